"""The tables that the benchmark of the search prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import mean, median, quantiles

from search_judging import Answer, Judged

_HEAD = f"{'':34}{'n':>5}{'R@5':>8}{'R@10':>8}{'MRR@10':>8}{'none':>8}"


def lines(judged: Iterable[Judged], with_misses: bool) -> Iterator[str]:
    """Everything that is printed, language by language."""
    for each in judged:
        yield from _quality(each)
        yield from _cost(each)
        if with_misses:
            yield from _misses(each)


def _quality(judged: Judged) -> Iterator[str]:
    name = judged.language.english_name
    yield f"{name}{_HEAD[len(name) :]}"
    answers = judged.answers
    yield _row("all", answers)
    yield _row("tuned on", [each for each in answers if not each.query.held_out])
    yield _row("held out", [each for each in answers if each.query.held_out])
    phenomena = sorted({each for answer in answers for each in answer.query.phenomena})
    for phenomenon in phenomena:
        yield _row(
            f"  {phenomenon}", [each for each in answers if phenomenon in each.query.phenomena]
        )
    if judged.unjudged:
        yield f"No page holds a snippet of {judged.unjudged} queries, which are left out."


def _row(name: str, answers: Sequence[Answer]) -> str:
    if not answers:
        return f"{name:34}{0:5}"
    return (
        f"{name:34}{len(answers):5}"
        f"{mean(each.recall(5) for each in answers):8.3f}"
        f"{mean(each.recall(10) for each in answers):8.3f}"
        f"{mean(each.reciprocal_rank for each in answers):8.3f}"
        f"{mean(each.reciprocal_rank == 0 for each in answers):8.1%}"
    )


def _cost(judged: Judged) -> Iterator[str]:
    run = judged.run
    yield f"index: {judged.raw} bytes, {judged.packed} with gzip"
    if judged.build_seconds is not None:
        yield f"built in {judged.build_seconds:.2f} s"
    yield (
        f"first result after {run.first:.0f} ms, then median {median(run.warm):.2f} ms, "
        f"95th {_percentile_95(run.warm):.2f} ms"
    )
    yield ""


def _percentile_95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def _misses(judged: Judged) -> Iterator[str]:
    for answer in judged.answers:
        missed = answer.recall(10) < 1 or answer.reciprocal_rank < 1
        if missed and not answer.query.held_out:
            query = answer.query
            yield (
                f"{query.number} {query.text} {','.join(query.phenomena)}: "
                f"{answer.reciprocal_rank:.2f} {answer.recall(10):.2f} "
                f"missed {sorted(answer.relevant - set(answer.found[:10]))} "
                f"found {list(answer.found[:5])}"
            )
    yield ""
