"""What a village field means while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counter_app.domain.regions import Regions


def typed_village(regions: Regions, text: str, area: str) -> str:
    """The code of the one village of that name; any other text stays as it is, so that it can't be saved unseen."""
    plain = text.strip()
    wanted = plain.casefold()
    exact = [one for one in regions.find(plain, area=area) if wanted in {one.name.casefold(), one.label.casefold()}]
    return exact[0].code if len(exact) == 1 else plain
