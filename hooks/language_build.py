"""All that we know of mkdocs-static-i18n: how it builds one language after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os import environ
from pathlib import Path, PurePosixPath
from threading import Event
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from watchdog.observers.api import BaseObserver

import theme_asset
from eportal import collector
from eportal.delivery.parts import named_languages
from eportal.keeping.kept_pages import KEPT, WrittenPage
from eportal.keeping.press import Memory, Press
from eportal.languages import LANGUAGES, Language, language
from eportal.messages.preferred import preferred_language
from eportal.pages.problem import problem_page
from eportal.site import Site
from looking import SECONDS_BETWEEN_LOOKS, PatientEmitter

#: Lower than the priority of static-i18n (-100): our event runs after its own.
AFTER_STATIC_I18N = -150

_SITE = "eportal_site"
_PRESS = "eportal_press"
_PAGES = "eportal_pages"
_SECONDS_TO_SETTLE = 0.02
_CONTENT_ALONE = "content.html"
#: Of this process: a preview builds again and again.
_memory = Memory()


def keep_site(config: MkDocsConfig, site: Site) -> None:
    """Hands the site to the later events of the same build, in the build's own configuration."""
    config.extra[_SITE] = site


def kept_site(config: MkDocsConfig) -> Site | None:
    """The site that an earlier event of this build has handed on."""
    return cast("Site | None", config.extra.get(_SITE))


def site_of(config: MkDocsConfig) -> Site:
    """The site of this build; KeyError before `stop_on_findings` has run."""
    return cast("Site", config.extra[_SITE])


def current_language(config: MkDocsConfig) -> Language:
    """The language that is being built."""
    return language(config.plugins["i18n"].current_language)  # type: ignore[attr-defined]


def is_last_build(config: MkDocsConfig) -> bool:
    """Whether every language is done: static-i18n calls the build again inside its own event."""
    return not config.plugins["i18n"].building  # type: ignore[attr-defined]


def choose_languages(config: MkDocsConfig) -> None:
    """Leaves out the languages that `extra.languages` does not name, if it names any.

    The others stand where they stand in the whole site: the default language stays the default.
    """
    plugin = config.plugins["i18n"]
    if not is_part(config) or plugin.current_language:  # type: ignore[attr-defined]
        return
    preview = plugin.config.build_only_locale or ""
    codes = [each.code for each in named_languages(str(config.extra["languages"]), preview)]
    for each in plugin.config.languages:
        each.build = each.locale in codes
    plugin.current_language = codes[0]  # type: ignore[attr-defined]


def is_part(config: MkDocsConfig) -> bool:
    """Whether this is one of the builds that are joined into the site."""
    return config.extra.get("languages") not in (None, "")  # `no` is false in YAML, and no language


def lacks_languages(config: MkDocsConfig) -> bool:
    """Whether pages lack twins, as in a part of the site or a preview of one language."""
    return len(languages(config)) < len(LANGUAGES)


def prefix(config: MkDocsConfig) -> str:
    """Path prefix of the language being built; empty for the only or default language."""
    plugin = config.plugins["i18n"]
    return "" if plugin.is_default_language_build else current_language(config).address  # type: ignore[attr-defined]


def languages(config: MkDocsConfig) -> list[Language]:
    """Those that are built one after the other."""
    return [language(code) for code in config.plugins["i18n"].build_languages]  # type: ignore[attr-defined]


def press_of(config: MkDocsConfig) -> Press:
    """What writes the pages of this build, the same for all its languages."""
    if _PRESS not in config.extra:
        root = Path(config.config_file_path).parent
        config.extra[_PRESS] = Press(site_of(config), root / KEPT, memory=_memory)
    return cast("Press", config.extra[_PRESS])


def keep_pages(config: MkDocsConfig, pages: Mapping[str, WrittenPage]) -> None:
    """Hands the pages of the language being built to the later events of the same language."""
    config.extra[_PAGES] = pages


def kept_pages(config: MkDocsConfig) -> Mapping[str, WrittenPage]:
    """The pages that an earlier event has handed on."""
    return cast("Mapping[str, WrittenPage]", config.extra[_PAGES])


def written_texts(files: Files, config: MkDocsConfig) -> dict[str, str]:
    """What MkDocs has made of each text of an editor in the language being built, by address."""
    pages = [file.page for file in files.documentation_pages() if not file.generated_by]
    return {address_of(page.file, config): page.content or "" for page in pages if page}


def publish_pages(documents: Mapping[str, bytes], files: Files, config: MkDocsConfig) -> None:
    """Finished pages, by address, in place of those that MkDocs would write.

    Of these the home page stays, by whose day MkDocs dates the sitemap; its template shows nothing
    but its content.
    """
    for file in files.documentation_pages():
        address = address_of(file, config)
        if address or not file.page:
            files.remove(file)
        else:
            file.page.meta["template"] = _CONTENT_ALONE
            file.page.content = documents[address].decode()
    for address, document in documents.items():
        if address:
            files.append(generated_asset(f"{address}index.html", document, config))


def address_of(file: File, config: MkDocsConfig) -> str:
    """The address of a page, the same in every language."""
    return file.dest_uri.removeprefix(prefix(config)).removesuffix("index.html")


def generated_page(address: str, title: str, config: MkDocsConfig) -> File:
    """A page without a file in docs/, at its address in the language being built."""
    spoken = current_language(config)
    name = f"{address}index.md" if address else "index.md"
    file = File.generated(config, f"{spoken.code}/{name}", content=f"# {title}\n")
    file.dest_uri = f"{prefix(config)}{address}index.html"
    file.url = file.dest_uri.removesuffix("index.html") or "./"
    return file


def generated_asset(path: str, content: bytes, config: MkDocsConfig) -> File:
    """A file that is no page, at its path below the root of the language being built."""
    name = f"{current_language(config).code}/{path}"
    file = File.generated(config, name, content=content)
    file.dest_uri = file.url = f"{prefix(config)}{path}"
    return file


def theme_file(path: str, config: MkDocsConfig) -> File:
    """One file of Material's, at the same path below the site's root."""
    return File(path, str(theme_asset.material()), config.site_dir, config.use_directory_urls)


def build_or_tell(builder: Callable[[], None], site: Path, may_look: Event) -> None:
    """Builds, or puts what is wrong into every page of the site as it was.

    A server whose builder raises answers no browser until the next build.
    """
    may_look.clear()
    try:
        builder()
    except MkDocsException as error:
        told = problem_page(str(error.__context__ or error), preferred_language(environ))
        for page in [*site.rglob("*.html")] or [site / "index.html"]:
            page.write_text(told, encoding="utf-8")
    finally:
        collector.resume()
        may_look.set()


def look_often(server: LiveReloadServer, config: MkDocsConfig, may_look: Event) -> None:
    """Looks for changes every tenth of a second while it may; MkDocs does it twice a second.

    What was saved at once is seen in one look, so that little has to be waited for more of it.
    """
    server.build_delay = _SECONDS_TO_SETTLE
    watched = [path for path in (config.docs_dir, config.config_file_path) if path]
    for path in watched:
        server.unwatch(path)
    observer = BaseObserver(PatientEmitter, timeout=SECONDS_BETWEEN_LOOKS, may_look=may_look)
    server.observer = observer  # type: ignore[assignment]  # it polls as MkDocs' own does
    for path in watched:
        server.watch(path)


def replace_parts(
    folder: str, path: str, content: bytes, files: Files, config: MkDocsConfig
) -> None:
    """One file at its path, in place of all files of a theme's folder that end as it does."""
    ending = PurePosixPath(path).suffix
    for file in list(files):
        if file.src_uri.startswith(folder) and file.src_uri.endswith(ending):
            files.remove(file)
    files.append(File.generated(config, path, content=content))


def written_addresses(files: Files, config: MkDocsConfig) -> set[str]:
    """Addresses of the pages that editors have written in the language being built."""
    return {address_of(file, config) for file in files.documentation_pages()}
