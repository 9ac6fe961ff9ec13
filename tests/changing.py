"""A project that changes at random, and its pages kept beside its pages written anew."""

import random
import shutil
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import yaml

from eportal.content import Content
from eportal.keeping.press import Memory, Press
from eportal.languages import LANGUAGES
from eportal.reading.documents import read_documents
from eportal.reading.portal import read_portal
from eportal.search.contents import joined_search_file
from eportal.site import open_site

_WORDS = ("جديد", "نوێ", "new", "2019", "12", "prevention-1", "القانون رقم 28 لسنة 2012", "<b>&")


@dataclass
class Project:
    """A copy of data/, docs/ and templates, with settings; `kept` is the folder of kept pages."""

    root: Path
    kept: Path
    chance: random.Random
    settings: dict = field(default_factory=lambda: {"url": "https://portal.example/"})
    today: date = date(2025, 1, 15)
    memory: Memory = field(default_factory=Memory)  #: of a process that builds again and again

    def site(self):
        """The site as it is now; None when it cannot be read."""
        portal, _ = read_portal(self.root)
        documents, unreadable = read_documents(self.root)
        if portal is None or unreadable:
            return None
        theme = self.root / "theme_overrides"
        return open_site(Content(portal, documents), theme, today=self.today, **self.settings)

    def change(self):
        """One change of a record, a label, a template, a written page or a setting, told."""
        kinds = (self._value, self._value, self._value, self._label, self._template, self._page,
                 self._setting, self._kept_file)  # fmt: skip
        return self.chance.choice(kinds)()

    def _value(self):
        return self._in_tree(self.chance.choice(sorted((self.root / "data").rglob("*.yaml"))))

    def _label(self):
        return self._in_tree(self.root / "data" / "interface.yaml")

    def _in_tree(self, file):
        tree = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)
        told = self._somewhere(tree)
        text = yaml.dump(
            tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6
        )
        file.write_text(text, encoding="utf-8")
        return f"{file.name}: {told}"

    def _somewhere(self, node):
        """Goes down at random, and changes a text, or leaves out or moves an item of a list."""
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            return "nothing"
        key = self.chance.choice(keys)
        if isinstance(node, list) and self.chance.random() < 0.1:
            item = node.pop(key)
            if self.chance.random() < 0.5:
                node.insert(0, item)
            return f"item {key} moved or left out"
        if isinstance(node[key], (dict, list)):
            return f"{key} {self._somewhere(node[key])}"
        words = node[key].split()
        words.insert(self.chance.randint(0, len(words)), self.chance.choice(_WORDS))
        node[key] = " ".join(words)
        return f"{key} is now {node[key][:60]}"

    def _template(self):
        file = self.chance.choice(sorted((self.root / "theme_overrides").rglob("*.html")))
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace('class="', f'class="c{self.chance.random()} ', 1))
        return f"template {file.name}"

    def _page(self):
        file = self.chance.choice(sorted((self.root / "docs").rglob("*.md")))
        with file.open("a", encoding="utf-8") as stream:
            stream.write(f"\n{self.chance.choice(_WORDS)} {self.chance.random()}\n")
        return f"page {file.name}"

    def _setting(self):
        self.settings = {
            "url": self.chance.choice(["https://portal.example/", "https://other.example/"]),
            "languages": tuple(self.chance.sample(LANGUAGES, self.chance.randint(1, 3))),
            "is_preview": self.chance.random() < 0.5,
        }
        self.today = date(2025, 1, self.chance.choice([15, 16]))
        return f"settings {self.settings}, {self.today}"

    def _kept_file(self):
        """Somebody removes or breaks a file of kept pages."""
        files = sorted(self.kept.glob("*.pages")) if self.kept.is_dir() else []
        for file in self.chance.sample(files, min(1, len(files))):
            content = file.read_bytes()
            file.write_bytes(content[: self.chance.randint(0, len(content))])
        return "a file of kept pages was broken"


def copy_of(source, theme, root):
    """A project of its own, below a new folder."""
    for name in ("data", "docs"):
        shutil.copytree(source / name, root / name)
    shutil.copytree(theme, root / "theme_overrides")
    return root


def written(site, language):
    """What stands for the HTML that MkDocs makes of the editors' pages."""
    return {
        page.address: f"<h1>{page.title}</h1><p>{page.body}</p>"
        for page in site.content.documents
        if page.language is language
    }


def all_pages(site, folder, workers=1, memory=None):
    """(press, pages of every language by name, search files) of one build."""
    press = Press(site, folder, workers, memory or Memory())
    pages, files = {}, {}
    for language in site.languages:
        those = press.pages(language, written(site, language))
        pages |= {(language.code, address): page for address, page in those.items()}
        found_by = {address: page.found_by for address, page in those.items()}
        files[language.code] = joined_search_file(site, language, found_by)
    return press, {name: (page.html, page.found_by) for name, page in pages.items()}, files


def compare(project, rounds):
    """(what changed, pages, pages written anew, names of pages that differ) of each round.

    A change from which no site can be built is taken back. Half of the builds are those of one
    process, which remembers; the others know the folder of kept pages alone.
    """
    done = 0
    while done < rounds:
        backup = project.root.with_name("backup")
        shutil.rmtree(backup, ignore_errors=True)
        shutil.copytree(project.root, backup)
        before = replace(project)
        told = project.change()
        site = project.site()
        try:
            fresh = all_pages(site, None) if site else None
        except (LookupError, ValueError, StopIteration, AttributeError, TypeError):
            fresh = None
        if fresh is None:
            shutil.rmtree(project.root)
            backup.rename(project.root)
            project.settings, project.today = before.settings, before.today
            continue
        memory = project.memory if project.chance.random() < 0.5 else None
        press, pages, files = all_pages(site, project.kept, memory=memory)
        names = {*fresh[1], *pages}
        different = [name for name in names if fresh[1].get(name) != pages.get(name)]
        different += [code for code in files if files[code] != fresh[2][code]]
        done += 1
        yield told, len(pages), len(press.anew), different
