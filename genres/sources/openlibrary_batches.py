"""Asking for many at once: how many, and what to do where the whole gets no answer."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from genres.domain.errors import SourceError
from genres.sources.openlibrary_client import HungError, NoAnswerError, OddQuestionError
from genres.sources.replies import Replies

T = TypeVar("T")

Ask = Callable[[Sequence[str]], Awaitable[dict[str, T]]]
"""Ask for these keys in one request; what is found, by key. Raises SourceError."""

_TIMEOUTS_IN_A_ROW = 2
_ANSWERS_IN_A_ROW = 5
_STEPS = 10


class BatchSize:
    """Half of what it was after two time-outs in a row; a tenth of the most comes back with every five answers."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.now = most
        self._hung = 0
        self._answered = 0

    def hung(self) -> None:
        """Take note of a time-out."""
        self._hung, self._answered = self._hung + 1, 0
        if self._hung == _TIMEOUTS_IN_A_ROW:
            self.now, self._hung = max(1, self.now // 2), 0

    def answered(self) -> None:
        """Take note of an answer."""
        self._hung, self._answered = 0, self._answered + 1
        if self._answered == _ANSWERS_IN_A_ROW:
            self.now, self._answered = min(self.most, self.now + max(1, self.most // _STEPS)), 0


async def ask_whole(keys: Sequence[str], ask: Ask[T], size: BatchSize) -> Replies[T]:
    """One question for all keys; where it fails, each of them has the problem."""
    try:
        found = await ask(keys)
    except SourceError as problem:
        if isinstance(problem, HungError):
            size.hung()
        return Replies(problems=dict.fromkeys(keys, problem))
    size.answered()
    return Replies(found=found)


async def ask_again_in_halves(
    keys: Sequence[str],
    replies: Replies[T],
    ask: Ask[T],
    size: BatchSize,
    *,
    doubts: Callable[[Sequence[str], Replies[T]], bool] = lambda _keys, _replies: False,
) -> Replies[T]:
    """What `replies` to a whole question lack: one bad record among many is found by asking for the halves.

    That goes down to single keys, but only while one of two halves gets an answer; where both fail, nothing does.
    `doubts` says of an answer that it is not to be believed as long as it is one to several keys.
    """
    if len(keys) == 1 or not (_is_divisible(replies) or doubts(keys, replies)):
        return replies
    middle = (len(keys) + 1) // 2
    halves = (keys[:middle], keys[middle:])
    async with asyncio.TaskGroup() as group:
        asked = [group.create_task(ask_whole(half, ask, size)) for half in halves]
    both = [task.result() for task in asked]
    together: Replies[T] = Replies()
    is_someone_answered = not all(each.problems for each in both)
    for half, each in zip(halves, both, strict=True):
        if is_someone_answered:
            together.add(await ask_again_in_halves(half, each, ask, size, doubts=doubts))
            together.alone.update(half if len(half) == 1 and each.problems else ())
        else:
            together.add(each)
    return together


def _is_divisible(replies: Replies[T]) -> bool:
    """Whether the question failed, and in a way that may be the fault of one key."""
    return any(isinstance(problem, (NoAnswerError, OddQuestionError)) for problem in replies.problems.values())
