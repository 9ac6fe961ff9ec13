"""What every server is to say with a file: safety, keeping, types; each writer reads it here."""

from __future__ import annotations

from collections.abc import Mapping

from eportal import addresses
from eportal.languages import LANGUAGES

#: First line of every file that is written from this module.
ORIGIN = "Written by `eportal deploy` from hooks/eportal/delivery/: change it there, not here."

#: Whoever opens the portal is neither located nor recorded, and is asked for nothing.
_FEATURES = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "clipboard-write",
    "compute-pressure", "display-capture", "encrypted-media", "fullscreen", "gamepad",
    "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "keyboard-map",
    "local-fonts", "magnetometer", "microphone", "midi", "otp-credentials", "payment",
    "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get",
    "screen-wake-lock", "serial", "speaker-selection", "storage-access", "usb", "window-management",
    "xr-spatial-tracking",
)  # fmt: skip

#: With every file, whatever became of the request.
SAFETY: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # for browsers too old for frame-ancestors
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-DNS-Prefetch-Control": "off",  # no name server hears of a link that nobody followed
}
#: Two years, as long as browsers ask for; only over https, elsewhere it means nothing.
TRANSPORT = ("Strict-Transport-Security", "max-age=63072000; includeSubDomains")

_ROOTS = "|".join(each.address for each in LANGUAGES if each.address)
#: Pages of which a borrowed device is to keep no copy.
UNKEPT_PARTS = (addresses.HELP, addresses.RIGHTS)
#: Pages under the stricter policy.
QUIET_PARTS = (addresses.HELP,)

#: A name with a hash of the content: another content has another name.
FINGERPRINTED = r"^/assets/.*\.[0-9a-f]{8,64}\.(?:[a-z]+\.)*[a-z0-9]+$"
UNKEPT, FOREVER, FOR_AN_HOUR, ASKED_EACH_TIME = (
    "no-store",
    "public, max-age=31536000, immutable",
    "public, max-age=3600",
    "no-cache",
)

#: Texts, all in UTF-8, by ending.
TEXT_TYPES: Mapping[str, str] = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "txt": "text/plain",
    "csv": "text/csv",
    "ics": "text/calendar",
    "vtt": "text/vtt",
    "md": "text/markdown",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "map": "application/json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "svg": "image/svg+xml",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}
BINARY_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "gz": "application/gzip",
    "woff2": "font/woff2",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "ico": "image/x-icon",
}
#: Feeds are XML by their ending and Atom by what stands in them.
FEEDS = (addresses.EVENTS_FEED, addresses.CHANGES_FEED)
FEED_TYPE = TEXT_TYPES["atom"]

NOT_FOUND = "/404.html"


def pattern_of(parts: tuple[str, ...]) -> str:
    """A regular expression for the paths of these parts in every language."""
    return f"^/(?:{_ROOTS})?(?:{'|'.join(parts)})"


def pattern_of_feeds() -> str:
    """A regular expression for the paths of the feeds in every language."""
    names = "|".join(name.replace(".", r"\.") for name in FEEDS)
    return f"^/(?:{_ROOTS})?(?:{names})$"


def paths_of(addresses_: tuple[str, ...]) -> list[str]:
    """The paths of these addresses in every language."""
    return [f"/{addresses.in_language(each, one)}" for one in LANGUAGES for each in addresses_]


def keeping() -> list[tuple[str, str]]:
    """(pattern of paths, how long they may be kept), the first that matches; then the last."""
    return [
        (pattern_of(UNKEPT_PARTS), UNKEPT),
        (FINGERPRINTED, FOREVER),
        ("^/assets/", FOR_AN_HOUR),
    ]
