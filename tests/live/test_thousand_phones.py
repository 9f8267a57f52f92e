"""A thousand phones score five ideas on three criteria: none of 15,000 scores is lost."""

import random
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests import naive_scores
from tests.conftest import NO_RATES, ORGANISER_KEY, Server
from workshop.rehearsal.bench import allow_many_sockets
from workshop.rehearsal.client import Api, Line
from workshop.rehearsal.load import Load, patch_mark
from workshop.rehearsal.phones import (
    SCORE,
    all_answered,
    asked_of,
    open_scoring,
    scores,
    seat_phones,
)

pytestmark = [pytest.mark.slow, pytest.mark.alone, pytest.mark.wide]

PHONES, CELLS, RATE = 1_000, 15, 1_000

Sent = dict[tuple[str, str, str], int]
Made = dict[str, Any]


@pytest.fixture(scope="module")
def scored(new_server: Callable[..., Server]) -> tuple[Api, Made, Sent]:
    """All of it sent and answered: what was sent, by member, idea and criterion."""
    allow_many_sockets()
    api = Api(new_server(**NO_RATES).url, ORGANISER_KEY, patience_s=60)
    made = open_scoring(api)
    phones = seat_phones(api, made["code"], PHONES)
    load, sent = Load(phones, [], patch_mark), {}
    load.wait_for_quiet()

    def noted() -> Any:
        for phone, event, payload in scores(asked_of(api, made, phones), random.Random(7)):
            key = (payload["member"], payload["idea"], payload["criterion"])
            sent[key] = payload["value"]
            yield phone, event, payload

    settled = partial(all_answered, load)
    # nobody scores on before the last score was taken: a slow machine takes longer
    load.run(noted(), RATE, float("inf"), settled, random.Random(7), most_waiting=PHONES)
    load.close()
    assert [each.answer for each in load.sent if not each.answer.get("ok")] == []
    return api, made, sent


def test_every_score_that_was_sent_is_there_as_it_was_sent(scored: tuple[Api, Made, Sent]) -> None:
    api, made, sent = scored

    kept = {
        (row["member"], row["idea"], row["criterion"]): row["value"]
        for row in api.archive(made["code"])["scores"]
    }

    assert len(sent) == PHONES * CELLS
    assert kept == sent


def test_the_tally_is_what_somebody_else_counts(scored: tuple[Api, Made, Sent]) -> None:
    api, made, _ = scored
    with Line(api.base_url, made["code"], made["tokens"]["facilitator"]) as facilitator:
        facilitator.do("step.close", step=SCORE, now=True)

    archive = api.archive(made["code"])

    [tally] = archive["tallies"]
    assert [row["n"] for row in tally["content"]["rows"]] == [PHONES] * 5
    counted = naive_scores.tally(archive, SCORE)
    rows = [
        {name: row[name] for name in ours}
        for row, ours in zip(tally["content"]["rows"], counted, strict=True)
    ]
    assert rows == counted
