"""How scores from 0 to 10 lie on their scale: mean, median, histogram, shares, agreement."""

from collections.abc import Sequence
from fractions import Fraction
from math import sqrt
from typing import Any

from .agreement import agreement

TOP = 10

#: On the good side, a score from here is favourable, one up to there opposed.
FAVOURABLE_FROM, OPPOSED_TO = 7, 3

#: Below so many scores no word is said about agreement.
SCORES_FOR_A_WORD = 3
AGREED_FROM = Fraction(1, 2)
#: Two camps: each holds at least so much, and A is below an even spread's or hardly anybody is
#: between them: at most this share of the smaller camp. A alone is fooled by camps of unlike size.
CAMP = Fraction(1, 4)
BETWEEN_CAMPS = Fraction(1, 2)


def spread(scores: Sequence[int], high_is_good: bool = True) -> dict[str, Any]:
    """What is said of some scores; None where there is none.

    `mean`, `median`, `deviation` (of the population) and `histogram` (eleven counts) are on the
    scale as asked; `favourable`, `between` and `opposed` are shares of 1 on the good side;
    `agreement` is van der Eijk's A.

    >>> spread([0, 10, 10], high_is_good=False)["opposed"]
    0.6666666666666666
    >>> spread([8, 8, 9, 7])["word"], spread([0, 0, 10, 10])["word"], spread([5, 5])["word"]
    ('agreed', 'two_camps', None)
    """
    histogram = [0] * (TOP + 1)
    for score in scores:
        histogram[score] += 1
    return spread_of(histogram, high_is_good)


def spread_of(histogram: Sequence[int], high_is_good: bool = True) -> dict[str, Any]:
    """The same of a histogram 0..10."""
    n = sum(histogram)
    good = list(histogram) if high_is_good else list(reversed(histogram))
    shares = {
        "favourable": sum(good[FAVOURABLE_FROM:]),
        "between": sum(good[OPPOSED_TO + 1 : FAVOURABLE_FROM]),
        "opposed": sum(good[: OPPOSED_TO + 1]),
    }
    held = agreement(histogram) if n >= SCORES_FOR_A_WORD else None
    mean = mean_of(histogram)
    return {
        "n": n,
        "mean": None if mean is None else float(mean),
        "median": _median(histogram),
        "deviation": _deviation(histogram),
        "histogram": list(histogram),
        **{name: number / n if n else None for name, number in shares.items()},
        "agreement": None if held is None else float(held),
        "word": None if held is None else _word(held, shares, n),
    }


def mean_of(histogram: Sequence[int]) -> Fraction | None:
    """The mean, exactly."""
    n = sum(histogram)
    return Fraction(sum(i * number for i, number in enumerate(histogram)), n) if n else None


def _median(histogram: Sequence[int]) -> float | None:
    scores = [score for score, number in enumerate(histogram) for _ in range(number)]
    if not scores:
        return None
    half = len(scores) // 2
    return float(scores[half]) if len(scores) % 2 else (scores[half - 1] + scores[half]) / 2


def _deviation(histogram: Sequence[int]) -> float | None:
    mean = mean_of(histogram)
    if mean is None:
        return None
    squares = sum(number * (score - mean) ** 2 for score, number in enumerate(histogram))
    return sqrt(squares / sum(histogram))


def _word(held: Fraction, shares: dict[str, int], n: int) -> str:
    smaller = min(shares["favourable"], shares["opposed"])
    apart = held < 0 or shares["between"] <= BETWEEN_CAMPS * smaller
    if smaller >= CAMP * n and apart:
        return "two_camps"
    return "agreed" if held >= AGREED_FROM else "mixed"
