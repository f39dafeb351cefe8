"""Most likely one book, but the reader is to say so."""

from tests.unit.matching.pairs import Pair, by

AUTHORS = [
    Pair("Crime and Punishment", "Fyodor Dostoyevsky", by("Fiodor Dostoïevski", title="Crime and punishment")),
    Pair("Crime and Punishment", "Fyodor Dostoyevsky", by("F. M. Dostoevsky", title="Crime and Punishment")),
    Pair("War and Peace", "Leo Tolstoy", by("Lev Tolstoi", title="War and Peace", year=1869), 1869),
    Pair("The Cherry Orchard", "Anton Chekhov", by("Anton Tchekhov", title="The cherry orchard")),
    Pair("Cancer Ward", "Aleksandr Solzhenitsyn", by("Alexander Solschenizyn", title="Cancer ward")),
    Pair("Mother", "Maxim Gorky", by("Maksim Gorki", title="Mother")),
    Pair("The Idiot", "Fyodor Dostoevsky", by("Dostoyevsky", title="The Idiot")),
    Pair("The Idiot", "Dostoevsky", by("Dostoyevsky", title="The Idiot")),
    Pair("The Silmarillion", "J.R.R. Tolkien", by("Tolkien", title="The Silmarillion")),
    Pair("A Walk in the Woods", "Bill Bryson", by("William Bryson", title="A Walk in the Woods")),
    Pair("Good Omens", "Neil Gaiman", by("Terry Pratchett", "Neil Gaiman", title="Good omens")),
    Pair("The Talisman", "Peter Straub", by("Stephen King", "Peter Straub", title="The talisman")),
    Pair("The Long Walk", "Stephen King", by("Richard Bachman", title="The Long Walk")),
    Pair("The Cuckoo's Calling", "Robert Galbraith", by("J. K. Rowling", title="The Cuckoo's Calling")),
    Pair(
        "Adventures of Huckleberry Finn",
        "Mark Twain",
        by("Samuel Langhorne Clemens", title="Adventures of Huckleberry Finn"),
    ),
    Pair("The Lady of the Camellias", "Alexandre Dumas fils", by("Alexandre Dumas", title="The Lady of the Camellias")),
    Pair("The Prince", "John M. Smith", by("John K. Smith", title="The Prince")),
]

NO_AUTHOR = [
    Pair("The Epic of Gilgamesh", "Anonymous", by("Andrew George", title="The Epic of Gilgamesh")),
    Pair("One Hundred Years of Solitude", "Gabriel García Márquez", by(title="One Hundred Years of Solitude")),
    Pair(
        "The Book of the Thousand and One Nights",
        "Unknown",
        by("Anonymous", title="The book of the thousand and one nights"),
    ),
    Pair("Beowulf", "Unknown", by("Seamus Heaney", title="Beowulf", year=1999), 1999),
    Pair(
        "Norwegian Wood and Other Stories", "Haruki Murakami", by("村上春樹", title="Norwegian Wood and Other Stories")
    ),
    Pair("ノルウェイの森", "Haruki Murakami", by("村上春樹", title="ノルウェイの森")),
]

SUBTITLES = [
    Pair(
        "Educated: A Memoir",
        "Tara Westover",
        by("Tara Westover", title="Educated", subtitle="how I left home, a true story"),
    ),
    Pair(
        "Into Thin Air: A Personal Account of the Mt. Everest Disaster",
        "Jon Krakauer",
        by("Jon Krakauer", title="Into Thin Air", subtitle="A True Story of Death on Everest"),
    ),
    Pair("The Final Empire", "Brandon Sanderson", by("Brandon Sanderson", title="Mistborn: The Final Empire")),
    Pair("Mistborn: The Final Empire", "Brandon Sanderson", by("Brandon Sanderson", title="The Final Empire")),
    Pair("Mistborn: The Final Empire", "Brandon Sanderson", by("Brandon Sanderson", title="Mistborn", year=2006), 2006),
    Pair("Vanguard", "Jack Campbell", by("Jack Campbell", title="Genesis Fleet - Vanguard", languages=("fr",))),
    Pair("The Doll's House", "Neil Gaiman", by("Neil Gaiman", title="The Sandman, Vol. 2: The Doll's House")),
    Pair("Sapiens", "Yuval Noah Harari", by("Yuval Noah Harari", title="Sapiens A Brief History of Humankind")),
    Pair("The Hobbit", "J.R.R. Tolkien", by("J.R.R. Tolkien", title="The Hobbit or There and Back Again")),
]

OTHERS = [
    Pair(
        "Humans of New York",
        "Brandon Stanton",
        by("Brandon Stanton", title="Humans of New York: Stories", year=2015),
        2013,
    ),
    Pair("The Walking Dead, Book One", "Robert Kirkman", by("Robert Kirkman", title="The Walking Dead, Vol. 1")),
    Pair("Saga #1", "Brian K. Vaughan", by("Brian K. Vaughan", title="Saga, Vol. 1")),
    Pair(
        "Batman: The Dark Knight Returns",
        "Frank Miller",
        by("Frank Miller", title="Batman: The Dark Knight Returns #1"),
    ),
    Pair(
        "The Walking Dead, Vol. 1: Days Gone Bye",
        "Robert Kirkman",
        by("Robert Kirkman", title="The Walking Dead", subtitle="Volume 1, Days gone past"),
    ),
    Pair("Saga", "Brian K. Vaughan", by("Brian K. Vaughan", title="Saga, Volume 1")),
    Pair("Eragon", "Christopher Paolini", by("Christopher Paolini", title="Eragon: Book I")),
    Pair("The Catcher in the Rye", "J.D. Salinger", by("J. D. Salinger", title="The Cather in the Rye")),
    Pair("The Remains of the Day", "Kazuo Ishiguro", by("Kazuo Ishiguro", title="The Remians of the Day")),
    Pair(
        "Jesus of History, Christ of Faith",
        "Thomas Zanzig",
        by("Thomas Zanzig", title="Jesus of History, Christ of Faith", languages=("es",)),
    ),
    Pair("The Circle", "Dave Eggers", by("Dave Eggers", title="The Circle", languages=("ger",))),
]

DOUBT = {"authors": AUTHORS, "no author": NO_AUTHOR, "subtitles": SUBTITLES, "others": OTHERS}
