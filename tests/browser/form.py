"""The form for editors in a real browser: `make test-form`, since it needs what npm fetches."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import visiting
from eportal.command_line import main
from eportal.form.writing import POLICY
from eportal.reading.portal import read_portal
from eportal.schemas.kinds import modeline

ROOT = Path(__file__).parents[2]
FILE = "data/plan/activities/prevention.yaml"
ENTRY = "#/collections/activities/entries/plan-activities-prevention"
#: What is added to the Arabic and to the Kurdish text.
ARABIC, KURDISH = " كلها", " هەموو"

#: The private file system of the page in place of a folder that a person would choose.
FOLDER = """
const walk = async (path, create) => {
  const steps = path.split("/"), name = steps.pop();
  let folder = await navigator.storage.getDirectory();
  for (const step of steps) folder = await folder.getDirectoryHandle(step, { create });
  return folder.getFileHandle(name, { create });
};
window.putFile = async (path, text) => {
  const stream = await (await walk(path, true)).createWritable();
  await stream.write(text);
  await stream.close();
};
window.getFile = async (path) => (await (await walk(path, false)).getFile()).text();
window.showDirectoryPicker = () => navigator.storage.getDirectory();
FileSystemHandle.prototype.requestPermission = async () => "granted";
"""
FILL = """async (files) => {
  await (await navigator.storage.getDirectory()).getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) await window.putFile(path, text);
}"""


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site with its form, as a build that asks for it makes it."""
    folder = tmp_path_factory.mktemp("form") / "site"
    environment = os.environ | {
        "EPORTAL_FORM": "true", "EPORTAL_DOWNLOADS": "false", "NO_MKDOCS_2_WARNING": "1",
    }  # fmt: skip
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, env=environment)
    return folder


@pytest.fixture(scope="module")
def address(site):
    handler = functools.partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/admin/"
        server.shutdown()


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the data, which the form is given and whose changes are written back."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def form(address, project):
    """The form in Arabic, with the folder opened in it."""
    files = {
        file.relative_to(project).as_posix(): file.read_text(encoding="utf-8")
        for file in project.glob("data/**/*.yaml")
    }
    with visiting.chromium() as browser:
        page = browser.new_context(locale="ar").new_page()
        page.set_default_timeout(15_000)
        answered = []
        page.on("response", lambda response: answered.append(response.url))
        page.add_init_script(FOLDER)
        page.goto(f"{address}form.css")
        page.evaluate(FILL, files)
        page.goto(address)
        page.get_by_role("button", name="العمل مع مستودع محلي").click()
        page.get_by_role("button", name="إنشاء عنصر أو وسائط").wait_for()
        yield page
    foreign = [url for url in answered if url.startswith("http") and "//127.0.0.1:" not in url]
    assert foreign == []


def test_an_activity_is_edited_in_arabic_and_kurdish_and_passes_the_check(form, project, capsys):
    form.evaluate("entry => { location.hash = entry }", ENTRY)
    form.get_by_role("button", name="توسيع", exact=True).first.click()
    fields = form.locator("textarea")
    for number, added in enumerate((ARABIC, KURDISH)):
        fields.nth(number).fill(fields.nth(number).input_value() + added)
        assert fields.nth(number).evaluate("each => getComputedStyle(each).direction") == "rtl"
    form.get_by_role("button", name="حفظ", exact=True).click()
    form.wait_for_function(
        "async ([path, text]) => (await getFile(path)).includes(text)", arg=[FILE, f"{KURDISH}\n"]
    )
    before = read_portal(project)[0]
    text = before.activities[0].text
    saved = form.evaluate("path => getFile(path)", FILE)
    (project / FILE).write_text(saved, encoding="utf-8")
    after, findings = read_portal(project)
    assert findings == []
    edited = {"ar": text.ar + ARABIC, "ku": text.ku + KURDISH}
    assert after.activities[0].text == text.model_copy(update=edited)
    assert after.activities[0].model_copy(update={"text": text}) == before.activities[0]
    assert after.activities[1:] == before.activities[1:]
    assert main(["--root", str(project), "ledger"]) == 0
    assert main(["--root", str(project), "check"]) == 0
    assert " 0 error(s)" in f" {capsys.readouterr().out.splitlines()[-1]}"
    assert (project / FILE).read_text(encoding="utf-8") == f"{modeline(FILE)}{saved}"


def test_the_page_has_its_own_policy_and_nothing_leads_there(site):
    page = (site / "admin" / "index.html").read_text(encoding="utf-8")
    assert POLICY["style-src"] in page
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "admin/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    others = [file for file in site.rglob("*.html") if "admin" not in file.parts]
    assert others
    for file in others:
        text = file.read_text(encoding="utf-8")
        assert "unsafe-inline" not in text, file
        assert "admin/" not in text, file
