"""Pages to compare ours with: GOV.UK's design system, and our own text in stock Material.

Neither is fetched from the network: GOV.UK's page is made of the template and the components that
its design system publishes, and Material's fonts, which it takes from Google, are left out. Both
are lighter for it than what they stand for.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from lighthouse import FOLDER

ROOT = Path(__file__).parents[2]
TEXT = "about.md"

RENDER = """
const nunjucks = require("nunjucks");
const [folder, text] = process.argv.slice(1);
nunjucks.configure(folder, { autoescape: true });
process.stdout.write(nunjucks.renderString(text, {}));
"""

GOVUK_PAGE = """
{% extends "govuk/template.njk" %}
{% from "govuk/components/breadcrumbs/macro.njk" import govukBreadcrumbs %}
{% from "govuk/components/table/macro.njk" import govukTable %}
{% from "govuk/components/details/macro.njk" import govukDetails %}
{% block pageTitle %}Report modern slavery - GOV.UK{% endblock %}
{% block head %}
<meta name="description" content="How to report modern slavery and where to find help.">
<link rel="stylesheet" href="/assets/govuk-frontend.min.css">
{% endblock %}
{% block beforeContent %}
{{ govukBreadcrumbs({ items: [{ text: "Home", href: "/" }, { text: "Crime", href: "/crime" }] }) }}
{% endblock %}
{% block content %}
<h1 class="govuk-heading-l">Report modern slavery</h1>
{% for paragraph in range(12) %}
<p class="govuk-body">People may be forced to work for little or no pay, moved against their will,
or kept where they are by debts and threats. Whoever sees signs of it can report them.</p>
{% endfor %}
{{ govukDetails({ summaryText: "Signs to look for", text: "No papers and no pay." }) }}
{{ govukTable({ caption: "Who to ask", head: [{ text: "Service" }, { text: "Hours" }], rows: [
  [{ text: "Helpline" }, { text: "Day and night" }], [{ text: "Police" }, { text: "Always" }]
] }) }}
{% endblock %}
{% block bodyEnd %}
<script type="module" src="/start.js"></script>
{% endblock %}
"""

START = 'import { initAll } from "/assets/govuk-frontend.min.js";\ninitAll();\n'

MATERIAL = "site_name: Stock Material\ntheme: {name: material, font: false}\n"


def write_govuk(folder: Path) -> None:
    """A whole page of GOV.UK's design system with its style sheet, fonts and script."""
    design = FOLDER / "node_modules" / "govuk-frontend" / "dist"
    shutil.copytree(design / "govuk" / "assets", folder / "assets")
    for name in ("govuk-frontend.min.css", "govuk-frontend.min.js"):
        shutil.copy(design / "govuk" / name, folder / "assets")
    told = subprocess.run(
        ["node", "-e", RENDER, str(design), GOVUK_PAGE], cwd=FOLDER, check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    (folder / "index.html").write_text(told.stdout, encoding="utf-8")
    (folder / "start.js").write_text(START, encoding="utf-8")


def write_material(folder: Path) -> None:
    """Our English written page, built with Material as it comes."""
    project = folder.parent / "material"
    (project / "docs").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "en" / TEXT, project / "docs" / "index.md")
    (project / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    subprocess.run(command, cwd=project, check=True, env=environment)
