"""How the program looks: one table of colours by role, a palette and one style sheet made from it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from weakref import ref

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from shiboken6 import isValid

from ui.assets import FONTS, ICONS, QSS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

FAMILY: Final = "Inter"
BASE_POINTS: Final = 10


class Scheme(StrEnum):
    """Which of the two tables is used; `system` follows the PC."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by role; the contrast of each text colour on its ground is at least 4.5:1."""

    ground: str
    card: str
    line: str
    ink: str
    quiet: str
    primary: str
    on_primary: str
    soft: str
    good: str
    attention: str
    attention_ground: str
    fault: str
    fault_ground: str
    rail: str
    on_rail: str
    edge: str
    hover: str
    pressed: str
    name: str


LIGHT: Final = Colours(
    ground="#F5F6F4",
    card="#FFFFFF",
    line="#D9DEDB",
    ink="#1B2421",
    quiet="#5C6A65",
    primary="#0B6B57",
    on_primary="#FFFFFF",
    soft="#E3F0EC",
    good="#1F7A3D",
    attention="#9A5B00",
    attention_ground="#FFF3DC",
    fault="#B3261E",
    fault_ground="#FDE9E7",
    rail="#0F2F28",
    on_rail="#CFE3DC",
    edge="#8A9691",
    hover="#EEF2F0",
    pressed="#095847",
    name="light",
)
DARK: Final = Colours(
    ground="#141A18",
    card="#1D2523",
    line="#33403B",
    ink="#E8EEEB",
    quiet="#9AA8A2",
    primary="#4DB89E",
    on_primary="#06231C",
    soft="#1F3A33",
    good="#6FCF8F",
    attention="#F0B65A",
    attention_ground="#3A2E16",
    fault="#FF8A80",
    fault_ground="#3D1F1C",
    rail="#0B1512",
    on_rail="#B6CCC4",
    edge="#6F7F79",
    hover="#25302D",
    pressed="#69C9B1",
    name="dark",
)


class Theme:
    """The look of a running program; follows the system's light or dark when told to."""

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        self.app = app
        self._scheme = scheme
        self._sheet = (QSS / "base.qss").read_text(encoding="utf-8")
        QDir.addSearchPath("icons", str(ICONS))
        app.setFont(load_font())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self.choose(scheme)

    @property
    def scheme(self) -> Scheme:
        """What was chosen."""
        return self._scheme

    def choose(self, scheme: Scheme) -> None:
        """Use a scheme from now on."""
        self._scheme = scheme
        wanted = {
            Scheme.SYSTEM: Qt.ColorScheme.Unknown,
            Scheme.LIGHT: Qt.ColorScheme.Light,
            Scheme.DARK: Qt.ColorScheme.Dark,
        }
        QGuiApplication.styleHints().setColorScheme(wanted[scheme])
        self._paint()

    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._paint()

    def _paint(self) -> None:
        dark = self._scheme is Scheme.DARK or (
            self._scheme is Scheme.SYSTEM and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        colours = DARK if dark else LIGHT
        _CURRENT[0] = colours
        self.app.setPalette(palette(colours))
        _SHEET[0] = style_sheet(self._sheet, colours)
        for window in _dressed():
            window.setStyleSheet(_SHEET[0])


_CURRENT: Final = [LIGHT]
_SHEET: Final = [""]
_DRESSED: Final[list[ref[QWidget]]] = []


def dress(window: QWidget) -> None:
    """Give a window or popup the look, and all that is in it; it follows when another scheme is chosen.

    The style sheet stands on windows and not on the application: there every step of putting a screen together would
    apply it anew to all that is put together already.
    """
    _DRESSED[:] = [ref(one) for one in (*_dressed(), window)]
    window.setStyleSheet(_SHEET[0])


def _dressed() -> list[QWidget]:
    """Those that are still there."""
    return [window for one in _DRESSED if (window := one()) is not None and isValid(window)]  # type: ignore[no-untyped-call]


def colours() -> Colours:
    """The table in use; for what paints itself."""
    return _CURRENT[0]


def tone_colour(tone: str) -> QColor:
    """The text colour of a tone; an unknown or empty tone is ink."""
    return QColor(getattr(_CURRENT[0], tone, "") or _CURRENT[0].ink)


def load_font() -> QFont:
    """Inter with tabular figures where its files are there, else what the system has."""
    if not _FAMILIES:
        for file in sorted(FONTS.glob("*.ttf")):
            _FAMILIES.update(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))))
    font = QFont(FAMILY) if FAMILY in _FAMILIES else QGuiApplication.font()
    font.setPointSize(BASE_POINTS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


_FAMILIES: Final[set[str]] = set()


def style_sheet(template: str, table: Colours) -> str:
    """The style sheet with each `@role` replaced by its colour."""
    for role in sorted((one.name for one in fields(Colours)), key=len, reverse=True):
        template = template.replace(f"@{role}", getattr(table, role))
    return template


def palette(table: Colours) -> QPalette:
    """The palette that Fusion draws with."""
    made = QPalette()
    role = QPalette.ColorRole
    for name, value in {
        role.Window: table.ground,
        role.WindowText: table.ink,
        role.Base: table.card,
        role.AlternateBase: table.hover,
        role.Text: table.ink,
        role.Button: table.card,
        role.ButtonText: table.ink,
        role.BrightText: table.fault,
        role.Highlight: table.primary,
        role.HighlightedText: table.on_primary,
        role.ToolTipBase: table.card,
        role.ToolTipText: table.ink,
        role.PlaceholderText: table.quiet,
        role.Link: table.primary,
        role.Accent: table.primary,
        role.Light: table.card,
        role.Midlight: table.line,
        role.Mid: table.line,
        role.Dark: table.edge,
        role.Shadow: table.rail,
    }.items():
        made.setColor(name, QColor(value))
    for faint in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, faint, QColor(table.quiet))
    return made
