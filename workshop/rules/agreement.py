"""Van der Eijk's agreement A: how far an ordered scale's answers stand together.

Source: C. van der Eijk, "Measuring Agreement in Ordered Rating Scales", Quality & Quantity 35
(2001), 325-341. The counts are taken apart into layers in which a category is either empty or
full; each layer's agreement is weighed by the share of answers in it.
"""

from collections.abc import Sequence
from fractions import Fraction


def agreement(counts: Sequence[int]) -> Fraction:
    """A of counts by category, in order of the scale: -1 two extreme camps, 0 even, 1 unanimous.

    `counts`: three categories at least, one answer at least; else ValueError.

    >>> float(agreement([30, 40, 210, 130, 530, 50, 10]))
    0.6113333333333333
    >>> agreement([0, 0, 7]), agreement([2, 2, 2]), agreement([4, 0, 0, 0, 4])
    (Fraction(1, 1), Fraction(0, 1), Fraction(-1, 1))
    """
    left, answers = list(counts), sum(counts)
    if len(left) < 3 or answers < 1 or min(left) < 0:
        raise ValueError("agreement needs three categories and one answer")
    found = Fraction(0)
    while any(left):
        full = [number > 0 for number in left]
        height = min(number for number in left if number)
        found += Fraction(height * sum(full), answers) * _of_layer(full)
        left = [number - height if number else 0 for number in left]
    return found


def _of_layer(full: Sequence[bool]) -> Fraction:
    """The agreement of a layer: unimodality, less the more categories are full."""
    categories, held = len(full), sum(full)
    return _unimodality(full) * (1 - Fraction(held - 1, categories - 1))


def _unimodality(full: Sequence[bool]) -> Fraction:
    """U: triples that have one side full against those with a gap between two full ones."""
    places = range(len(full))
    with_peak = with_gap = 0
    for i in places:
        for j in places[i + 1 :]:
            for k in places[j + 1 :]:
                triple = (full[i], full[j], full[k])
                with_peak += triple in ((True, True, False), (False, True, True))
                with_gap += triple == (True, False, True)
    if not with_peak + with_gap:
        return Fraction(1)
    categories = len(full)
    top = (categories - 2) * with_peak - (categories - 1) * with_gap
    return Fraction(top, (categories - 2) * (with_peak + with_gap))
