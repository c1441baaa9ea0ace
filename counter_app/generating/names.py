"""Names as they are heard at a counter in Gorontalo; the first of each list are the most frequent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from counter_app.generating.shares import Shares, happens

if TYPE_CHECKING:
    from random import Random


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_WOMEN: Final = _words("""
Fatma Hadijah Rosmiati Maryam Nurhayati Hasna Zubaedah Asna Rahmatia Ningsi Sartin Yulan Rukmin Masna Farida Ramla
Saripa Warni Erni Mariati Selvi Yusna Fitriyani Hapsa Rostin Suryani Maimun Salma Halima Ratna Nurain Yanti Sumarni
Wirda Lindawati Rahma Misna Astin Anita Kartin Novita Sukmawati Rosdiana Marwa Fadila Aisyah Zulaikha Nurjana Hartati
Santi Yuliana Irawati Djuhra Saira Hamsia Mulyani Anisa Nadira Putri Salsabila Nabila Zahra Aqila Khadijah Safitri
Wahyuni Hasnawati Rusmin Yasmin Olha Sance Meyske Djamila Rabiatul Safiya Naila Tasya Cindra Merlan Hesti Sulastri
""")
_MEN: Final = _words("""
Yusuf Ibrahim Ismail Rizal Ridwan Usman Iwan Hamzah Nurdin Karim Suleman Arifin Hasan Zulkifli Taufik Ramdan Djafar
Anwar Safrudin Abdullah Ramli Irfan Fahri Hendra Sofyan Rahman Salim Husain Idris Amin Ahmad Arman Yahya Iskandar
Roni Syamsul Hardi Djufri Kasim Lukman Umar Ali Rustam Faisal Andi Agus Wawan Yamin Saiful Fadli Aditya Rafli Reza
Dandi Fikri Gilang Alif Raihan Zaki Akbar Bayu Sukardi Tahir Mursid Ronal Jemi Opan Yunus Hamid Idrus Latif Marten
Darwis Rauf Hairun Oktavian Febrian Rizki Wahyu Teguh Sandi Ferdi Yakub Hidayat Nasir Burhan Jufri Haris Adnan
""")
_BEFORE_WOMEN: Final = ("Siti", "Sri", "Nur", "Dewi", "Hj.", "Ni")
_BEFORE_MEN: Final = ("Moh.", "Abdul", "Abd.", "Muhammad", "Muh.", "H.", "Mohamad")
_FAMILIES: Final = _words("""
Pakaya Olii Ishak Lahay Mohamad Hulopi Igirisa Tangahu Abas Daud Moha Nento Gobel Kadir Usu Yunus Biya Tahir Panigoro
Musa Hunowu Pou Katili Botutihe Monoarfa Uno Dunggio Lamato Rahim Hasan Ibrahim Mahmud Adam Suleman Kasim Husain Djafar
Nusi Datau Mantali Ahmad Amu Abdullah Puluhulawa Bumulo Laiya Hippy Ismail Nasibu Lihawa Tuli Akuba Bau Baruadi Dai
Eraku Harun Hamzah Jusuf Kaluku Karim Liputo Machmud Maku Malabar Mopangga Napu Niode Otoluwa Pantoiyo Podungge
Polontalo Rauf Saleh Samu Supu Talib Thalib Tolinggi Ntau Umar Usman Utina Wantogia Yusuf Zakaria Towapo Wartabone
Thaib Hiola Djou Domili Doda Kobisi Kiayi Bakari Rahman Hadjarati Tamu Antu Bilondatu Dama Duhe Halada Hinta Idji
Junus Kamba Lakoro Lasena Lopuo Manopo Mooduto Nggilu Otuhu Paramata Puhi Rajak Saini Sunge Tane Ulo Wolinelo Yasin
Humolungo Ointu Talani Buluwa Gani Bouti Hilumalo Nani Lamusu Koem Ayuba Kau Mointi Djakatara Tongkonoo Langgeng
""")
_SAID_WITH_A_STOP: Final = ("Olimoo'o", "Botubolu'o", "Tongkono'o", "Mo'o", "Ta'ati", "Bu'ulo")
"""Families whose name has an apostrophe, which every other program drops."""
_GIVEN_WITH_A_STOP: Final = ("Ma'ruf", "Nur'ain", "Na'im", "Isra'", "Ro'yan", "Mas'ud", "Rif'at", "Sa'diyah")
_RARE: Final = ("René", "Zoë", "Ñuñez", "Siŋgih", "Łukman")
_AFTER: Final = (", S.Pd", ", S.E", ", S.Ag", ", A.Md", ", S.H")

_WOMAN, _MAN = Shares.ranked(_WOMEN, flat=6), Shares.ranked(_MEN, flat=6)
_SECOND_WOMAN, _SECOND_MAN = Shares.ranked(reversed(_WOMEN), flat=20), Shares.ranked(reversed(_MEN), flat=20)
_BEFORE = {True: Shares.ranked(_BEFORE_WOMEN), False: Shares.ranked(_BEFORE_MEN)}
_FAMILY: Final = Shares.ranked(_FAMILIES, flat=5)


def family_name(random: Random) -> str:
    """A marga."""
    if happens(random, 0.012):
        return random.choice(_SAID_WITH_A_STOP)
    return _FAMILY.pick(random)


def full_name(random: Random, family: str, *, woman: bool) -> str:
    """A name in capitals as it stands on papers; one in fifty has no marga."""
    first, second = (_WOMAN, _SECOND_WOMAN) if woman else (_MAN, _SECOND_MAN)
    given = first.pick(random)
    if happens(random, 0.015):
        given = random.choice(_GIVEN_WITH_A_STOP)
    elif happens(random, 0.001):
        given = random.choice(_RARE)
    parts = [given]
    if happens(random, 0.3):
        parts.insert(0, _BEFORE[woman].pick(random))
    if happens(random, 0.28):
        parts.append(second.pick(random))
    if not happens(random, 0.02) or len(parts) == 1:
        parts.append(family)
    return (" ".join(parts) + (random.choice(_AFTER) if happens(random, 0.01) else "")).upper()
