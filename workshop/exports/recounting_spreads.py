"""How scores lie on their scale, counted a second time: nothing here comes from the rules."""

from collections.abc import Sequence
from fractions import Fraction
from math import comb, sqrt
from statistics import median
from typing import Any

CATEGORIES = 11


def histogram_of(scores: Sequence[int]) -> list[int]:
    return [list(scores).count(score) for score in range(CATEGORIES)]


def mean_of(scores: Sequence[int]) -> Fraction | None:
    return Fraction(sum(scores), len(scores)) if scores else None


def spread_of(scores: Sequence[int], high_is_good: bool = True) -> dict[str, Any]:
    """All that a tally says of some scores."""
    n, mean, histogram = len(scores), mean_of(scores), histogram_of(scores)
    good = [score if high_is_good else 10 - score for score in scores]
    high, low = sum(score >= 7 for score in good), sum(score <= 3 for score in good)
    held = agreement_of(histogram) if n >= 3 else None
    return {
        "n": n,
        "mean": None if mean is None else float(mean),
        "median": float(median(scores)) if scores else None,
        "deviation": None if mean is None else sqrt(sum((s - mean) ** 2 for s in scores) / n),
        "histogram": histogram,
        "favourable": high / n if n else None,
        "between": (n - high - low) / n if n else None,
        "opposed": low / n if n else None,
        "agreement": None if held is None else float(held),
        "word": None if held is None else _word(held, high, low, n),
    }


def _word(held: Fraction, high: int, low: int, n: int) -> str:
    smaller = min(high, low)
    if 4 * smaller >= n and (held < 0 or 2 * (n - high - low) <= smaller):
        return "two_camps"
    return "agreed" if 2 * held >= 1 else "mixed"


def agreement_of(histogram: Sequence[int]) -> Fraction:
    """Van der Eijk's A, layer by layer from the lowest height to the highest."""
    found, below = Fraction(0), 0
    for height in sorted({number for number in histogram if number}):
        full = [number >= height for number in histogram]
        share = Fraction((height - below) * sum(full), sum(histogram))
        found += share * _of_layer(full)
        below = height
    return found


def _of_layer(full: Sequence[bool]) -> Fraction:
    """Each empty category stands in triples with two full ones: on one side of it, or around it."""
    places, held = len(full), sum(full)
    peaks = gaps = 0
    for place, is_full in enumerate(full):
        if not is_full:
            left, right = sum(full[:place]), sum(full[place + 1 :])
            peaks += comb(left, 2) + comb(right, 2)
            gaps += left * right
    if peaks + gaps == 0:
        unimodal = Fraction(1)
    else:
        top = (places - 2) * peaks - (places - 1) * gaps
        unimodal = Fraction(top, (places - 2) * (peaks + gaps))
    return unimodal * (1 - Fraction(held - 1, places - 1))
