"""What people come for, and how often; a guess from what offices report, no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.generating.people import Who
from counter_app.generating.shares import Shares

if TYPE_CHECKING:
    from datetime import date

    from counter_app.domain.catalogue import Catalogue

_RARE: Final = 0.3
_SHARES: Final = {
    "KK-05": 150, "KTP-05": 130, "KTP-01": 105, "KTP-06": 95, "LHR-01": 85, "KTP-02": 70, "KK-01": 60, "KNS-01": 60,
    "KIA-01": 55, "KK-06": 55, "KTP-04": 45, "IKD-01": 35, "MTI-01": 35, "KK-03": 28, "PDH-01": 28, "PDH-02": 22,
    "SKT-01": 20, "KK-02": 18, "LGL-01": 18, "PDH-03": 18, "KK-04": 15, "KTP-03": 12, "KIA-02": 10, "NIK-01": 10,
    "KTP-07": 6, "PGD-01": 6, "BIO-01": 5, "PBT-01": 5, "RTN-01": 4, "KWN-01": 3, "NMA-01": 3, "KTP-09": 2,
}  # fmt: skip
"""Shares of a thousand; every other service of the catalogue comes now and then."""
WHO: Final = {
    "KTP-01": Who.YOUTH,
    "KIA-01": Who.CHILD,
    "KIA-02": Who.CHILD,
    "KIA-03": Who.CHILD,
    "LHR-01": Who.NEWBORN,
    "LHR-02": Who.NEWBORN,
    "LHR-03": Who.NEWBORN,
    "MTI-01": Who.OLD,
}
"""Whom a service is for, where it is not for any adult."""
AT_ONCE: Final = frozenset({"IKD-01", "LGL-01", "SKT-01", "KTP-01"})
"""Done while the resident waits."""
TOGETHER: Final = {"KK-05": "KTP-04", "KK-01": "KTP-04", "PDH-02": "KK-04", "KTP-06": "KK-06", "LHR-01": "KK-05"}
"""What is often asked for in the same visit."""
COLLECTIVE: Final = Shares({"KTP-01": 5, "KIA-01": 4, "KK-05": 3, "LHR-01": 2})
"""What a village brings for many of its residents."""


class Wishes:
    """The services of a day by their shares."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._made: dict[frozenset[str], Shares[str]] = {}
        self._days: dict[date, Shares[str]] = {}

    def on(self, day: date) -> Shares[str]:
        """What is offered on a day; collecting a document is an entry of the case that it belongs to."""
        if day not in self._days:
            codes = [one.code for one in self._catalogue.services_on(day) if one.purpose != "pickup"]
            key = frozenset(codes)
            if key not in self._made:
                self._made[key] = Shares({code: _SHARES.get(code, _RARE) for code in codes})
            self._days[day] = self._made[key]
        return self._days[day]
