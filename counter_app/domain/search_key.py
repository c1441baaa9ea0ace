"""The key by which names are found: two ways of writing one name give one key."""

from __future__ import annotations

import unicodedata
from typing import Final

# The many characters that are typed for the one apostrophe.
APOSTROPHES: Final = "'\u2019\u2018\u201b\u02bc\u02bb\u02bd\u02be\u02bf\u02c8\u02b9`\u00b4\u2032\uff07\ua78c\ua78b"
_NO_APOSTROPHE: Final = str.maketrans(dict.fromkeys(APOSTROPHES, ""))

# Cyrillic and Greek letters by what their capitals look like, since names are mostly typed in capitals.
_CAPITALS: Final = {
    "\u0410\u0391": "a",
    "\u0412\u0392": "b",
    "\u0421\u03f9": "c",
    "\u0415\u0395": "e",
    "\u041d\u0397\u04ba": "h",
    "\u0406\u0399\u04c0": "i",
    "\u0408": "j",
    "\u041a\u039a": "k",
    "\u041c\u039c": "m",
    "\u039d": "n",
    "\u041e\u039f": "o",
    "\u0420\u03a1": "p",
    "\u051a": "q",
    "\u0405": "s",
    "\u0422\u03a4": "t",
    "\u051c": "w",
    "\u0425\u03a7": "x",
    "\u0423\u03a5\u04ae": "y",
    "\u0396": "z",
}
_LETTERS: Final = {
    "\u0131": "i",
    "\u0142": "l",
    "\u00f8": "o",
    "\u0111": "d",
    "\u0127": "h",
    "\u0167": "t",
    "\u00e6": "ae",
    "\u0153": "oe",
    "\u0261": "g",
    "\u0251": "a",
}
_FOLD: Final = str.maketrans(
    {form: latin for marks, latin in _CAPITALS.items() for mark in marks for form in {mark, mark.casefold()}} | _LETTERS
)
# What all of that comes to for plain ASCII, which most names are: a table of it is ten times quicker.
_ASCII: Final = {
    code: None if chr(code) in APOSTROPHES else chr(code).lower() if chr(code).isalnum() else " " for code in range(128)
}
_ROUNDS: Final = 4
_MAX_TEXT: Final = 1000


def search_key(text: str) -> str:
    """Fold case, accents, punctuation, apostrophes and look-alike letters; folding a key again changes nothing.

    Only letters, digits and single blanks are left, so the key is safe in any query.
    """
    key = text[:_MAX_TEXT]
    if key.isascii():
        return " ".join(key.translate(_ASCII).split())
    for _ in range(_ROUNDS):
        folded = _fold_once(key)
        if folded == key:
            break
        key = folded
    return key


def _fold_once(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(_NO_APOSTROPHE)).translate(_NO_APOSTROPHE)
    plain = unicodedata.normalize("NFKD", plain.casefold()).translate(_FOLD)
    return " ".join("".join(_kept(mark) for mark in plain).split())[:_MAX_TEXT].rstrip()


def _kept(mark: str) -> str:
    """A letter or digit as it is, nothing for accents and hidden characters, a blank for punctuation."""
    if mark.isalnum():
        return mark
    if unicodedata.category(mark) in {"Mn", "Me", "Mc", "Cf", "Cs", "Cn", "Co"}:
        return ""
    return " "
