"""Every command, in the order in which the help lists them."""

from __future__ import annotations

from eportal.commands.check import CHECK
from eportal.commands.explain import CHECKS, EXPLAIN
from eportal.commands.export import EXPORT
from eportal.commands.join import JOIN
from eportal.commands.new import NEW
from eportal.commands.publish import DEPLOY, PACK
from eportal.commands.publishing import PUBLISH
from eportal.commands.report import REPORT
from eportal.commands.review import REVIEW
from eportal.commands.sample import SAMPLE
from eportal.commands.search import SEARCH
from eportal.commands.status import STATUS
from eportal.commands.translations import TRANSLATIONS
from eportal.commands.upkeep import FONTS_COMMAND, LEDGER_COMMAND, MESSAGES, SCHEMAS

COMMANDS = (
    CHECK,
    EXPLAIN,
    CHECKS,
    NEW,
    TRANSLATIONS,
    REVIEW,
    REPORT,
    STATUS,
    SEARCH,
    LEDGER_COMMAND,
    SCHEMAS,
    MESSAGES,
    FONTS_COMMAND,
    DEPLOY,
    PACK,
    PUBLISH,
    JOIN,
    EXPORT,
    SAMPLE,
)
