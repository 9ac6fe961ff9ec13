"""A built site as the export of search documents reads it, and the export read back."""

from eportal import addresses
from eportal.command_line import main
from eportal.languages import LANGUAGES
from eportal.search.contents import search_file
from opensearch_for_tests import bulk
from rendering import whole_page

HEADING = '<h1>About</h1><p>Lead</p><h2 id="why">Why</h2><p>Because</p>'


def write_site(site, folder, only=None):
    """What a built site has that the export reads: its searches, and its quiet pages."""
    written = {page.address for page in site.content.documents} - set(site.writers)
    texts = {address: HEADING if address in written else "" for address in site.all_addresses}
    for language in LANGUAGES:
        pages = {each: site.page(language, each, texts[each]) for each in only or texts}
        root = folder / language.address
        (root / "search").mkdir(parents=True, exist_ok=True)
        (root / addresses.SEARCH_INDEX).write_bytes(search_file(site, language, pages))
        for address, page in pages.items():
            if page.quiet:
                (root / address).mkdir(parents=True, exist_ok=True)
                html = whole_page(site, language, address)
                (root / address / "index.html").write_text(html, encoding="utf-8")
    return folder


def export(root, site, folder):
    return main(["--root", str(root), "export", str(folder), "--site", str(site)])


def documents(folder, language):
    files = sorted(folder.glob(f"documents-{language.code}-*.ndjson"))
    return [pair for file in files for pair in bulk(file.read_bytes())]
