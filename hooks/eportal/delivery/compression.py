"""A compressed copy beside each text of the built site, made once and not for every reader."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from eportal.delivery.headers import TEXT_TYPES

#: Names that servers read themselves and send to nobody.
_OF_SERVERS = (".htaccess", "_headers")


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=9, mtime=0)  # the same bytes on every day


def _brotli(content: bytes) -> bytes:
    packed: bytes = brotli.compress(content, quality=11)
    return packed


#: How a file is packed, by the ending of the copy.
PACKINGS: Mapping[str, Callable[[bytes], bytes]] = {"gz": _gzip, "br": _brotli}


def compress(site: Path) -> Mapping[str, int]:
    """Writes the copies that save something, and takes away old ones that no longer would.

    The result is the sum of the bytes of all texts, as they are and in each packing.
    """
    texts = sorted(file for file in site.rglob("*") if _is_text(file))
    total: Counter[str] = Counter()
    with ThreadPoolExecutor() as threads:  # both libraries let other threads run
        for sizes in threads.map(_packed, texts):
            total.update(sizes)
    return {"": 0, **dict.fromkeys(PACKINGS, 0), **total}


def _is_text(file: Path) -> bool:
    is_for_readers = file.suffix[1:] in TEXT_TYPES and file.name not in _OF_SERVERS
    return is_for_readers and file.is_file()


def _packed(file: Path) -> Mapping[str, int]:
    """Packs a file in each way; whoever cannot unpack gets it as it is, and so counts its size."""
    content = file.read_bytes()
    sizes = {"": len(content)}
    for ending, pack in PACKINGS.items():
        copy = file.with_name(f"{file.name}.{ending}")
        packed = pack(content)
        sizes[ending] = min(len(packed), len(content))
        if len(packed) < len(content):
            copy.write_bytes(packed)
        else:
            copy.unlink(missing_ok=True)
    return sizes
