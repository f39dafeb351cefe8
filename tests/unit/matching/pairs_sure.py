"""One book, told so plainly that no reader need be asked."""

from tests.unit.matching.pairs import Pair, by

SAME = [
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune")),
    Pair("Dune", "Frank Herbert", by("Herbert, Frank", title="Dune", year=1965), 1965),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="DUNE"), 1965),
    Pair("Emma", "Jane Austen", by("Jane Austen", title="Emma", year=1815), 1815),
    Pair("Emma", "Jane Austen", by("Austen, Jane, 1775-1817.", title="Emma."), 1815),
    Pair("Les Misérables", "Victor Hugo", by("Victor Hugo", title="Les Miserables", languages=("fre", "eng"))),
    Pair("Crime & Punishment", "Fyodor Dostoyevsky", by("Fyodor Dostoyevsky", title="Crime and punishment")),
    Pair("A Confederacy of Dunces", "John Kennedy Toole", by("John Kennedy Toole", title="Confederacy of dunces")),
    Pair("The Old Man and the Sea", "Ernest Hemingway", by("Ernest Hemingway", title="Old man and the sea, The")),
    Pair("Finnegans Wake", "James Joyce", by("James Joyce", title="Finnegan's Wake")),
    Pair("Ender\u2019s Game", "Orson Scott Card", by("Orson Scott Card", title="Ender's game")),
    Pair("The Master and Margarita", "Mikhail Bulgakov", by("Mikhail Bulgakov", title="Master & Margarita")),
    Pair("I, Robot", "Isaac Asimov", by("Isaac Asimov", title="I, robot")),
    Pair("O Pioneers!", "Willa Cather", by("Willa Cather", title="O pioneers")),
    Pair("The Trial", "Franz Kafka", by("Franz Kafka", "Breon Mitchell", title="The trial")),
    Pair("Good Omens", "Terry Pratchett", by("Terry Pratchett", "Neil Gaiman", title="Good Omens")),
    Pair("Good Omens", "Terry Pratchett", by("Terry Pratchett & Neil Gaiman", title="Good omens")),
    Pair("Война и мир", "Лев Толстой", by("Лев Толстой", title="ВОЙНА И МИР", languages=("rus",))),
    Pair("ノルウェイの森", "村上春樹", by("村上春樹", title="ノルウェイの森", languages=("jpn",))),
    Pair("أولاد حارتنا", "نجيب محفوظ", by("نجيب محفوظ", title="اولاد حارتنا", languages=("ara",))),
    Pair("Solaris", "Stanisław Lem", by("Stanislaw Lem", title="Solaris")),
    Pair("Hunger", "Knut Hamsun", by("HAMSUN, KNUT", title="Hunger")),
]

AUTHORS = [
    Pair("The Hobbit", "J.R.R. Tolkien", by("John Ronald Reuel Tolkien", title="The hobbit")),
    Pair("The Hobbit", "J.R.R. Tolkien", by("J. R. R. Tolkien", title="The hobbit")),
    Pair("The Hobbit", "J.R.R. Tolkien", by("JRR Tolkien", title="The hobbit")),
    Pair("The House in the Cerulean Sea", "T.J. Klune", by("TJ Klune", title="House in the Cerulean Sea")),
    Pair("The Left Hand of Darkness", "Ursula K. Le Guin", by("Ursula K. LeGuin", title="The Left Hand of Darkness")),
    Pair("The Left Hand of Darkness", "Ursula K. Le Guin", by("Le Guin, Ursula", title="Left Hand of Darkness")),
    Pair("Letters to His Brother", "Vincent van Gogh", by("Gogh, Vincent van", title="Letters to his brother")),
    Pair("The Second Sex", "Simone de Beauvoir", by("Beauvoir, Simone de, 1908-1986", title="The Second Sex")),
    Pair(
        "Love in the Time of Cholera",
        "Gabriel García Márquez",
        by("Garcia Marquez, Gabriel", title="Love in the Time of Cholera"),
    ),
    Pair("Tender Is the Night", "F. Scott Fitzgerald", by("Francis Scott Fitzgerald", title="Tender is the night")),
    Pair("The Wasp Factory", "Iain Banks", by("Iain M. Banks", title="The Wasp Factory")),
    Pair("Kafka on the Shore", "Haruki Murakami", by("Murakami Haruki", title="Kafka on the Shore")),
    Pair("The Three-Body Problem", "Liu Cixin", by("Cixin Liu", "Ken Liu", title="The three-body problem")),
    Pair("Why We Can't Wait", "Martin Luther King Jr.", by("King, Martin Luther, Jr.", title="Why we can't wait")),
    Pair("The Lorax", "Dr. Seuss", by("Seuss", title="The Lorax")),
    Pair("The Republic", "Plato", by("Plato", title="Republic, The")),
    Pair("Everything I Never Told You", "Celeste Ng", by("Celeste Ng", title="Everything I Never Told You")),
    Pair("Mort", "Terry Pratchett", by("Sir Terry Pratchett", title="Mort")),
    Pair("The Fifth Season", "N.K. Jemisin", by("N. K. Jemisin (Author)", title="The Fifth Season")),
    Pair("Mere Christianity", "C.S. Lewis", by("Clive Staples Lewis", title="Mere Christianity")),
    Pair("A Game of Thrones", "George R.R. Martin", by("George Martin", title="A game of thrones")),
]

SUBTITLES = [
    Pair(
        "Sapiens: A Brief History of Humankind",
        "Yuval Noah Harari",
        by("Yuval Noah Harari", title="Sapiens: A brief history of humanity"),
    ),
    Pair(
        "Shoe Dog: A Memoir by the Creator of Nike",
        "Phil Knight",
        by("Phil Knight", title="Shoe Dog", subtitle="A Memoir"),
    ),
    Pair("The Hobbit, or There and Back Again", "J.R.R. Tolkien", by("J.R.R. Tolkien", title="The Hobbit")),
    Pair("Frankenstein", "Mary Shelley", by("Mary Shelley", title="Frankenstein; or, The Modern Prometheus")),
    Pair("Moby-Dick or, the Whale", "Herman Melville", by("Herman Melville", title="Moby-Dick; or, The Whale")),
    Pair("Moby Dick", "Herman Melville", by("Herman Melville", title="Moby Dick; or, The Whale")),
    Pair("Sapiens: A Brief History of Humankind", "Yuval Noah Harari", by("Yuval Noah Harari", title="Sapiens")),
    Pair(
        "Sapiens",
        "Yuval Noah Harari",
        by("Yuval Noah Harari", title="Sapiens", subtitle="A Brief History of Humankind"),
    ),
    Pair(
        "Sapiens: A Brief History of Humankind",
        "Yuval Noah Harari",
        by("Yuval Noah Harari", title="Sapiens - a brief history of humankind"),
    ),
    Pair(
        "Sapiens: A Brief History of Humankind",
        "Yuval Noah Harari",
        by("Yuval Noah Harari", title="Sapiens a brief history of humankind"),
    ),
    Pair(
        "Quiet: The Power of Introverts in a World That Can't Stop Talking",
        "Susan Cain",
        by("Susan Cain", title="Quiet"),
    ),
    Pair("Educated", "Tara Westover", by("Tara Westover", title="Educated", subtitle="A Memoir")),
    Pair("Normal People", "Sally Rooney", by("Sally Rooney", title="Normal people", subtitle="a novel")),
    Pair("Postwar", "Tony Judt", by("Tony Judt", title="Postwar", subtitle="a history of Europe since 1945")),
    Pair("Thinking, Fast and Slow", "Daniel Kahneman", by("Daniel Kahneman", title="Thinking fast and slow")),
    Pair("2001: A Space Odyssey", "Arthur C. Clarke", by("Arthur C. Clarke", title="2001", subtitle="a space odyssey")),
    Pair("Neuromancer", "William Gibson", by("William Gibson", title="Neuromancer", subtitle="Science Fiction Roman")),
    Pair("The White Album", "Joan Didion", by("Joan Didion", title="The White Album", subtitle="Essays")),
    Pair("Middlemarch", "George Eliot", by("George Eliot", title="Middlemarch", subtitle="a study of provincial life")),
    Pair(
        "Wild: From Lost to Found on the Pacific Crest Trail",
        "Cheryl Strayed",
        by("Cheryl Strayed", title="Wild", subtitle="from lost to found on the Pacific Crest trail"),
    ),
    Pair(
        "Mistborn: The Final Empire",
        "Brandon Sanderson",
        by("Brandon Sanderson", title="Mistborn", subtitle="The Final Empire"),
    ),
]

EDITIONS = [
    Pair("The Stand", "Stephen King", by("Stephen King", title="The Stand: The Complete & Uncut Edition")),
    Pair("Dracula", "Bram Stoker", by("Bram Stoker", title="Dracula (Penguin Classics)")),
    Pair("Jane Eyre", "Charlotte Brontë", by("Charlotte Bronte", title="Jane Eyre (Annotated)")),
    Pair(
        "To Kill a Mockingbird",
        "Harper Lee",
        by("Harper Lee", title="To Kill a Mockingbird: 50th Anniversary Edition"),
        1960,
    ),
    Pair(
        "Catch-22", "Joseph Heller", by("Joseph Heller", title="Catch 22 - 50th Anniversary Edition", year=2011), 1961
    ),
    Pair("Atonement", "Ian McEwan", by("Ian McEwan", title="Atonement (Movie Tie-in Edition)")),
    Pair("Middlesex", "Jeffrey Eugenides", by("Jeffrey Eugenides", title="Middlesex (Oprah's Book Club)")),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune", subtitle="Now a Major Motion Picture"), 1965),
    Pair("The Martian", "Andy Weir", by("Andy Weir", title="The Martian [Large Print]")),
    Pair("Persuasion", "Jane Austen", by("Jane Austen", title="Persuasion", subtitle="Complete and Unabridged")),
    Pair("Kindred", "Octavia E. Butler", by("Octavia E. Butler", title="Kindred: the ground-breaking bestseller")),
]

SERIES = [
    Pair(
        "The Name of the Wind",
        "Patrick Rothfuss",
        by("Patrick Rothfuss", title="The Name of the Wind: The Kingkiller Chronicle, Vol. 1"),
    ),
    Pair(
        "The Name of the Wind: Kingkiller Chronicle Book 1",
        "Patrick Rothfuss",
        by("Patrick Rothfuss", title="The Name of the Wind: Book One of the Kingkiller Chronicles"),
    ),
    Pair(
        "Conversations with God: An Uncommon Dialogue, Book 1",
        "Neale Donald Walsch",
        by("Neale Donald Walsch", title="Conversations with God: an uncommon dialogue, book one"),
    ),
    Pair(
        "Words of Radiance",
        "Brandon Sanderson",
        by("Brandon Sanderson", title="Words of Radiance: Book Two of the Stormlight Archive"),
    ),
    Pair("The Final Empire", "Brandon Sanderson", by("Brandon Sanderson", title="The Final Empire (Mistborn, #1)")),
    Pair(
        "Catching Fire",
        "Suzanne Collins",
        by("Suzanne Collins", title="Catching Fire (The Second Book of the Hunger Games)"),
    ),
    Pair(
        "Catching Fire",
        "Suzanne Collins",
        by("Suzanne Collins", title="Catching Fire", subtitle="Hunger Games, book 2"),
    ),
    Pair(
        "A Game of Thrones",
        "George R.R. Martin",
        by("George R. R. Martin", title="A Game of Thrones (A Song of Ice and Fire, Book 1)"),
    ),
    Pair("Dune", "Frank Herbert", by("Frank Herbert", title="Dune (Dune, #1)")),
    Pair("Saga, Volume 1", "Brian K. Vaughan", by("Brian K. Vaughan", "Fiona Staples", title="Saga, Vol. 1")),
    Pair("Saga, Vol. 2", "Brian K. Vaughan", by("Brian K. Vaughan", title="Saga Volume Two")),
    Pair(
        "The Walking Dead, Vol. 3: Safety Behind Bars",
        "Robert Kirkman",
        by("Robert Kirkman", title="The walking dead", subtitle="Vol. 3, Safety behind bars"),
    ),
    Pair(
        "The Walking Dead, Vol. 1: Days Gone Bye",
        "Robert Kirkman",
        by("Robert Kirkman", title="The Walking Dead, Volume 1"),
    ),
    Pair(
        "The Sandman, Vol. 2: The Doll's House", "Neil Gaiman", by("Neil Gaiman", title="The Sandman: The Doll's House")
    ),
    Pair("Henry IV, Part 1", "William Shakespeare", by("William Shakespeare", title="Henry IV, Part One")),
    Pair("Henry IV, Part 1", "William Shakespeare", by("William Shakespeare", title="Henry IV. Part I")),
    Pair("Foundation and Empire", "Isaac Asimov", by("Isaac Asimov", title="Foundation and Empire")),
    Pair("1Q84 Book 3", "Haruki Murakami", by("Haruki Murakami", title="1Q84 (Book 3)")),
]

NUMBERS = [
    Pair("Nineteen Eighty-Four", "George Orwell", by("George Orwell", title="1984", year=1949), 1949),
    Pair("Slaughterhouse-Five", "Kurt Vonnegut Jr.", by("Kurt Vonnegut", title="Slaughterhouse 5")),
    Pair(
        "Twenty Thousand Leagues Under the Sea", "Jules Verne", by("Jules Verne", title="20,000 Leagues Under the Sea")
    ),
    Pair(
        "One Hundred Years of Solitude",
        "Gabriel García Márquez",
        by("Gabriel García Márquez", title="100 years of solitude"),
    ),
    Pair(
        "The 7 Habits of Highly Effective People",
        "Stephen R. Covey",
        by(
            "Stephen R. Covey",
            title="The seven habits of highly effective people",
            subtitle="powerful lessons in personal change",
        ),
    ),
    Pair("11/22/63", "Stephen King", by("Stephen King", title="11/22/63", year=2011), 2011),
    Pair(
        "The No. 1 Ladies' Detective Agency",
        "Alexander McCall Smith",
        by("Alexander McCall Smith", title="The No. 1 ladies' detective agency"),
    ),
    Pair(
        "The Hitchhiker's Guide to the Galaxy",
        "Douglas Adams",
        by("Douglas Adams", title="The hitch hiker's guide to the galaxy"),
    ),
]

YEARS = [
    Pair("The Odyssey", "Homer", by("Homer", title="The Odyssey", year=1614), -700),
    Pair(
        "The Great Gatsby", "F. Scott Fitzgerald", by("F. Scott Fitzgerald", title="The Great Gatsby", year=2018), 1925
    ),
    Pair("Meditations", "Marcus Aurelius", by("Marcus Aurelius", title="Meditations", year=1997), 180),
]

SURE = {
    "same": SAME,
    "authors": AUTHORS,
    "subtitles": SUBTITLES,
    "editions": EDITIONS,
    "series": SERIES,
    "numbers": NUMBERS,
    "years": YEARS,
}
