"""The 38 provinces by their Kemendagri code, and what is known of the regencies around Kabupaten Gorontalo.

These are Kemendagri codes, as in a NIK. The statistics office numbers otherwise: its 7501 is Boalemo.
"""

from __future__ import annotations

from typing import Final

PROVINCES: Final[dict[str, str]] = {
    "11": "Aceh",
    "12": "Sumatera Utara",
    "13": "Sumatera Barat",
    "14": "Riau",
    "15": "Jambi",
    "16": "Sumatera Selatan",
    "17": "Bengkulu",
    "18": "Lampung",
    "19": "Kepulauan Bangka Belitung",
    "21": "Kepulauan Riau",
    "31": "DKI Jakarta",
    "32": "Jawa Barat",
    "33": "Jawa Tengah",
    "34": "DI Yogyakarta",
    "35": "Jawa Timur",
    "36": "Banten",
    "51": "Bali",
    "52": "Nusa Tenggara Barat",
    "53": "Nusa Tenggara Timur",
    "61": "Kalimantan Barat",
    "62": "Kalimantan Tengah",
    "63": "Kalimantan Selatan",
    "64": "Kalimantan Timur",
    "65": "Kalimantan Utara",
    "71": "Sulawesi Utara",
    "72": "Sulawesi Tengah",
    "73": "Sulawesi Selatan",
    "74": "Sulawesi Tenggara",
    "75": "Gorontalo",
    "76": "Sulawesi Barat",
    "81": "Maluku",
    "82": "Maluku Utara",
    "91": "Papua",
    "92": "Papua Barat",
    "93": "Papua Selatan",
    "94": "Papua Tengah",
    "95": "Papua Pegunungan",
    "96": "Papua Barat Daya",
}

# Province code to its regencies; a province that is not here has regencies that this program can't judge.
REGENCIES: Final[dict[str, frozenset[str]]] = {"75": frozenset({"01", "02", "03", "04", "05", "71"})}

_NOW: Final = (1, 2, 3, 4, 5, 9, 10, 11, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24)
DISTRICTS: Final = frozenset(f"7501.{place:02d}" for place in _NOW)

# Kecamatan that left Kabupaten Gorontalo with the regencies 75.03 and 75.05: a NIK is for life, so their
# people still carry these codes.
FORMER_DISTRICTS: Final = frozenset({"7501.06", "7501.07", "7501.08", "7501.12", "7501.15"})
