"""Two books, however alike: nothing of the one may be told of the other."""

from tests.unit.matching.pairs import Pair, by

ABOUT = [
    Pair("Sapiens", "Yuval Noah Harari", by("Yuval Noah Harari", title="Summary of Sapiens")),
    Pair("Sapiens", "Yuval Noah Harari", by("Yuval Noah Harari", title="Sapiens: Summary and Key Takeaways")),
    Pair("Sapiens", "Yuval Noah Harari", by("Instaread", title="Sapiens", subtitle="Summary & Analysis")),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune: Study Guide")),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", "Willis McNelly", title="The Dune Encyclopedia")),
    Pair("Hamlet", "William Shakespeare", by("William Shakespeare", title="SparkNotes: Hamlet")),
    Pair("Hamlet", "William Shakespeare", by("William Shakespeare", title="Hamlet (SparkNotes)")),
    Pair("Hamlet", "William Shakespeare", by("William Shakespeare", title="Hamlet: No Fear Shakespeare")),
    Pair("Macbeth", "William Shakespeare", by("William Shakespeare", "Alistair McCallum", title="York Notes: Macbeth")),
    Pair("Beloved", "Toni Morrison", by("Toni Morrison", title="CliffsNotes on Morrison's Beloved")),
    Pair("Beloved", "Toni Morrison", by("Toni Morrison", title="Beloved", subtitle="a casebook")),
    Pair("Lolita", "Vladimir Nabokov", by("Vladimir Nabokov", title="Understanding Lolita")),
    Pair("Ulysses", "James Joyce", by("James Joyce", "Stuart Gilbert", title="James Joyce's Ulysses: A Study")),
    Pair("Ulysses", "James Joyce", by("Hugh Kenner", title="Ulysses")),
    Pair(
        "The Lord of the Rings",
        "J.R.R. Tolkien",
        by("J.R.R. Tolkien", title="The Lord of the Rings", subtitle="A Reader's Companion"),
    ),
    Pair(
        "The Hobbit", "J.R.R. Tolkien", by("J.R.R. Tolkien", title="The Hobbit: An Unexpected Journey Visual Companion")
    ),
    Pair("The Hobbit", "J.R.R. Tolkien", by("Brian Sibley", title="The making of The Hobbit")),
    Pair(
        "Harry Potter and the Goblet of Fire",
        "J.K. Rowling",
        by(
            "Lana A. Whited", title="The Ivory Tower and Harry Potter", subtitle="Perspectives on a Literary Phenomenon"
        ),
    ),
    Pair("Steve Jobs", "Walter Isaacson", by("Karen Blumenthal", title="Steve Jobs")),
    Pair("J.R.R. Tolkien", "Humphrey Carpenter", by("J.R.R. Tolkien", title="The Hobbit")),
    Pair("Outlander", "Diana Gabaldon", by("Diana Gabaldon", title="Outlander: The Unofficial Trivia Book")),
    Pair("Notes on Nationalism", "George Orwell", by("George Orwell", title="Nationalism")),
    Pair(
        "Becoming",
        "Michelle Obama",
        by("Michelle Obama", title="Becoming: A Guided Journal for Discovering Your Voice"),
    ),
    Pair("Atomic Habits", "James Clear", by("James Clear", title="Atomic Habits Workbook")),
    Pair("Atomic Habits", "James Clear", by("James Clear", title="Atomic Habits", subtitle="Conversation Starters")),
]

SETS = [
    Pair(
        "Harry Potter and the Goblet of Fire",
        "J.K. Rowling",
        by("J.K. Rowling", title="Harry Potter: The Complete Collection (1-7)"),
    ),
    Pair("Mistborn", "Brandon Sanderson", by("Brandon Sanderson", title="Mistborn Trilogy Boxed Set", year=2009), 2009),
    Pair("Mistborn", "Brandon Sanderson", by("Brandon Sanderson", title="Mistborn: 3 Books Collection Set")),
    Pair("A Game of Thrones", "George R.R. Martin", by("George R.R. Martin", title="A Game of Thrones: 4-Book Bundle")),
    Pair("A Game of Thrones", "George R.R. Martin", by("George R.R. Martin", title="A Game of Thrones (Books 1-5)")),
    Pair("The Hunger Games", "Suzanne Collins", by("Suzanne Collins", title="The Hunger Games Trilogy")),
    Pair("The Hunger Games", "Suzanne Collins", by("Suzanne Collins", title="The Hunger Games (Box Set)")),
    Pair("The Hunger Games Box Set", "Suzanne Collins", by("Suzanne Collins", title="The Hunger Games")),
    Pair(
        "Foundation", "Isaac Asimov", by("Isaac Asimov", title="Foundation / Foundation and Empire / Second Foundation")
    ),
    Pair("Persuasion", "Jane Austen", by("Jane Austen", title="Persuasion; Emma; Mansfield Park")),
    Pair("Bone", "Jeff Smith", by("Jeff Smith", title="Bone: The Complete Series")),
    Pair("The Dark Tower", "Stephen King", by("Stephen King", title="The Dark Tower Omnibus")),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune", subtitle="Complete Series, #1-6")),
    Pair("Collected Works of Oscar Wilde", "Oscar Wilde", by("Oscar Wilde", title="Oscar Wilde")),
    Pair(
        "The Chronicles of Narnia",
        "C.S. Lewis",
        by("C. S. Lewis", title="The Chronicles of Narnia: The Lion, the Witch and the Wardrobe", year=1950),
        1950,
    ),
]

VOLUMES = [
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune Messiah", year=1969), 1965),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Children of Dune")),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune: Messiah", year=1969), 1965),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune 2")),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune II")),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune (Dune #2)")),
    Pair("Foundation", "Isaac Asimov", by("Isaac Asimov", title="Foundation and Empire")),
    Pair("Foundation", "Isaac Asimov", by("Isaac Asimov", title="Second Foundation")),
    Pair("Saga, Vol. 1", "Brian K. Vaughan", by("Brian K. Vaughan", title="Saga, Volume 2")),
    Pair("Saga", "Brian K. Vaughan", by("Brian K. Vaughan", title="Saga, Vol. 3")),
    Pair("Fullmetal Alchemist, Vol. 1", "Hiromu Arakawa", by("Hiromu Arakawa", title="Fullmetal Alchemist, Vol. 11")),
    Pair("Henry IV, Part 1", "William Shakespeare", by("William Shakespeare", title="Henry IV, Part 2")),
    Pair("Henry IV, Part 1", "William Shakespeare", by("William Shakespeare", title="Henry VI, Part 1")),
    Pair("Henry V", "William Shakespeare", by("William Shakespeare", title="Henry VI")),
    Pair("1Q84", "Haruki Murakami", by("Haruki Murakami", title="1Q84 Book 3")),
    Pair("The Way of Kings", "Brandon Sanderson", by("Brandon Sanderson", title="The Way of Kings, Part 1")),
    Pair("Persepolis", "Marjane Satrapi", by("Marjane Satrapi", title="Persepolis 2")),
    Pair(
        "Mistborn: The Final Empire",
        "Brandon Sanderson",
        by("Brandon Sanderson", title="Mistborn: The Well of Ascension"),
    ),
    Pair("Mistborn: The Final Empire", "Brandon Sanderson", by("Brandon Sanderson", title="Mistborn", year=2016), 2006),
    Pair(
        "The Lord of the Rings: The Two Towers",
        "J.R.R. Tolkien",
        by("J.R.R. Tolkien", title="The Lord of the Rings", subtitle="The Fellowship of the Ring"),
    ),
    Pair("The Lord of the Rings", "J.R.R. Tolkien", by("J.R.R. Tolkien", title="The Fellowship of the Ring")),
    Pair(
        "Diary of a Wimpy Kid: Rodrick Rules", "Jeff Kinney", by("Jeff Kinney", title="Diary of a Wimpy Kid: Dog Days")
    ),
    Pair(
        "Diary of a Wimpy Kid",
        "Jeff Kinney",
        by("Jeff Kinney", title="Diary of a Wimpy Kid: Dog Days", year=2009),
        2007,
    ),
    Pair(
        "Dork Diaries: Tales from a Not-So-Popular Party Girl",
        "Rachel Renée Russell",
        by("Rachel Renée Russell", title="Dork Diaries: Tales from a Not-So-Fabulous Life"),
    ),
    Pair("Batman: Year One", "Frank Miller", by("Frank Miller", title="Batman", year=1940), 1987),
    Pair("Through the Looking-Glass", "Lewis Carroll", by("Lewis Carroll", title="Alice's Adventures in Wonderland")),
    Pair("A is for Alibi", "Sue Grafton", by("Sue Grafton", title="B is for Burglar")),
    Pair("Naked in Death", "J.D. Robb", by("J. D. Robb", title="Glory in Death")),
    Pair("Rabbit, Run", "John Updike", by("John Updike", title="Rabbit Redux")),
    Pair("Alien", "Alan Dean Foster", by("Alan Dean Foster", title="Aliens")),
    Pair("Catching Fire", "Suzanne Collins", by("Suzanne Collins", title="Mockingjay (The Hunger Games, #3)")),
]

SPIN_OFFS = [
    Pair("Humans of New York", "Brandon Stanton", by("Kathleen Stanton", title="Humans of New York: Stories")),
    Pair("Mort", "Terry Pratchett", by("Terry Pratchett", title="Mort: The Play")),
    Pair("The Lottery", "Shirley Jackson", by("Shirley Jackson", title="The Lottery and Other Stories")),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Chapterhouse: Dune", year=1985), 1965),
    Pair(
        "Attack on Titan, Vol. 1", "Hajime Isayama", by("Hajime Isayama", title="Attack on Titan: No Regrets, Vol. 1")
    ),
    Pair("Batman: Hush, Vol. 1", "Jeph Loeb", by("Jeph Loeb", title="Batman: Hush, Vol. 2")),
    Pair(
        "The Eye of the World",
        "Robert Jordan",
        by("Robert Jordan", title="From the Two Rivers: The Eye of the World, Part 1"),
    ),
    Pair(
        "Harry Potter and the Order of the Phoenix",
        "J.K. Rowling",
        by("J.K. Rowling", title="Harry Potter and the Order of the Phoenix (Harry Potter, #5, Part 1)"),
    ),
    Pair(
        "Conversations with God: An Uncommon Dialogue, Book 1",
        "Neale Donald Walsch",
        by("Neale Donald Walsch", title="Conversations with God: an uncommon dialogue, book 2"),
    ),
    Pair(
        "The Mysterious Benedict Society",
        "Trenton Lee Stewart",
        by("Trenton Lee Stewart", title="The Mysterious Benedict Society and the Perilous Journey"),
    ),
    Pair("The Walking Dead, Vol. 1", "Robert Kirkman", by("Robert Kirkman", title="The Walking Dead, Part 1")),
    Pair(
        "The Walking Dead",
        "Robert Kirkman",
        by("Robert Kirkman", title="The Walking Dead: The Heart's Desire, Volume 4"),
    ),
    Pair("Cardcaptor Sakura, Vol. 1", "CLAMP", by("CLAMP", title="Cardcaptor Sakura: Master of the Clow, Vol. 1")),
    Pair("Red Rising", "Pierce Brown", by("Pierce Brown", title="Red Rising: Sons of Ares #5", year=2017), 2014),
    Pair(
        "Masters of the Word: Bible Commentary from the First Through Tenth Centuries",
        "Yonatan Kolatch",
        by(
            "Yonatan Kolatch",
            title="Masters of the Word: Bible Commentary from the Eleventh Through Twelfth Centuries, V.2",
        ),
    ),
    Pair(
        "A History of England: The First Age",
        "Ann Author",
        by("Ann Author", title="A History of England: The Third Age"),
    ),
]

LANGUAGES = [
    Pair("The Stranger", "Albert Camus", by("Albert Camus", title="L'Étranger", languages=("fre",))),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune (Spanish Edition)", languages=("spa",))),
    Pair(
        "Harry Potter and the Philosopher's Stone",
        "J.K. Rowling",
        by("J.K. Rowling", title="Harry Potter à l'école des sorciers", languages=("fre",)),
    ),
    Pair(
        "Harry Potter and the Philosopher's Stone",
        "J.K. Rowling",
        by("J.K. Rowling", title="Harry Potter und der Stein der Weisen", languages=("ger",)),
    ),
    Pair("The Little Prince", "Antoine de Saint-Exupéry", by("Antoine de Saint-Exupéry", title="Le petit prince")),
    Pair("Neuromancer", "William Gibson", by("William Gibson", title="Neuromante", languages=("spa",))),
    Pair("War and Peace", "Leo Tolstoy", by("Лев Толстой", title="Война и мир", languages=("rus",))),
    Pair("Paula", "Isabel Allende", by("Isabel Allende", title="Paula: edición en español")),
    Pair("The Iliad", "Homer", by("Homer", title="The Iliad (Dual Language)")),
]

ADAPTATIONS = [
    Pair("Sapiens", "Yuval Noah Harari", by("Yuval Noah Harari", title="Sapiens", subtitle="A Graphic History")),
    Pair(
        "Kindred",
        "Octavia E. Butler",
        by("Octavia E. Butler", "Damian Duffy", title="Kindred: A Graphic Novel Adaptation"),
    ),
    Pair("Coraline", "Neil Gaiman", by("Neil Gaiman", "P. Craig Russell", title="Coraline: The Graphic Novel")),
    Pair("Pride and Prejudice", "Jane Austen", by("Jane Austen", title="Pride and Prejudice (Manga Classics)")),
    Pair("Pride and Prejudice", "Jane Austen", by("Jane Austen", title="Pride and Prejudice (abridged)")),
    Pair("Becoming", "Michelle Obama", by("Michelle Obama", title="Becoming: Adapted for Young Readers")),
    Pair("The Da Vinci Code", "Dan Brown", by("Dan Brown", title="The Da Vinci Code (The Young Adult Adaptation)")),
    Pair(
        "Fantastic Beasts and Where to Find Them",
        "J.K. Rowling",
        by("J.K. Rowling", title="Fantastic Beasts and Where to Find Them: The Original Screenplay"),
    ),
    Pair(
        "Atonement",
        "Ian McEwan",
        by("Ian McEwan", "Christopher Hampton", title="Atonement", subtitle="the shooting script"),
    ),
    Pair("Black Beauty", "Anna Sewell", by("Anna Sewell", title="Black Beauty", subtitle="retold for children")),
    Pair(
        "The Secret Garden",
        "Frances Hodgson Burnett",
        by("Frances Hodgson Burnett", title="The Secret Garden (Great Illustrated Classics)"),
    ),
    Pair("Emma", "Jane Austen", by("Jane Austen", title="Emma: a BabyLit Board Book")),
    Pair("Outlander", "Diana Gabaldon", by("Diana Gabaldon", title="Outlander: The Official Coloring Book")),
    Pair(
        "Anne of Green Gables", "L.M. Montgomery", by("L. M. Montgomery", title="Anne of Green Gables: 2024 Calendar")
    ),
    Pair("Harry Potter", "J.K. Rowling", by("J.K. Rowling", title="Harry Potter: Hogwarts Ruled Journal")),
    Pair("Project Hail Mary", "Andy Weir", by("Andy Weir", title="Project Hail Mary: Free Preview")),
]

AUTHORS = [
    Pair("Emma", "Jane Austen", by("Alexander McCall Smith", title="Emma")),
    Pair("The Stranger", "Albert Camus", by("Harlan Coben", title="The Stranger")),
    Pair("Twilight", "Stephenie Meyer", by("Elie Wiesel", title="Twilight")),
    Pair("Gone", "Michael Grant", by("James Patterson", "Michael Ledwidge", title="Gone")),
    Pair("Foundation", "Isaac Asimov", by("Peter Ackroyd", title="Foundation")),
    Pair("Sandworms of Dune", "Frank Herbert", by("Brian Herbert", "Kevin J. Anderson", title="Sandworms of Dune")),
    Pair("Selected Poems", "W.H. Auden", by("Ted Hughes", title="Selected Poems")),
    Pair("Agnes Grey", "Anne Brontë", by("Emily Brontë", title="Agnes Grey")),
    Pair("The Duel", "Anton Chekhov", by("Joseph Conrad", title="The Duel")),
    Pair("Legend", "David Gemmell", by("Marie Lu", title="Legend")),
    Pair("Invisible Man", "Ralph Ellison", by("H. G. Wells", title="The Invisible Man")),
    Pair("Life After Life", "Kate Atkinson", by("Raymond A. Moody", title="Life After Life")),
    Pair("Ragtime", "E.L. Doctorow", by("Cory Doctorow", title="Ragtime")),
    Pair("Poems", "Unknown", by("Emily Dickinson", title="Poems")),
    Pair("Emma", "Jane Austen", by(title="Emma")),
    Pair("The Gift", "Vladimir Nabokov", by("J. Nabokov", title="The Gift")),
    Pair("Thirst", "Stephen King", by("K. Stephen", title="Thirst")),
]

TITLES = [
    Pair("The Great Gatsby", "F. Scott Fitzgerald", by("F. Scott Fitzgerald", title="This Side of Paradise")),
    Pair("Wool", "Hugh Howey", by("Hugh Howey", title="Wolf")),
    Pair("Shift", "Hugh Howey", by("Hugh Howey", title="Shirt")),
    Pair("Murder on the Links", "Agatha Christie", by("Agatha Christie", title="Murder on the Orient Express")),
    Pair("?!", "Nobody Known", by("Nobody Known", title="...")),
    Pair("Carrie", "Stephen King", by("Stephen King", title="")),
    Pair("The Waves", "Virginia Woolf", by("Virginia Woolf", title="The Years")),
    Pair("Prince of Thorns", "Mark Lawrence", by("Mark Lawrence", title="King of Thorns")),
]

NONE = {
    "about": ABOUT,
    "sets": SETS,
    "volumes": VOLUMES,
    "spin-offs": SPIN_OFFS,
    "languages": LANGUAGES,
    "adaptations": ADAPTATIONS,
    "authors": AUTHORS,
    "titles": TITLES,
}
