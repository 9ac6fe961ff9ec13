"""Files from their recipes: what is kept is taken, the rest is written by several processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from eportal.downloads.download import Download, Recipe, UnwritableError
from eportal.downloads.shelf import Shelf
from eportal.processes import usual_workers

#: Fewer files are written sooner than processes begin.
_FEWEST_FILES = 4
#: In bytes of what it is made from; and so many short ones are written by one process.
_LONG_TEXT = 60_000
_SHORT_TEXTS = 8


def build(
    recipes: Iterable[Recipe], shelf: Shelf | None = None, workers: int | None = None
) -> list[Download]:
    """Every file in the order of the recipes, the same for any number of processes.

    UnwritableError, with all that is wrong, when any of them cannot be written.
    """
    ordered = [*recipes]
    kept = [_kept(recipe, shelf) for recipe in ordered]
    slow = [
        recipe
        for recipe, content in zip(ordered, kept, strict=True)
        if content is None and recipe.made_from is not None
    ]
    written = dict(zip(map(id, slow), _written(slow, workers), strict=True))
    contents = [
        content if content is not None else _made(recipe, written)
        for recipe, content in zip(ordered, kept, strict=True)
    ]
    failures = [each for each in contents if isinstance(each, UnwritableError)]
    if failures:
        raise UnwritableError("\n".join(map(str, failures)))
    if shelf:
        for recipe in slow:
            _keep(recipe, written[id(recipe)], shelf)
        shelf.clear_out()
    return [
        Download(recipe, content)
        for recipe, content in zip(ordered, contents, strict=True)
        if isinstance(content, bytes)
    ]


def _made(
    recipe: Recipe, written: Mapping[int, bytes | UnwritableError]
) -> bytes | UnwritableError:
    found = written.get(id(recipe))
    return _attempt(recipe) if found is None else found


def _kept(recipe: Recipe, shelf: Shelf | None) -> bytes | None:
    return shelf.find(_key(recipe)) if shelf and recipe.made_from is not None else None


def _keep(recipe: Recipe, content: bytes | UnwritableError, shelf: Shelf) -> None:
    if isinstance(content, bytes):
        shelf.keep(_key(recipe), content)


def _key(recipe: Recipe) -> bytes:
    """The same text is one file to print and another to edit."""
    return recipe.format.encode() + b" " + (recipe.made_from or b"")


def _attempt(recipe: Recipe) -> bytes | UnwritableError:
    """The file, or what is wrong with it: one that fails must not hide the next."""
    try:
        return recipe.write()
    except UnwritableError as failure:
        return UnwritableError(f"{recipe.path}: {failure}")


#: In a worker: all that there is to do.
_shared: list[Recipe] = []


def _written(recipes: Sequence[Recipe], workers: int | None) -> Iterator[bytes | UnwritableError]:
    """Each file in the order of the recipes.

    A process ends with its task: what typesetting a long text leaves in memory goes with it.
    """
    count = usual_workers() if workers is None else workers
    if count < 2 or len(recipes) < _FEWEST_FILES:
        yield from map(_attempt, recipes)
        return
    tasks = _tasks(recipes)
    context = multiprocessing.get_context("fork")
    with context.Pool(count, _shared.extend, (recipes,), maxtasksperchild=1) as pool:
        done = pool.map(_attempts, tasks, chunksize=1)
    found = {
        place: content
        for task, contents in zip(tasks, done, strict=True)
        for place, content in zip(task, contents, strict=True)
    }
    yield from (found[place] for place in range(len(recipes)))


def _tasks(recipes: Sequence[Recipe]) -> list[list[int]]:
    """Places of recipes: each long text by itself, and between two of them several short ones."""
    sizes = [len(recipe.made_from or b"") for recipe in recipes]
    order = sorted(range(len(recipes)), key=lambda place: -sizes[place])
    long = [[place] for place in order if sizes[place] > _LONG_TEXT]
    short = order[len(long) :]
    groups = [short[start : start + _SHORT_TEXTS] for start in range(0, len(short), _SHORT_TEXTS)]
    pairs = zip_longest(long, groups)
    return [each for pair in pairs for each in pair if each]


def _attempts(places: Sequence[int]) -> list[bytes | UnwritableError]:
    return [_attempt(_shared[place]) for place in places]
