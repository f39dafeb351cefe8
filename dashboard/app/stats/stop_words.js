/**
 * Words that say nothing of a book: articles, prepositions, pronouns and the like of nine languages, and words of editions. Those that
 * are a telling word of another of these languages (war, son, sin) are not among them.
 */

const BY_LANGUAGE = [
  // English
  `a about above after again against all am an and any are as at be because been before being below between both but by can could did do
   does doing down during each few for from further had has have having he her here hers him his how i if in into is it its itself let me
   more most my no nor not of off on once one only or other our ours out over own same she should so some such than that the their theirs
   them then there these they this those through to too under until up upon us very was we were what when where which while who whom why
   will with would you your yours yourself dont cant isnt im ill ive youre its thats`,
  // German
  `aber alle als am an auch auf aus bei beim bin bis das dass dem den der des die doch du durch ein eine einem einen einer eines er es
   für gegen ich ihr ihre ihren im in ins ist ja kein keine mein meine mich mir mit nach nicht noch nur ob oder ohne sein seine
   sich sie sind so über um und uns unser unter vom von vor was wenn wer wie wir zu zum zur zwischen`,
  // French
  `à au aux avec ce ces cette comme dans de des du elle en est et eux il ils je la le les leur lui ma mais mes moi mon ne nos notre nous
   on ou où par pas pour qu que qui sa sans se ses sont sur ta te tes toi ton tu un une vos votre vous`,
  // Spanish and Portuguese
  `al como con cuando da das de del desde do dos e el ella em en entre es esta este la las lo los más mi mis muy na não nas no nos o os
   para pela pelo pero por que quien se sem si sobre su sus también tu tus um uma un una unas uno unos y ya`,
  // Italian
  `ai al alla alle allo che chi ci col come con cui da dal dalla dei del della delle dello di e gli ha i il in io la le lei lo ma mi mia mio
   nel nella non per più quella quello questa questo se si sono su sua sul sulla suo ti tra tu un una uno`,
  // Dutch
  `aan als bij dan dat de den der deze die dit door een en er haar had heb het hij hoe hun ik in is je maar me met mijn na naar niet nog nu
   of om onder ons ook op over te tot uit van veel voor waar was wat we wel wie zij zijn zo zonder`,
  // Swedish, Danish and Norwegian
  `att av de den der det du efter ej eller en er et ett för fra från han har hon hun i ikke ikkje inte jag jeg kan med mig min mitt nå när
   och og om på sig ska skal som til till ut var vi vil være över`,
  // Of editions and forms
  `author bd book books box chapter collected collection complete edition editions first guide illustrated introduction novel novels omnibus
   part selected series set stories story tale tales vol volume volumes band buch erzählung erzählungen geschichten roman romans livre tome
   libro novela edición deluxe revised second third two three four five`,
  // Japanese particles as a segmenter cuts them
  `の は が を に へ と も で や から まで より です ます する した して いる ある この その あの こと もの ない`,
]

/** @type {Set<string>} in lower case */
export const STOP_WORDS = new Set(BY_LANGUAGE.flatMap((words) => words.split(/\s+/)))
