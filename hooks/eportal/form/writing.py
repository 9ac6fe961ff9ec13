"""The files of the form: its page, its configuration, and the library that shows it."""

from __future__ import annotations

import json
from pathlib import Path

from eportal.delivery.policy import Policy, in_page
from eportal.form.configuration import LOCAL, configuration
from eportal.records.portal import Portal

#: Below the site's root; no page leads here and no list names it.
ADDRESS = "admin/"
#: Where `make form` keeps the library, whose 2 MB are not ours to keep in the history.
LIBRARY = ".cache/form"
_PARTS = ("sveltia-cms.js", "material-symbols.woff2", "ar.json")

#: Not among the templates, whose scripts and styles every build publishes.
_PAGE = Path(__file__).parent / "page"

#: Of this page alone: the library writes its own styles and speaks to GitHub, and to nobody else.
POLICY: Policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' blob: data: https://avatars.githubusercontent.com",
    "font-src": "'self'",
    "connect-src": "'self' blob: data: https://api.github.com",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def form_files(root: Path, portal: Portal, asked: str) -> dict[str, bytes]:
    """Every file by its path; FileNotFoundError, with the path, while the library is not there."""
    repository = asked if "/" in asked else LOCAL
    page = (_PAGE / "index.html").read_text(encoding="utf-8")
    # JSON is YAML too, and says without doubt what is a text and what a number.
    told = json.dumps(configuration(root, portal, repository), ensure_ascii=False, indent=1)
    return {
        f"{ADDRESS}index.html": page.replace("{policy}", in_page(POLICY)).encode(),
        f"{ADDRESS}config.yml": told.encode(),
        **{f"{ADDRESS}{name}": (_PAGE / name).read_bytes() for name in ("form.js", "form.css")},
        **{f"{ADDRESS}{name}": (root / LIBRARY / name).read_bytes() for name in _PARTS},
    }
