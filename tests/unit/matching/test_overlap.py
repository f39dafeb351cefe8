from genres.matching.overlap import overlap
from tests.support.questions import make_info


def test_the_same_title_and_author_are_wholly_alike() -> None:
    book = make_info(title="Les Misérables", author="Victor Hugo")
    assert overlap(book, title="LES MISERABLES", authors=["Victor Hugo"]) == 1


def test_nothing_in_common_is_nothing() -> None:
    book = make_info(title="Dune", author="Frank Herbert")
    assert overlap(book, title="Emma", authors=["Jane Austen"]) == 0
    assert overlap(book, title=None, authors=[]) == 0


def test_a_subtitle_costs_less_than_another_title() -> None:
    book = make_info(title="Sapiens", author="Yuval Noah Harari")
    with_subtitle = overlap(book, title="Sapiens: A Brief History of Humankind", authors=["Yuval Noah Harari"])
    another = overlap(book, title="Homo Deus", authors=["Yuval Noah Harari"])
    assert with_subtitle > 0.6 > another


def test_the_best_of_several_authors_counts() -> None:
    book = make_info(title="Good Omens", author="Neil Gaiman")
    assert overlap(book, title="Good Omens", authors=["Terry Pratchett", "Neil Gaiman"]) == 1


def test_a_title_in_another_script_is_compared_by_its_words() -> None:
    book = make_info(title="宇宙の話をしよう", author="小野雅裕")
    assert overlap(book, title="宇宙の話をしよう", authors=["小野雅裕"]) == 1
