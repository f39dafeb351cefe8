"""Textbook statistics by the plainest way there is: distributions by adding up their density, quantiles by halving."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from statistics import NormalDist, fmean, variance
from typing import NamedTuple

import numpy as np

Z = NormalDist().inv_cdf(0.975)
_STEPS = 4000


class Interval(NamedTuple):
    value: float
    low: float
    high: float


class Sample(NamedTuple):
    n: int
    mean: float
    variance: float


def _area(density: Callable[[float], float], low: float, high: float) -> float:
    """Simpson's rule."""
    xs = np.linspace(low, high, _STEPS + 1)
    ys = np.array([density(float(x)) for x in xs])
    weights = np.ones(_STEPS + 1)
    weights[1:-1:2], weights[2:-1:2] = 4, 2
    return float(np.dot(weights, ys) * (high - low) / _STEPS / 3)


def _halved(rises: Callable[[float], float], wanted: float, low: float, high: float) -> float:
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if rises(middle) < wanted else (low, middle)
    return (low + high) / 2


@cache
def t_quantile(chance: float, degrees: float) -> float:
    """What |t| stays under with this chance. With t = √n tan θ the density is a power of cos θ."""
    whole = _area(lambda angle: math.cos(angle) ** (degrees - 1), 0, math.pi / 2)
    angles = np.linspace(0, math.pi / 2, 20_001)
    heights = np.cos(angles) ** (degrees - 1)
    sums = np.concatenate([[0.0], np.cumsum((heights[1:] + heights[:-1]) / 2 * np.diff(angles))]) / whole
    return math.sqrt(degrees) * math.tan(float(np.interp(chance, sums, angles)))


def chi_squared_below(value: float, degrees: float) -> float:
    """Chance of less. Of the root of chi-squared, whose density has no pole."""
    scale = (degrees / 2 - 1) * math.log(2) + math.lgamma(degrees / 2)

    def density(root: float) -> float:
        return math.exp((degrees - 1) * math.log(root) - root**2 / 2 - scale) if root > 0 else float(degrees == 1)

    return _area(density, 0, math.sqrt(value))


@cache
def poisson_interval(count: float) -> tuple[float, float]:
    """95%, by the quantiles of chi-squared (Garwood); below half an event the lower end is 0."""
    top = 2 * count + 40 + 12 * math.sqrt(count)
    low = 0.0 if count < 0.5 else _halved(lambda x: chi_squared_below(x, 2 * count), 0.025, 0, top) / 2
    return low, _halved(lambda x: chi_squared_below(x, 2 * count + 2), 0.975, 0, top) / 2


def sample(values: Iterable[float]) -> Sample | None:
    given = list(values)
    if not given:
        return None
    return Sample(len(given), fmean(given), variance(given) if len(given) > 1 else 0.0)


def mean_interval(values: Iterable[float]) -> Interval | None:
    """95% by Student's t; None below two values."""
    found = sample(values)
    if found is None or found.n < 2:
        return None
    half = t_quantile(0.95, found.n - 1) * math.sqrt(found.variance / found.n)
    return Interval(found.mean, found.mean - half, found.mean + half)


def wilson(count: float, n: float) -> Interval:
    """The shares that a score test at 5% does not refuse: the roots of (p - s)² = z² s (1 - s) / n."""
    share = count / n
    a, b, c = 1 + Z**2 / n, -(2 * share + Z**2 / n), share**2
    root = math.sqrt(max(0.0, b**2 - 4 * a * c))
    return Interval(share, max(0.0, (-b - root) / 2 / a), min(1.0, (-b + root) / 2 / a))


def quantile(values: Sequence[float], share: float) -> float:
    return float(np.quantile(np.array(values, dtype=float), share))


def rounded(value: float) -> int:
    """Halves upwards."""
    return math.floor(value + 0.5)


def shrink(groups: Mapping[str, Sequence[float]]) -> dict[str, Interval]:
    """Means drawn together: normal around that of all, its variance by DerSimonian and Laird, that of values pooled."""
    many = [values for values in groups.values() if len(values) > 1]
    freedom = sum(len(values) - 1 for values in many)
    pooled = sum((len(values) - 1) * variance(values) for values in many) / freedom if freedom else 0.0
    means = {key: fmean(values) for key, values in groups.items()}
    if pooled == 0:
        return {key: Interval(mean, mean, mean) for key, mean in means.items()}
    within = {key: pooled / len(values) for key, values in groups.items()}
    fixed = _centre(means, within, 0)
    q = sum((means[key] - fixed) ** 2 / within[key] for key in means)
    weights = [1 / each for each in within.values()]
    scale = sum(weights) - sum(weight**2 for weight in weights) / sum(weights)
    between = max(0.0, (q - (len(means) - 1)) / scale) if scale > 0 else 0.0
    centre = _centre(means, within, between)
    doubt = 1 / sum(1 / (each + between) for each in within.values())
    return {key: _drawn(means[key], within[key], between, centre, doubt) for key in means}


def _centre(means: Mapping[str, float], within: Mapping[str, float], between: float) -> float:
    weights = {key: 1 / (within[key] + between) for key in means}
    return sum(weights[key] * means[key] for key in means) / sum(weights.values())


def _drawn(mean: float, own: float, between: float, centre: float, doubt: float) -> Interval:
    pull = own / (own + between)
    value = centre * pull + mean * (1 - pull)
    half = Z * math.sqrt(own * (1 - pull) + doubt * pull**2)
    return Interval(value, value - half, value + half)


class Wait(NamedTuple):
    days: int
    is_over: bool


class Survival(NamedTuple):
    share: float
    low: float
    high: float
    at_risk: int


def kaplan_meier(waits: Sequence[Wait], day: int) -> Survival:
    """The share whose wait is over by a day, with Greenwood's variance and the log-log band."""
    kept, doubt, band = 1.0, 0.0, (0.0, 0.0)
    for at in sorted({wait.days for wait in waits if wait.is_over and wait.days <= day}):
        looked_at = sum(wait.days >= at for wait in waits)
        over = sum(wait.is_over and wait.days == at for wait in waits)
        kept *= 1 - over / looked_at
        if looked_at == over:
            band = (band[0], 1.0)
            continue
        doubt += over / (looked_at * (looked_at - over))
        reach = Z * math.sqrt(doubt) / abs(math.log(kept))
        band = (1 - kept ** math.exp(-reach), 1 - kept ** math.exp(reach))
    return Survival(1 - kept, *band, sum(wait.days >= day for wait in waits))


class Lift(NamedTuple):
    both: int
    expected: float
    lift: float
    is_known: bool
    is_clear: bool


def lift(both: int, one: int, other: int, books: int) -> Lift:
    """Books with both over those expected; clear where the 95% interval of its logarithm excludes 0."""
    expected = one * other / books
    is_known = both >= 5 or expected >= 5
    seen = both or 0.5
    ratio = seen / expected
    error = math.sqrt(max(0.0, 1 / seen - 1 / one - 1 / other + (2 * ratio - 1) / books))
    is_clear = is_known and abs(math.log(ratio)) > Z * error
    return Lift(both, expected, both / expected, is_known, is_clear)


def breadth(counts: Iterable[int]) -> float:
    """Equally common kinds that would be as mixed: the exponential of the entropy."""
    shares = np.array([count for count in counts if count], dtype=float)
    shares /= shares.sum()
    return float(np.exp(-(shares * np.log(shares)).sum()))


def straight_line(xs: Sequence[float], ys: Sequence[float]) -> Callable[[float], float] | None:
    """Least squares; None where nothing spreads."""
    if len(xs) < 3 or len(set(xs)) < 2:
        return None
    slope, start = np.polyfit(np.array(xs), np.array(ys), 1)
    return lambda x: float(start + slope * x)


def smoothed(counts: Sequence[float], power: int = 1) -> list[float]:
    """Each with its neighbours by the weights 1-2-1, or these raised to a power."""
    padded = [0.0, *counts, 0.0]
    return [a + 2**power * b + c for (a, b), (_, c) in pairwise(pairwise(padded))]
