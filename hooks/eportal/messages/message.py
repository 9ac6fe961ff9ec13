"""A sentence of the program to an editor, which can be told in each language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from eportal.languages import ENGLISH, Language
from eportal.messages.catalogue import translated


@dataclass(frozen=True)
class Message:
    """An English template with places in braces, and what stands in them."""

    template: str
    arguments: tuple[tuple[str, Argument], ...] = ()  #: by the names of the places

    def __str__(self) -> str:
        return self.told_in(ENGLISH)

    def __lt__(self, other: Message) -> bool:
        return str(self) < str(other)

    def told_in(self, language: Language) -> str:
        """The sentence in a language."""
        told = {name: _told(each, language) for name, each in self.arguments}
        template = translated(self.template, language)
        return template.format_map(told) if told else template


#: What may stand in a place; several things stand there as a list.
Argument = str | int | Language | Message | tuple["Argument", ...]


def say(template: str, **arguments: Argument) -> Message:
    """A sentence; its template stands in the catalogues hooks/eportal/messages/*.po."""
    return Message(template, tuple(arguments.items())) if arguments else _plain(template)


@cache
def _plain(template: str) -> Message:
    """A sentence without places, of which one is enough: rules say it for text after text."""
    return Message(template)


def _told(argument: Argument, language: Language) -> str:
    match argument:
        case Message():
            return argument.told_in(language)
        case Language():
            return translated(argument.english_name, language)
        case tuple():
            return language.join(_told(each, language) for each in argument)
        case _:
            return str(argument)
