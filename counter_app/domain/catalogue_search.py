"""Finding a service as staff type it: by code, or by the beginnings of words in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from counter_app.domain.search_key import search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from counter_app.domain.service import Bundle, Service

# The smaller the place, the better the hit.
_CODE, _CODE_START, _NAME, _WORD, _OTHER = 0, 1, 2, 3, 4
_LONGEST_QUERY: Final = 80


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


Found = TypeVar("Found", bound=_Coded)


class ServiceIndex:
    """The words of one day's services and bundles, folded when first asked."""

    __slots__ = ("_bundle_rows", "_bundles", "_service_rows", "_services", "_spelling")

    def __init__(self, services: tuple[Service, ...], bundles: tuple[Bundle, ...], spelling: Mapping[str, str]) -> None:
        self._services, self._bundles, self._spelling = services, bundles, spelling
        self._service_rows: tuple[_Row[Service], ...] | None = None
        self._bundle_rows: tuple[_Row[Bundle], ...] | None = None

    def services(self, query: str) -> tuple[Service, ...]:
        """Services that fit the query, the best first; all for an empty query."""
        if self._service_rows is None:
            self._service_rows = tuple(
                _Row(item, item.name, item.words, f"{item.output} {item.name_en}", self._spelling)
                for item in self._services
            )
        return _ranked(self._service_rows, query, self._spelling)

    def bundles(self, query: str) -> tuple[Bundle, ...]:
        """Bundles that fit the query, the best first; all for an empty query."""
        if self._bundle_rows is None:
            self._bundle_rows = tuple(
                _Row(item, item.name, item.words, item.name_en, self._spelling) for item in self._bundles
            )
        return _ranked(self._bundle_rows, query, self._spelling)


class _Row(Generic[Found]):
    """One service or bundle with its words, folded."""

    __slots__ = ("code", "item", "name", "other", "phrases", "words")

    def __init__(self, item: Found, name: str, words: Iterable[str], other: str, spelling: Mapping[str, str]) -> None:
        self.item = item
        self.code = _squeezed(search_key(item.code))
        self.name = _words(name, spelling)
        phrases = tuple(words)
        self.phrases = frozenset(" ".join(_spelled(search_key(phrase), spelling)) for phrase in phrases)
        self.words = _words(" ".join(phrases), spelling)
        self.other = _words(other, spelling)

    def place(self, words: tuple[tuple[str, ...], ...], compact: str) -> int | None:
        """How well this fits, or None; each word of the query comes as typed and as the catalogue spells it."""
        if self.code == compact:
            return _CODE
        if self.code.startswith(compact):
            return _CODE_START
        worst = _NAME
        for choices in words:
            places = [place for word in choices if (place := self._place_of(word)) is not None]
            if not places:
                return None
            worst = max(worst, min(places))
        if worst > _NAME and " ".join(choices[-1] for choices in words) in self.phrases:
            return _NAME
        return worst

    def _place_of(self, word: str) -> int | None:
        if any(own.startswith(word) for own in self.name):
            return _NAME
        if any(own.startswith(word) for own in self.words):
            return _WORD
        if self.code.startswith(word) or any(own.startswith(word) for own in self.other):
            return _OTHER
        return None


def _ranked(rows: tuple[_Row[Found], ...], query: str, spelling: Mapping[str, str]) -> tuple[Found, ...]:
    key = search_key(query[:_LONGEST_QUERY])
    if not key:
        return tuple(row.item for row in rows)
    words = tuple(tuple(dict.fromkeys((word, spelling.get(word, word)))) for word in key.split())
    compact = _squeezed(key)
    places = [(place, index) for index, row in enumerate(rows) if (place := row.place(words, compact)) is not None]
    return tuple(rows[index].item for _, index in sorted(places))


def _words(text: str, spelling: Mapping[str, str]) -> tuple[str, ...]:
    """The words as written and as the catalogue spells them."""
    key = search_key(text)
    return tuple(dict.fromkeys((*key.split(), *_spelled(key, spelling))))


def _spelled(key: str, spelling: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(spelling.get(word, word) for word in key.split())


def _squeezed(key: str) -> str:
    return key.replace(" ", "")
