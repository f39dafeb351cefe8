from collections.abc import Sequence

from genres.domain.errors import SourceBrokenError, SourceBusyError, SourceError
from genres.sources.openlibrary_batches import BatchSize, ask_again_in_halves, ask_whole
from genres.sources.openlibrary_client import HungError, NoAnswerError
from genres.sources.replies import Replies

KEYS = list("abcdefgh")
SILENT = NoAnswerError("openlibrary", "nothing", retry_after_s=60)
HUNG = HungError("openlibrary", "nothing in time", retry_after_s=60)
PAUSE = SourceBusyError("openlibrary", "slow down", retry_after_s=30)
REFUSED = SourceBrokenError("openlibrary", "refused")


class Site:
    """Knows every key; breaks on `bad` ones, and gives nothing at all for `poisoned` ones."""

    def __init__(self, *, bad: str = "", poisoned: str = "", problem: SourceError = SILENT) -> None:
        self.bad, self.poisoned, self.problem = set(bad), set(poisoned), problem
        self.asked: list[str] = []
        self.size = BatchSize(50)

    async def ask(self, keys: Sequence[str]) -> dict[str, str]:
        self.asked.append("".join(keys))
        if self.bad & set(keys):
            raise self.problem
        return {} if self.poisoned & set(keys) else {key: key.upper() for key in keys}

    async def all(self, *, doubt: bool = False) -> Replies[str]:
        whole = await ask_whole(KEYS, self.ask, self.size)
        return await ask_again_in_halves(
            KEYS, whole, self.ask, self.size, doubts=lambda _, replies: doubt and not replies.found
        )


async def test_a_whole_answer_is_asked_for_once() -> None:
    site = Site()
    replies = await site.all()
    assert (len(replies.found), site.asked) == (8, ["abcdefgh"])


async def test_one_bad_record_is_found_in_few_questions() -> None:
    site = Site(bad="f")
    replies = await site.all()
    assert set(replies.found) == set("abcdegh")
    assert (replies.problems, replies.alone) == ({"f": SILENT}, {"f"})
    assert site.asked == ["abcdefgh", "abcd", "efgh", "ef", "gh", "e", "f"]


async def test_where_both_halves_fail_nothing_more_is_asked() -> None:
    site = Site(bad="abcdefgh")
    replies = await site.all()
    assert (set(replies.problems), replies.alone) == (set(KEYS), set())
    assert len(site.asked) == 3


async def test_a_pause_and_a_refusal_are_no_reason_to_ask_in_halves() -> None:
    for problem in (PAUSE, REFUSED):
        site = Site(bad="a", problem=problem)
        assert set((await site.all()).problems) == set(KEYS)
        assert len(site.asked) == 1


async def test_an_empty_answer_in_doubt_is_asked_for_in_halves_down_to_one() -> None:
    site = Site(poisoned="c")
    replies = await site.all(doubt=True)
    assert set(replies.found) == set("abdefgh")
    assert not replies.problems
    assert site.asked == ["abcdefgh", "abcd", "efgh", "ab", "cd", "c", "d"]


async def test_an_empty_answer_without_doubt_is_believed() -> None:
    site = Site(poisoned="c")
    assert (await site.all()).found == {}
    assert len(site.asked) == 1


async def test_a_single_key_is_never_asked_twice() -> None:
    site = Site(bad="a")
    whole = await ask_whole(["a"], site.ask, site.size)
    assert await ask_again_in_halves(["a"], whole, site.ask, site.size) == whole
    assert site.asked == ["a"]


async def test_only_time_outs_make_batches_smaller() -> None:
    for problem, now in ((SILENT, 50), (PAUSE, 50), (HUNG, 25)):
        site = Site(bad="a", problem=problem)
        for _ in range(2):
            await ask_whole(["a"], site.ask, site.size)
        assert site.size.now == now


def test_two_time_outs_in_a_row_halve_it_and_one_does_not() -> None:
    size = BatchSize(50)
    size.hung()
    size.answered()
    size.hung()
    assert size.now == 50
    size.hung()
    assert size.now == 25
    for _ in range(20):
        size.hung()
    assert size.now == 1


def test_it_comes_back_by_a_tenth_with_every_five_answers() -> None:
    size = BatchSize(50)
    size.hung()
    size.hung()
    sizes: list[int] = []
    for _ in range(30):
        size.answered()
        sizes.append(size.now)
    assert sizes[3:5] == [25, 30]
    assert sizes[-1] == 50
    assert max(sizes) == 50
