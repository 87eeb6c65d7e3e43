"""Rates: exact tests of whether counts differ, and the moments at which a rate changed.

Written out rather than taken from a library: each is a dozen lines, and those of the libraries at hand bring
a hundred megabytes with them.
"""

import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

FALSE_ALARM = 0.05
"""How often a series without any change may be cut, in [0, 1]."""


def rise_chance(now: int, before: Sequence[int]) -> float:
    """Give the probability of a count so high or higher, if nothing has changed; 1 without anything before.

    The weaker of two tests decides: the conditional test of two Poisson rates, and the tail of a negative
    binomial with the mean and variance of what was before, which forgives counts that come in bursts.

    Args:
        now: the count in question.
        before: counts in stretches of the same length.
    Source: Przyborowski and Wilenski 1940, Biometrika 31; for bursts, compare Farrington et al. 1996, Journal
    of the Royal Statistical Society A 159.
    """
    if not before:
        return 1.0
    exact = binomial_tail(now, now + sum(before), 1 / (len(before) + 1))
    return max(exact, _burst_chance(now, before, upper=True))


def fall_chance(now: int, before: Sequence[int]) -> float:
    """Give the probability of a count so low or lower, if nothing has changed; 1 without anything before."""
    if not before:
        return 1.0
    total = now + sum(before)
    share = len(before) / (len(before) + 1)
    # As few now is as many before.
    exact = binomial_tail(total - now, total, share)
    return max(exact, _burst_chance(now, before, upper=False))


def usual_range(before: Sequence[int], rare: float) -> tuple[int, int]:
    """Give the lowest and the highest count that would not be rare, if nothing has changed.

    Args:
        before: counts in stretches of the same length, at least one.
        rare: what comes up less often by chance is out of the range, in (0, 1).
    """
    middle = round(sum(before) / len(before))
    low = bisect_left(range(middle), 1, key=lambda count: fall_chance(count, before) >= rare)
    top = middle + 1
    while rise_chance(top, before) >= rare:
        top *= 2
    high = bisect_left(range(top), 1, lo=middle + 1, key=lambda count: rise_chance(count, before) < rare)
    return low, high - 1


def binomial_tail(least: int, trials: int, chance: float) -> float:
    """Give the probability of `least` successes or more in so many trials."""
    if least <= 0:
        return 1.0
    terms = (
        _log_choose(trials, hits) + hits * math.log(chance) + (trials - hits) * math.log1p(-chance)
        for hits in range(least, trials + 1)
    )
    return min(1.0, math.fsum(math.exp(term) for term in terms))


def share_chance(now: int, others_now: int, before: int, others_before: int) -> float:
    """Give the probability of so high a share now or a higher one, if the share has not changed.

    Source: Fisher's exact test, one-sided: the tail of the hypergeometric distribution.
    """
    total, kind, drawn = now + others_now + before + others_before, now + before, now + others_now
    whole = _log_choose(total, drawn)
    terms = (
        _log_choose(kind, hits) + _log_choose(total - kind, drawn - hits) - whole
        for hits in range(now, min(kind, drawn) + 1)
        if drawn - hits <= total - kind
    )
    return min(1.0, math.fsum(math.exp(term) for term in terms))


def change_points(counts: Sequence[int], *, false_alarm: float = FALSE_ALARM) -> tuple[int, ...]:
    """Give the places at which a new rate begins, in order; none where one rate fits as well.

    Args:
        counts: in stretches of the same length, in the order of time.
    Source: Scargle, Norris, Jackson and Chiang 2013, Astrophysical Journal 764 (Bayesian blocks): the best of
    all divisions, found exactly, at a price for each block that bounds false alarms. Counts that come in
    bursts weigh less, by their dispersion (as in quasi-likelihood; Wedderburn 1974, Biometrika 61).
    """
    size = len(counts)
    if size < 2 or not sum(counts):
        return ()
    price = 4 - math.log(73.53 * false_alarm * size**-0.478)
    dispersion = _dispersion(counts)
    sums = [0]
    for count in counts:
        sums.append(sums[-1] + count)
    best, last = [0.0], [0]
    for end in range(1, size + 1):
        fits = [
            best[start] + _fit(sums[end] - sums[start], end - start) / dispersion - price
            for start in range(end)
        ]
        top = max(range(end), key=fits.__getitem__)
        best.append(fits[top])
        last.append(top)
    return _cuts(last)


def _cuts(last: Sequence[int]) -> tuple[int, ...]:
    cuts, end = [], len(last) - 1
    while (end := last[end]) > 0:
        cuts.append(end)
    return tuple(reversed(cuts))


def _dispersion(counts: Sequence[int]) -> float:
    """Give variance over mean, at least 1, from differences of neighbours, where no level shows.

    Source: von Neumann 1941, Annals of Mathematical Statistics 12, for the differences.
    """
    steps = [(later - first) ** 2 for first, later in pairwise(counts)]
    return max(1.0, sum(steps) / (2 * len(steps)) * len(counts) / sum(counts))


def _fit(count: int, length: int) -> float:
    return count * math.log(count / length) if count else 0.0


def _burst_chance(now: int, before: Sequence[int], *, upper: bool) -> float:
    """Give the tail of a negative binomial for a new count; 0 where counts do not come in bursts."""
    size = len(before)
    mean = sum(before) / size
    if size < 2 or not mean:
        return 0.0
    spread = sum((count - mean) ** 2 for count in before) / (size - 1) * (1 + 1 / size)
    if spread <= mean:
        return 0.0
    shape = mean * mean / (spread - mean)
    below = math.fsum(math.exp(_log_burst(count, mean, shape)) for count in range(now if upper else now + 1))
    return max(0.0, 1 - below) if upper else min(1.0, below)


def _log_burst(count: int, mean: float, shape: float) -> float:
    return (
        math.lgamma(count + shape)
        - math.lgamma(shape)
        - math.lgamma(count + 1)
        + shape * math.log(shape / (shape + mean))
        + count * math.log(mean / (shape + mean))
    )


def _log_choose(whole: int, part: int) -> float:
    return math.lgamma(whole + 1) - math.lgamma(part + 1) - math.lgamma(whole - part + 1)
