"""The configuration of nginx, in the files that it includes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from eportal.delivery import headers
from eportal.delivery.policy import PAGES, QUIET, UPGRADE, in_header

_PORTAL = """\
# {origin}
# The portal on nginx 1.18 or newer. Copy this folder to /etc/nginx/portal and write into
# nginx.conf, within http {{ }}:
#   include portal/portal.conf;

{maps}

# What may be written about visits, for whom keeps a log: the day, what was asked, what was
# answered. No address, no browser, no page that someone came from.
map $time_iso8601 $portal_day {{
    "~^(?<day>[0-9-]{{10}})" $day;
}}
log_format portal '$portal_day $request_method $uri $status $body_bytes_sent';

server {{
    listen 80;
    # With a certificate: write here
    #   listen 443 ssl http2;
    #   ssl_certificate /etc/…; ssl_certificate_key /etc/…; ssl_protocols TLSv1.2 TLSv1.3;
    # with the name of the host, and beside this a server of its own that listens on 80 and says
    #   return 308 https://$host$request_uri;
    # Behind a proxy that speaks https, set $portal_scheme above to $http_x_forwarded_proto.
    server_name _;
    root /srv/portal;

    # Nobody is to learn from this machine who has read a page for victims: a list of addresses and
    # pages can be seized, stolen or bought. So nothing is logged. Whoever has to count visits:
    #   access_log /var/log/nginx/portal.log portal;
    # Messages about errors name the address of the reader; only those about nginx itself are kept.
    access_log off;
    log_not_found off;
    error_log stderr emerg;

    index index.html;
    autoindex off;
    server_tokens off;
    absolute_redirect off; # the address of a redirect names neither host nor port
    error_page 403 404 =404 {not_found};
    error_page 405 {not_found};
    etag on;

    # `eportal pack` wrote the compressed files; nothing is compressed while a reader waits.
    gzip off;
    gzip_static on;
    gzip_vary on;
    # Where nginx has the module (Debian: libnginx-mod-http-brotli-static):
    #   include portal/brotli.conf;

    include portal/security-headers.conf;
    include portal/media-types.conf;

    location / {{
        try_files $uri $uri/ =404;
    }}
    # No file of an editor, of a version control, or for other servers; one folder is for
    # certificates.
    location ~ "/(?:\\.(?!well-known/)|_headers$)" {{
        return 404;
    }}
    location ~ "{feeds}" {{
        types {{ }}
        default_type {feed_type};
        charset_types {feed_type};
    }}
}}
"""

_BROTLI = """\
# {origin}
# Only where nginx has the module that knows this word.
brotli_static on;
"""


def files() -> Mapping[str, str]:
    """The files by their path below the folder of a server's configuration."""
    origin = headers.ORIGIN
    return {
        "nginx/portal.conf": _PORTAL.format(
            origin=origin,
            maps="\n".join(_maps()),
            not_found=headers.NOT_FOUND,
            feeds=headers.pattern_of_feeds(),
            feed_type=headers.FEED_TYPE,
        ),
        "nginx/security-headers.conf": "\n".join([f"# {origin}", *_headers(), ""]),
        "nginx/media-types.conf": "\n".join([f"# {origin}", *_types(), ""]),
        "nginx/brotli.conf": _BROTLI.format(origin=origin),
    }


def _maps() -> Iterator[str]:
    """What differs from file to file; a header that came from a location would drop the others."""
    yield from _map("$scheme", "$portal_scheme", [], "$scheme")
    yield ""
    yield "# Over https only: there is no way up from a machine without a certificate."
    yield from _map("$portal_scheme", "$portal_upgrade", [("https", f"; {UPGRADE}")], "")
    yield from _map("$portal_scheme", "$portal_transport", [("https", headers.TRANSPORT[1])], "")
    yield ""
    yield "# The pages for people who need help ask for less, and are given no more."
    quiet = [(f"~{headers.pattern_of(headers.QUIET_PARTS)}", in_header(QUIET))]
    yield from _map("$uri", "$portal_policy", quiet, in_header(PAGES))
    yield ""
    yield "# How long a copy may be kept; of pages that a person in danger reads there is none."
    kept = [(f"~{pattern}", value) for pattern, value in headers.keeping()]
    yield from _map("$uri", "$portal_keeping", kept, headers.ASKED_EACH_TIME)


def _map(source: str, target: str, cases: list[tuple[str, str]], default: str) -> Iterator[str]:
    yield f"map {source} {target} {{"
    yield from (f'    "{pattern}" "{value}";' for pattern, value in cases)
    yield f'    default "{default}";'
    yield "}"


def _headers() -> Iterator[str]:
    name, _ = headers.TRANSPORT
    values = {
        "Content-Security-Policy": "$portal_policy$portal_upgrade",
        **headers.SAFETY,
        name: "$portal_transport",
        "Cache-Control": "$portal_keeping",
    }
    return (f'add_header {name} "{value}" always;' for name, value in values.items())


def _types() -> Iterator[str]:
    yield "types {"
    every = {**headers.TEXT_TYPES, **headers.BINARY_TYPES}
    for type_ in dict.fromkeys(every.values()):
        endings = " ".join(ending for ending, each in every.items() if each == type_)
        yield f"    {type_} {endings};"
    yield "}"
    yield "default_type application/octet-stream;"
    yield "charset utf-8;"
    # nginx knows of HTML by itself, and complains where it is said again.
    texts = [each for each in dict.fromkeys(headers.TEXT_TYPES.values()) if each != "text/html"]
    yield f"charset_types {' '.join(texts)};"
