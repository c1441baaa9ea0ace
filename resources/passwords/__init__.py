"""The offline lists of words that make a password guessable."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from counter_app.domain.errors import DataFault
from counter_app.domain.passwords import MIN_WORD, ForbiddenWords

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

COMMON: Final = "common.txt"
LOCAL: Final = "local.txt"


def forbidden_words(folder: Traversable | None = None) -> ForbiddenWords:
    """Both lists, from `folder` or from the program's own.

    Raises:
        DataFault: a list is missing or a line is no lower-case word; names file, line and fault.

    """
    place = files(__name__) if folder is None else folder
    return ForbiddenWords(common=_words(place.joinpath(COMMON)), local=_words(place.joinpath(LOCAL)))


def _words(source: Traversable) -> frozenset[str]:
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise DataFault("unreadable", file=source.name, line=0) from problem
    words: set[str] = set()
    for line, content in enumerate(text.splitlines(), start=1):
        word = content.strip()
        if not word or word.startswith("#"):
            continue
        if word != word.casefold() or any(letter.isspace() for letter in word):
            raise DataFault("not_a_lower_case_word", file=source.name, line=line)
        if len(word) < MIN_WORD:
            raise DataFault("word_too_short", file=source.name, line=line)
        words.add(word)
    return frozenset(words)
