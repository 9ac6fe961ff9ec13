"""The configuration of Apache, for a folder that it serves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from eportal.delivery import headers
from eportal.delivery.policy import PAGES, QUIET, UPGRADE, in_header

_HTACCESS = """\
# {origin}
# The portal on Apache 2.4 with the modules headers, mime, dir and rewrite. `eportal pack` puts this
# file into the site; the host allows it there (AllowOverride All), or includes it in <Directory>.
# A module that is missing is an error, not a page without protection.

# What this file cannot say stands in the configuration of the host:
#   ServerTokens Prod
#   CustomLog and ErrorLog: nobody is to learn from this machine who has read a page for victims; a
#   list of addresses and pages can be seized, stolen or bought. Keep no CustomLog, or one without
#   addresses ("%{{%Y-%m-%d}}t %m %U %>s %B"), and of errors only `LogLevel crit`.
#   A certificate, and a redirect of every request from http to https.

Options -Indexes -MultiViews
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 403 {not_found}
ErrorDocument 404 {not_found}
ServerSignature Off
FileETag MTime Size

{headers}

{types}

# `eportal pack` wrote the compressed files; nothing is compressed while a reader waits.
RewriteEngine On
RewriteCond %{{REQUEST_METHOD}} "!^(?:GET|HEAD)$"
RewriteRule "" - [R=405,L]
RewriteRule "(?:^|/)\\.(?!well-known/)" - [R=404,L]
RewriteRule "^_headers$" - [R=404,L]
{compressed}
Header always merge Vary Accept-Encoding
"""

_COMPRESSED = """\
RewriteCond %{{HTTP:Accept-Encoding}} "\\b{name}\\b"
RewriteCond %{{REQUEST_FILENAME}}.{ending} -f
RewriteRule "^(.+)$" "$1.{ending}" [L,E=no-gzip:1]
AddEncoding {name} .{ending}"""


def files() -> Mapping[str, str]:
    """The file by its path below the folder of a server's configuration."""
    text = _HTACCESS.format(
        origin=headers.ORIGIN,
        not_found=headers.NOT_FOUND,
        headers="\n".join(_headers()),
        types="\n".join(_types()),
        compressed="\n".join(
            _COMPRESSED.format(name=name, ending=ending)
            for name, ending in (("br", "br"), ("gzip", "gz"))
        ),
    )
    return {"apache/.htaccess": text}


def _headers() -> Iterator[str]:
    for name, value in headers.SAFETY.items():
        yield _set(name, value)
    name, value = headers.TRANSPORT
    yield f"""{_set(name, value)} "expr=%{{HTTPS}} == 'on'\""""
    yield from _policy(PAGES)
    yield from _where(headers.pattern_of(headers.QUIET_PARTS), _policy(QUIET))
    yield _set("Cache-Control", headers.ASKED_EACH_TIME)
    # The last that matches holds here.
    for pattern, kept in reversed(headers.keeping()):
        yield from _where(pattern, iter([_set("Cache-Control", kept)]), only_found=True)


def _policy(policy: Mapping[str, str]) -> Iterator[str]:
    plain = in_header(policy)
    yield _set("Content-Security-Policy", plain)
    upgraded = _set("Content-Security-Policy", f"{plain}; {UPGRADE}")
    yield f"""{upgraded} "expr=%{{HTTPS}} == 'on'\""""


def _set(name: str, value: str) -> str:
    return f'Header always set {name} "{value}"'


def _where(pattern: str, lines: Iterator[str], *, only_found: bool = False) -> Iterator[str]:
    """Lines for some paths; a file that is not there is not kept for as long as it would be."""
    there = " && -f %{REQUEST_FILENAME}" if only_found else ""
    yield f'<If "%{{REQUEST_URI}} =~ m#{pattern}#{there}">'
    yield from (f"    {line}" for line in lines)
    yield "</If>"


def _types() -> Iterator[str]:
    for ending, type_ in headers.TEXT_TYPES.items():
        yield f'AddType "{type_}; charset=utf-8" .{ending}'
    for ending, type_ in headers.BINARY_TYPES.items():
        if ending != "gz":  # here it says how a file is packed
            yield f"AddType {type_} .{ending}"
    names = "|".join(name.replace(".", r"\.") for name in headers.FEEDS)
    yield f'<FilesMatch "^(?:{names})(?:\\.gz|\\.br)?$">'
    yield f'    ForceType "{headers.FEED_TYPE}; charset=utf-8"'
    yield "</FilesMatch>"
