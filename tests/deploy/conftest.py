"""A small built site, and the servers of this machine that serve it from the files in deploy/."""

import contextlib
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from eportal.delivery.files import pack
from eportal.delivery.headers import BINARY_TYPES, TEXT_TYPES

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
APACHE_MODULES = Path("/usr/lib/apache2/modules")
HAS = {
    "nginx": bool(shutil.which("nginx")),
    "nginx with brotli": bool(shutil.which("nginx")) and BROTLI.exists(),
    "apache": bool(shutil.which("apache2")) and APACHE_MODULES.exists(),
}
SERVERS = [name for name, is_there in HAS.items() if is_there]

collect_ignore = [] if SERVERS else ["test_servers.py"]


def pytest_terminal_summary(terminalreporter):
    """Says which server was not there to be tried; .ci/servers installs them."""
    for name in HAS.keys() - {*SERVERS}:
        terminalreporter.write_line(f"tests/deploy: not tried with {name}, which is not installed")


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict
    body: bytes


@dataclass(frozen=True)
class Portal:
    """A server that runs."""

    name: str
    port: int
    site: Path
    logs: Path

    def get(self, path, method="GET", **headers):
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=sent)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        body = answer.read()
        connection.close()
        return Answer(answer.status, found, body)


#: Long enough for a packed copy to save something.
TEXT = "نص مكرر يُضغط جيداً. " * 60


def build_site(site):
    """A file of every kind and pages of every part, packed as for publishing."""
    pages = ["", "ku/", "en/", "help/", "ku/help/safety/", "rights/", "en/rights/", "laws/"]
    for page in pages:
        write(site / page / "index.html", f"<p>{page}</p>{TEXT}")
    write(site / "404.html", f"<h1>not found</h1>{TEXT}")
    for ending in TEXT_TYPES:
        write(site / "downloads" / f"file.{ending}", TEXT)
    for ending in BINARY_TYPES:
        write(site / "downloads" / f"file.{ending}", "\x00\x01")
    for path in ("feed.xml", "ku/feed.xml", "en/changes.xml", "sitemap.xml", "laws/law.xml"):
        write(site / path, f"<feed>{TEXT}</feed>")
    for path in ("portal.css", "javascripts/bundle.0123abcd.min.js", "fonts/text.woff2"):
        write(site / "assets" / path, TEXT)
    write(site / ".git/config", "secret")
    write(site / ".well-known/security.txt", "Contact: nobody")
    pack(site)


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def replaced(text, old, new):
    """The text with one thing changed, which must stand in it once."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


def nginx_command(folder, site, port, *, brotli, logs):
    """The configuration as it is, but for what a host would fill in."""
    shutil.copytree(DEPLOY / "nginx", folder / "portal")
    portal = folder / "portal" / "portal.conf"
    text = replaced(portal.read_text(encoding="utf-8"), "listen 80;", f"listen 127.0.0.1:{port};")
    text = replaced(text, "root /srv/portal;", f"root {site};")
    text = replaced(text, "#   access_log /var/log/nginx/portal.log portal;\n", "#\n")
    text = replaced(text, "access_log off;", f"access_log {logs}/visits.log portal;")
    if brotli:
        text = replaced(text, "#   include portal/brotli.conf;", "include portal/brotli.conf;")
    portal.write_text(text, encoding="utf-8")
    own = (
        f"{f'load_module {BROTLI};' if brotli else ''}\n"
        f"daemon off; pid {folder}/nginx.pid; error_log {logs}/errors.log emerg;\n"
        f"events {{ }}\nhttp {{ {temporary_paths(folder)} include portal/portal.conf; }}\n"
    )
    (folder / "nginx.conf").write_text(own, encoding="utf-8")
    return ["nginx", "-e", f"{logs}/errors.log", "-p", str(folder), "-c", f"{folder}/nginx.conf"]


def temporary_paths(folder):
    names = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    return " ".join(f"{name}_temp_path {folder}/{name};" for name in names)


def apache_command(folder, site, port, *, logs):
    modules = ("mpm_event", "authz_core", "dir", "headers", "mime", "rewrite")
    lines = [
        *(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so" for name in modules),
        f"Listen 127.0.0.1:{port}", "ServerName portal.example", "ServerTokens Prod",
        f"PidFile {folder}/apache.pid", f"DefaultRuntimeDir {folder}",
        f"Mutex file:{folder} default",
        f"ErrorLog {logs}/errors.log", "LogLevel crit", "TypesConfig /dev/null",
        "User nobody", "Group nogroup", f"DocumentRoot {site}",
        f"<Directory {site}>", "AllowOverride All", "Require all granted", "</Directory>",
    ]  # fmt: skip
    (folder / "apache.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ["apache2", "-d", str(folder), "-f", f"{folder}/apache.conf", "-DFOREGROUND"]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def answers(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


@contextlib.contextmanager
def serving(name, folder):
    """A server over the small site, until the tests are done."""
    site, logs, port = folder / "site", folder / "logs", free_port()
    logs.mkdir()
    build_site(site)
    if name == "apache":
        command = apache_command(folder, site, port, logs=logs)
    else:
        command = nginx_command(folder, site, port, brotli=name.endswith("brotli"), logs=logs)
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        for _ in range(200):
            if answers(port) or process.poll() is not None:
                break
            time.sleep(0.05)
        told = "".join(log.read_text() for log in logs.iterdir())
        assert process.poll() is None, process.stderr.read().decode() + told
        yield Portal(name, port, site, logs)
        process.terminate()


@pytest.fixture(scope="session", params=SERVERS)
def portal(request):
    """Each server that is here; its own user has to be able to read the folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        with serving(request.param, folder) as running:
            yield running
