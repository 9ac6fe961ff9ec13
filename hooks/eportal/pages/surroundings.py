"""What the frames of a language's pages are made from besides the records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eportal import addresses
from eportal.downloads.download import Download
from eportal.pages.page import Page
from eportal.pages.view import View
from eportal.translations.states import Standing, changed_since, standing, weakest


@dataclass(frozen=True)
class Surroundings:
    """The translations, the addresses and the files of the site, as a frame asks for them."""

    fingerprints: Mapping[str, str]  #: of source texts, by ledger key
    addresses: Mapping[str, None]  #: of the site, in order
    files: Mapping[str, Sequence[Download]]  #: offered at the end of a page, by its address

    def standing(self, view: View, page: Page) -> Standing | None:
        """The standing of the translations that a page shows."""
        ledger = view.portal.ledger
        return weakest(
            standing(ledger, key, self.fingerprints[key], view.language) for key in page.records
        )

    def changes(self, view: View, page: Page) -> tuple[str, ...]:
        """What has changed in the Arabic since it was translated, in the page's language."""
        ledger = view.portal.ledger
        told = (
            change.told.told_in(view.language)
            for key in page.records
            for change in changed_since(ledger, key, view.language)
        )
        return tuple(dict.fromkeys(told))

    def files_of(self, view: View, page: Page) -> Sequence[Download]:
        """What stands at the end of a page; a quiet page offers nothing that names the portal."""
        if page.quiet or view.address.startswith(addresses.DOWNLOADS):
            return ()
        return self.files.get(view.address, ())
