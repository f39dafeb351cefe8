"""Where the books of all jobs wait for one source, and are asked for in batches, the jobs in turn."""

import asyncio
import logging
import math
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from genres.domain.errors import SourceBusyError, SourceError, StoreError
from genres.domain.evidence import Evidence, Outcome
from genres.domain.sources import SourceMode
from genres.pipeline.calls import Call, Calls
from genres.pipeline.errand import Errand
from genres.pipeline.gate import Gate
from genres.pipeline.line import Line
from genres.pipeline.policy import SAME_HOST
from genres.pipeline.ports import Answers, BookSource, Clock, EvidenceStore

log = logging.getLogger(__name__)

_LAST_WAIT_S = 0.3
_LONGEST_WAIT_S = 2.0
"""How long books wait for their batch to fill up: where their job waits for nothing else, and where it does."""

_MOST_TRIES = 4
_NEWEST_WEIGHT = 0.2

Forward = Callable[[Errand, str, Sequence[Evidence], Sequence[BookSource]], None]
"""Send a book with all evidence of it to the first of these sources that wants it, or home."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """`workers` bounds the calls at once, `patience_s` how long a job waits for a source that does not answer."""

    workers: int
    patience_s: float = 600.0


class Desk:
    """Asks one source, for all jobs.

    One book is asked for once at a time, whoever waits for it. What was kept meanwhile is not asked for. A source that
    is busy lets its lines wait; one that is off, or that is busy for longer than a job has patience, fails them.
    """

    def __init__(
        self,
        source: BookSource,
        feeders: Sequence["Desk"],
        *,
        store: EvidenceStore,
        forward: Forward,
        terms: Terms,
        clock: Clock,
    ) -> None:
        """`feeders` are the desks whose books may come here next."""
        self.source = source
        self._feeders = feeders
        self._store = store
        self._forward = forward
        self._terms = terms
        self._clock = clock
        self._lines: OrderedDict[Errand, Line] = OrderedDict()  # who was served last stands last
        self._calls = Calls()
        self._tries: dict[str, int] = {}
        self._gate = Gate(source, clock=clock, patience_s=terms.patience_s)
        self._call_s = 0.0
        self._bell = asyncio.Event()
        self._now = asyncio.get_running_loop().time
        self._followers: list[Desk] = []
        for feeder in feeders:
            feeder._followers.append(self)  # noqa: SLF001  another of this class

    @property
    def is_idle(self) -> bool:
        """Whether no book is here."""
        return not len(self._calls) and not any(errand.open[self.source.name] for errand in self._lines)

    def ring(self) -> None:
        """Look again whether there is something to do."""
        self._bell.set()

    def join(self, errand: Errand, key: str) -> None:
        """Take in a book; one that is being asked for already need not stand in line."""
        errand.open[self.source.name] += 1
        errand.arrived[self.source.name] += 1
        line = self._line(errand)
        if not self._calls.join(key, errand):
            line.join(key, now=self._now())
            self.ring()

    def leave(self, errand: Errand) -> None:
        """Forget a job: its books leave the line, and calls that nobody waits for any more end."""
        self._lines.pop(errand, None)
        self._calls.leave(errand)
        if not self._lines:
            self._tries.clear()
        self.ring()

    def close(self) -> None:
        """End all calls."""
        self._calls.cancel()

    async def attend(self, group: asyncio.TaskGroup) -> None:
        """Open calls in the group whenever there is something to ask and no reason to wait. Never ends by itself."""
        while True:
            self._bell.clear()
            try:
                wait_s = self._wait_s()
                if wait_s <= 0:
                    self._open(group)
                    continue
            except Exception as error:  # a defect of an adapter ends the jobs that need it, not the server
                log.exception("source_defect", extra={"source": self.source.name})
                self._fail_all(error)
                wait_s = math.inf
            with suppress(TimeoutError):
                async with asyncio.timeout(None if wait_s == math.inf else wait_s):
                    await self._bell.wait()

    def left_s(self, errand: Errand, *, arriving: float) -> float | None:
        """In how many seconds this desk should be done with a job, of which so many books are still to come.

        None where the source is off.
        """
        own = errand.open[self.source.name] + arriving
        if own <= 0:
            return 0.0
        if self.source.state.mode is SourceMode.OFF:
            return None
        now = self._now()
        ahead = sum(min(line.waiting, own) for other, line in self._lines.items() if other is not errand)
        calls = math.ceil((own + ahead) / max(1, self.source.batch_size))
        per_s = self.source.calls_per_s
        if self._call_s:
            per_s = min(per_s, self._places / self._call_s)
        line = self._lines.get(errand)
        again_s = line.due - now if line and line.due is not None else 0.0
        return max(self._gate.pause_s(), again_s) + max(calls / max(per_s, 1e-6), self._call_s)

    # When to ask

    def _wait_s(self) -> float:
        """For how long there is nothing to do, unless the bell rings; 0 where a call is to be opened."""
        now = self._now()
        lines = [line for line in self._lines.values() if line.errand.open[self.source.name]]
        self._gate.count(lines)
        for line in lines:
            if not line.waiting:
                line.call_again(now=now, at_once=self._gate.refusal(line) is not None)
        if len(self._calls) >= self._places:
            return math.inf
        ready = self._ready()
        if not ready:
            waits = [line.due - now for line in lines if line.due is not None and not line.waiting]
            if any(line.waiting and not line.errand.is_full for line in lines):
                waits.append(self._gate.pause_s())
            return min(waits, default=math.inf)
        return self._filling_s(ready, now)

    def _filling_s(self, ready: Sequence[Line], now: float) -> float:
        """For how long a batch should wait for more books: while desks before this one have some to send."""
        if sum(line.waiting for line in ready) >= self.source.batch_size or any(
            self._gate.refusal(line) for line in ready
        ):
            return 0.0
        if all(feeder.is_idle for feeder in self._feeders):
            return 0.0
        return max(0.0, min(line.since + self._longest_s(line.errand) for line in ready) - now)

    def _longest_s(self, errand: Errand) -> float:
        waits_elsewhere = any(errand.open[feeder.source.name] for feeder in self._feeders)
        return _LONGEST_WAIT_S if waits_elsewhere else _LAST_WAIT_S

    def _ready(self) -> list[Line]:
        """The lines that may be served now, who was served last at the end."""
        is_paused = self._gate.pause_s() > 0
        return [
            line
            for line in self._lines.values()
            if line.waiting and not line.errand.is_full and (not is_paused or self._gate.refusal(line))
        ]

    @property
    def _places(self) -> int:
        """How many calls may be under way.

        Only one while a source before this one is asked at the same host: what comes first answers for most books.
        """
        if self.source.name in SAME_HOST and any(
            len(feeder._calls)  # noqa: SLF001  another of this class
            for feeder in self._feeders
            if feeder.source.name in SAME_HOST
        ):
            return 1
        return max(1, min(self.source.in_flight, self._terms.workers))

    # Asking

    def _open(self, group: asyncio.TaskGroup) -> None:
        call = Call(most=max(1, self.source.batch_size))
        if self._take(call):
            call.task = group.create_task(self._serve(call), name=f"ask-{self.source.name}")

    def _take(self, call: Call) -> list[str]:
        """Fill a call from all lines in turn; names the books that were added.

        Books whose call went wrong are asked for among half as many the next time, and so on, and apart from others.
        """
        added: list[str] = []
        turn = deque(self._ready())
        size = max(1, self.source.batch_size)
        while turn and len(call.waiters) < call.most:
            line = turn.popleft()
            key = line.first()
            if key is None:
                continue
            tries = self._tries.get(key, 0)
            if not call.waiters:
                call.tries, call.most = tries, max(1, size >> tries)
            elif tries != call.tries:
                continue
            self._lines.move_to_end(line.errand)
            if self._calls.take_in(call, key):
                added.append(key)
            self._gather(key)
            turn.append(line)
        return added

    def _gather(self, key: str) -> None:
        """Have everybody who stands in line for a book wait for its call."""
        now = self._now()
        for line in self._lines.values():
            if line.take(key, now=now):
                self._calls.join(key, line.errand)

    async def _serve(self, call: Call) -> None:
        try:
            await self._look_once_more(call)
            if call.waiters:
                await self._ask(call)
        except Exception as error:  # the edge of the jobs: those that wait end with it
            if not isinstance(error, StoreError):
                log.exception("call_failed", extra={"source": self.source.name})
            for errand in {errand for errands in call.waiters.values() for errand in errands}:
                errand.fail(error)
        finally:
            self._calls.end(call)
            for desk in (self, *self._followers):
                desk.ring()

    async def _look_once_more(self, call: Call) -> None:
        """See what was kept since the books came here; those that need no asking any more make room for others."""
        fresh = list(call.waiters)
        while fresh:
            known = await self._store.find(fresh)
            for key in fresh:
                call.known[key] = known.get(key, ())
                for errand in list(call.waiters.get(key, ())):
                    self._check(call, key, errand)
            fresh = self._take(call)

    def _check(self, call: Call, key: str, errand: Errand) -> None:
        """Send a book on that is not wanted here any more, or is refused."""
        answers = errand.with_failures(key, call.known[key])
        sources = errand.sources_from(self.source.name)[:1]
        is_wanted = not answers or errand.next_source(key, answers, sources, now=self._clock()) is not None
        refusal = self._gate.refusal(self._line(errand))
        if is_wanted and refusal is None:
            return
        self._calls.part(call, key, errand)
        if is_wanted and refusal is not None:
            errand.remember(key, refusal)
            answers.append(refusal)
            errand.tell(key, answers)
        self._send_on(errand, key, answers)

    async def _ask(self, call: Call) -> None:
        keys = list(call.waiters)
        books = [call.waiters[key][0].books[key] for key in keys]
        others: Answers = {
            key: [answer for answer in call.known[key] if answer.source != self.source.name] for key in keys
        }
        began = self._now()
        try:
            answers = await self.source.look_up(books, known=others)
            given = dict(zip(keys, answers, strict=True))
        except SourceBusyError as error:
            self._step_back(call, error)
            return
        except SourceError as error:
            log.warning("source_broken", extra={"source": self.source.name, "reason": error.reason})
            given = dict.fromkeys(keys, self._gate.failed(error.reason))
        except Exception:  # the edge to the adapters: a defect in one costs its answers, never the job
            log.exception("source_defect", extra={"source": self.source.name})
            given = dict.fromkeys(keys, self._gate.failed("an answer could not be understood"))
        else:
            took_s = self._now() - began
            self._call_s += (took_s - self._call_s) * (_NEWEST_WEIGHT if self._call_s else 1.0)
            for errand in {errand for errands in call.waiters.values() for errand in errands}:
                self._line(errand).paused_s = 0.0
        await self._keep(call, given)

    async def _keep(self, call: Call, given: Mapping[str, Evidence]) -> None:
        """Keep the answers somebody waits for, then pass them on."""
        for key in given:
            self._tries.pop(key, None)
        wanted: Answers = {key: [answer] for key, answer in given.items() if key in call.waiters}
        if any(answer.outcome is not Outcome.FAILED for (answer,) in wanted.values()):
            wanted = await self._store.save(wanted)
        for key, (answer,) in wanted.items():
            for errand in list(call.waiters.get(key, ())):
                self._calls.part(call, key, errand)
                self._answer(errand, key, answer, call.known[key])

    def _answer(self, errand: Errand, key: str, answer: Evidence, known: Sequence[Evidence]) -> None:
        if answer.outcome is not Outcome.FAILED:
            known = [*(older for older in known if older.source != answer.source), answer]
        elif (wait_s := self._gate.again_s(answer)) is not None and self._line(errand).ask_again(
            key, due=self._now() + wait_s
        ):
            return
        else:
            errand.remember(key, answer)
        answers = errand.with_failures(key, known)
        errand.tell(key, answers)
        self._send_on(errand, key, answers)

    def _step_back(self, call: Call, error: SourceBusyError) -> None:
        """Let the whole desk wait, the books of this call in front.

        Where the source as a whole is well, it may be the books: they are tried a few times, then they failed.
        """
        log.info("source_busy", extra={"source": self.source.name, "wait_s": round(error.retry_after_s)})
        self._gate.close_for(error.retry_after_s, because=error.reason)
        failure = self._gate.failed(error.reason, after_s=error.retry_after_s)
        is_well = self.source.state.mode is SourceMode.OK
        back: dict[Errand, list[str]] = {}
        for key, errands in list(call.waiters.items()):
            tries = self._tries[key] = self._tries.get(key, 0) + is_well
            for errand in list(errands):
                self._calls.part(call, key, errand)
                if tries < _MOST_TRIES:
                    back.setdefault(errand, []).append(key)
                else:
                    self._answer(errand, key, failure, call.known[key])
        for errand, keys in back.items():
            self._line(errand).put_back(keys)

    # Small things

    def _send_on(self, errand: Errand, key: str, answers: Sequence[Evidence]) -> None:
        errand.open[self.source.name] -= 1
        self._forward(errand, key, answers, errand.sources_from(self.source.name)[1:])

    def _line(self, errand: Errand) -> Line:
        if errand not in self._lines:
            self._lines[errand] = Line(errand, self.source.name)
        return self._lines[errand]

    def _fail_all(self, error: Exception) -> None:
        for errand in self._lines:
            errand.fail(error)
