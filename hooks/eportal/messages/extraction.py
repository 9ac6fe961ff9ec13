"""Every sentence of the program that is to be translated."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from eportal.adding.fields import descriptions
from eportal.adding.kinds import KINDS
from eportal.languages import LANGUAGES
from eportal.rule_book import all_rules

PACKAGE = Path(__file__).parents[1]


def sentences() -> dict[str, list[str]]:
    """Every sentence, with notes for its translator: the rules of which it is a part.

    What records say of their fields is told to whoever adds one.
    """
    found: dict[str, list[str]] = {each.english_name: [] for each in LANGUAGES}
    for file in sorted(PACKAGE.rglob("*.py")):
        found |= {template: [] for template in templates(file)}
    for rule in all_rules().values():
        for sentence in filter(None, rule.sentences()):
            found.setdefault(sentence, []).append(rule.code)
    for kind in KINDS.values():
        found |= {each: [] for each in descriptions(kind.model, kind.also) if each}
    return found


def templates(file: Path) -> Iterator[str]:
    """The templates of every ``say("…")`` in a module; ValueError where one is not written out.

    A function may take the template and hand it to ``say``; then it is looked for where that
    function is called, in its own module or in one that imports it by its name.
    """
    tree = _tree(file)
    for name, position in {**_takers(file), **_imported_takers(tree)}.items():
        for call, functions in _calls(tree, name):
            template = _given(call, position)
            if not _taker(functions, template):
                yield from _written(template, call, file)


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _takers(file: Path) -> dict[str, int]:
    """``say`` and the module's functions that hand it a template, each with its position there."""
    takers = {"say": 0}
    for call, functions in _calls(_tree(file), "say"):
        takers |= _taker(functions, _given(call, 0))
    return takers


def _imported_takers(tree: ast.Module) -> dict[str, int]:
    found: dict[str, int] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGE.name):
            file = PACKAGE.parent / f"{str(node.module).replace('.', '/')}.py"
            takers = _takers(file) if file.is_file() else {}
            names = {each.name for each in node.names} - {"say"}
            found |= {name: takers[name] for name in names & takers.keys()}
    return found


Functions = tuple[ast.FunctionDef, ...]


def _calls(
    tree: ast.AST, name: str, functions: Functions = ()
) -> Iterator[tuple[ast.Call, Functions]]:
    """Every call of a function, with the functions around it, the innermost first."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node, functions
        around = (node, *functions) if isinstance(node, ast.FunctionDef) else functions
        yield from _calls(node, name, around)


def _given(call: ast.Call, position: int) -> ast.expr | None:
    """The argument at a position; a keyword is taken when there is no other template."""
    if len(call.args) > position:
        return call.args[position]
    return next((each.value for each in call.keywords if each.arg == "template"), None)


def _taker(functions: Functions, template: ast.expr | None) -> dict[str, int]:
    """The function whose parameter the template is, with its position; or nothing."""
    if isinstance(template, ast.Name):
        for function in functions:
            names = [each.arg for each in function.args.args]
            if template.id in names:
                return {function.name: names.index(template.id)}
    return {}


def _written(template: ast.expr | None, call: ast.Call, file: Path) -> Iterator[str]:
    match template:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=first, orelse=second):
            yield from _written(first, call, file)
            yield from _written(second, call, file)
        case _:
            raise ValueError(f"{file}:{call.lineno}: the template is not written out here")
