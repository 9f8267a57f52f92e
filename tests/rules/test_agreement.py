"""Van der Eijk's agreement A against published values and its bounds."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.rules.agreement import agreement

COUNTS = st.lists(st.integers(0, 40), min_size=3, max_size=11).filter(any)


def test_the_example_of_agrmt() -> None:
    assert float(agreement([30, 40, 210, 130, 530, 50, 10])) == pytest.approx(0.6113333, abs=5e-8)


@pytest.mark.parametrize("place", range(11))
def test_unanimity_is_one_wherever_it_stands(place: int) -> None:
    assert agreement([7 if i == place else 0 for i in range(11)]) == 1


def test_an_even_spread_is_nought() -> None:
    assert agreement([4] * 11) == 0


def test_two_extreme_camps_are_minus_one() -> None:
    assert agreement([5, *[0] * 9, 5]) == -1


def test_two_neighbours_agree_almost_wholly() -> None:
    assert agreement([0, 3, 3, 0, 0]) == Fraction(3, 4)


@given(COUNTS)
def test_it_stays_between_minus_one_and_one(counts: list[int]) -> None:
    assert -1 <= agreement(counts) <= 1


@given(COUNTS)
def test_reading_the_scale_backwards_changes_nothing(counts: list[int]) -> None:
    assert agreement(counts) == agreement(list(reversed(counts)))


@given(COUNTS, st.integers(1, 9))
def test_so_many_times_the_people_change_nothing(counts: list[int], times: int) -> None:
    assert agreement(counts) == agreement([number * times for number in counts])


@pytest.mark.parametrize("counts", [[], [1, 1], [0, 0, 0], [1, -1, 2]])
def test_what_is_no_scale_or_has_no_answer_is_an_error(counts: list[int]) -> None:
    with pytest.raises(ValueError, match="agreement"):
        agreement(counts)
