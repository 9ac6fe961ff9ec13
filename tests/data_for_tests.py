"""The open data of a content, made and read back."""

import csv
import io
import json

from contacts_for_tests import VERIFIED
from eportal import addresses
from eportal.downloads.collections.recipes import recipes
from eportal.downloads.imprint import Edition
from eportal.languages import LANGUAGES

URL = "https://portal.example/"


def editions(content, day=VERIFIED):
    portal, fingerprints = content.portal.on(day), content.fingerprints
    return {each: Edition(portal, each, URL, day, fingerprints) for each in LANGUAGES}


def files(content, day=VERIFIED):
    made = recipes(editions(content, day))
    return {each.address.removeprefix(addresses.DATA): each.write() for each in made}


def table(file):
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def records(made, collection):
    return json.loads(made[f"{collection}.json"])["records"]
