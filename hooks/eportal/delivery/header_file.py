"""The file `_headers`, which Netlify, Cloudflare Pages and others read in the published folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from eportal.delivery import headers
from eportal.delivery.policy import PAGES, QUIET, UPGRADE, in_header

_HEAD = """\
# {origin}
# For hosts that read a file `_headers` in the published folder. `eportal pack` writes it there,
# with the names of the files that may be kept for ever. These hosts speak https, compress by
# themselves, have pages asked for anew each time, and show 404.html. Choose one that keeps no log
# of visitors, or let it be kept without their addresses: readers may be in danger.
# Where two rules set the same header the two values hold together: of two policies, the stricter.
"""


def text(fingerprinted: Iterable[str] = ()) -> str:
    """The file for a site in which these paths have a hash of their content in their name."""
    rules = [*_rules(), *((path, {"Cache-Control": headers.FOREVER}) for path in fingerprinted)]
    written = [_HEAD.format(origin=headers.ORIGIN)]
    for path, values in rules:
        lines = (f"  {name}: {value}\n" for name, value in values.items())
        written.append(f"{path}\n{''.join(lines)}")
    return "\n".join(written)


def _rules() -> Iterator[tuple[str, Mapping[str, str]]]:
    name, value = headers.TRANSPORT
    yield (
        "/*",
        {"Content-Security-Policy": _policy(PAGES), **headers.SAFETY, name: value},
    )
    quiet = headers.paths_of(headers.QUIET_PARTS)
    unkept = headers.paths_of(headers.UNKEPT_PARTS)
    for path in dict.fromkeys([*quiet, *unkept]):
        policy = {"Content-Security-Policy": _policy(QUIET)} if path in quiet else {}
        kept = {"Cache-Control": headers.UNKEPT} if path in unkept else {}
        yield f"{path}*", policy | kept
    for ending, type_ in headers.TEXT_TYPES.items():
        if ending not in {"html", "xml"}:  # the feeds are XML of another type
            yield f"/*.{ending}", {"Content-Type": f"{type_}; charset=utf-8"}
    for path in headers.paths_of(headers.FEEDS):
        yield path, {"Content-Type": f"{headers.FEED_TYPE}; charset=utf-8"}


def _policy(policy: Mapping[str, str]) -> str:
    return f"{in_header(policy)}; {UPGRADE}"
