"""F1: every key, and the few settings of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.shell.rail import DESTINATIONS
from ui.texts import tr
from ui.widgets.buttons import button
from ui.widgets.card import Card, Folding, row
from ui.widgets.look import language_choice, scheme_choice
from ui.widgets.plain import KeyCap, PlainLabel
from ui.words.marking import mark

if TYPE_CHECKING:
    from ui.preferences import Preferences

EVERYWHERE: Final = (
    ("Enter", mark("Ke isian berikutnya; tidak pernah menyimpan")),
    ("Tab", mark("Ke isian berikutnya; Shift+Tab kembali")),
    (mark("Spasi"), mark("Tekan tombol yang dipilih")),
    ("Ctrl+Enter", mark("Tombol utama layar ini")),
    ("Esc", mark("Mundur selangkah")),
    ("Ctrl+J", mark("Panggil nomor berikutnya dan buka isiannya")),
    ("Ctrl+P", mark("Cetak")),
    ("Shift+F2", mark("Susulan: catat atau cetak lembar darurat")),
    ("F12", mark("Salin berikutnya untuk SIAK: NIK, No. KK, nama")),
    ("Ctrl+1", mark("Listrik padam; sekali lagi: menyala")),
    ("Ctrl+2", mark("Jaringan mati; sekali lagi: tersambung")),
    ("Ctrl+,", mark("Pengaturan")),
    ("Ctrl+R", mark("Siap layani")),
    ("Ctrl+L", mark("Kunci layar")),
    ("F1", mark("Halaman ini")),
)
INTAKE: Final = (
    ("1", mark("Berkas: asli")),
    ("2", mark("Berkas: salinan")),
    ("3", mark("Berkas: menyusul")),
    ("0", mark("Berkas: tidak ada")),
    ("9", mark("Berkas: tidak perlu")),
    ("Alt+A", mark("Semua berkas ada, seperti biasanya dibawa")),
    ("Del", mark("Hapus layanan atau warga yang dipilih")),
    ("↓ Enter", mark("Ambil orang dari saran nama")),
    ("Alt+L", mark("Lihat permohonan yang mungkin ganda")),
    ("Ctrl+K", mark("Ke pencarian layanan")),
    ("Ctrl+B", mark("Ke daftar berkas")),
    ("Ctrl+N", mark("Warga berikutnya (keluarga, kolektif)")),
    ("Ctrl+Shift+Backspace", mark("Kosongkan isian; dapat dikembalikan")),
)
CASES: Final = (
    ("Alt+H O W S B", mark("Hari ini, terbuka, lewat waktu, siap diambil, menunggu blangko")),
    (mark("Spasi"), mark("Tandai permohonan; Ctrl+A semuanya")),
    ("Alt+R", mark("Siap diambil, untuk semua yang ditandai")),
    ("Alt+P T D", mark("Diproses, tunda, teruskan ke Dinas")),
    ("Alt+K E", mark("Kembalikan berkas, selesai")),
    ("Alt+I", mark("Warga dikabari, atau tidak bisa")),
    ("Alt+V", mark("Pilih desa")),
    ("Ctrl+P", mark("Cetak yang siap diambil: untuk kepala desa, atau lembar serah terima")),
    ("Alt+G", mark("Daftar gangguan")),
)
HAND_OVER: Final = (
    ("Enter", mark("Cari tanda terima, nomor, nama, atau NIK")),
    ("Alt+A", mark("Serahkan semua yang siap")),
    ("Alt+L", mark("Lihat permohonan")),
    ("Alt+J", mark("Susulan: terjadi pada tanggal dan jam lain")),
)
CASE: Final = (
    ("Alt+B", mark("Berkas")),
    ("Alt+U", mark("Keadaan; Alt+J susulan: terjadi pada tanggal dan jam lain")),
    ("Alt+K", mark("Koreksi")),
    ("Alt+N", mark("Nomor SIAK")),
    ("Alt+S", mark("Salinan tanda terima")),
    ("Alt+T", mark("Tampilkan NIK")),
    ("Alt+X", mark("Batalkan permohonan")),
    ("Alt+R", mark("Tarik kembali serah terima")),
    ("Alt+P", mark("Putuskan dua riwayat (supervisor)")),
    ("Alt+D", mark("Persetujuan: kata sandi di PC ini")),
    ("Alt+O", mark("Persetujuan: kode lewat telepon")),
)
DAY_LOG: Final = (
    ("Alt+←", mark("Hari sebelumnya")),
    ("Alt+→", mark("Hari berikutnya")),
    ("Alt+Home", mark("Hari ini")),
    ("Ctrl+E", mark("Ekspor XLSX")),
    ("Ctrl+D", mark("Ekspor CSV")),
    ("Ctrl+S", mark("Simpan PDF")),
    ("Alt+T", mark("Laporan tutup loket hari itu")),
)
PAPERS: Final = (
    ("Ctrl+P", mark("Cetak, atau cetak lagi sebagai salinan")),
    ("Alt+Y", mark("Sudah keluar")),
    ("Alt+T", mark("Ditulis tangan")),
    ("Alt+B", mark("Batalkan kertas")),
    ("Alt+A", mark("Cetak semua yang menunggu")),
    ("Ctrl+S", mark("Simpan PDF")),
    ("Alt+L", mark("Dari tanda terima ke permohonannya")),
    ("Alt+1", mark("Kertas keluar? Ya")),
    ("Alt+2", mark("Kertas keluar? Cetak lagi")),
    ("Alt+3", mark("Kertas keluar? Tulis tangan")),
)
QUEUE: Final = (
    ("Alt+A", mark("Beri nomor; Alt+P prioritas")),
    ("Alt+A B C", mark("Beri nomor lajur; dengan Shift prioritas")),
    ("Alt+N", mark("Panggil berikutnya")),
    ("Alt+U", mark("Panggil lagi")),
    ("Alt+T", mark("Tidak hadir")),
    ("Alt+H", mark("Keluar sebentar; dengan Shift untuk baris yang dipilih")),
    ("Alt+S", mark("Selesai tanpa catatan kunjungan")),
    ("Alt+Z", mark("Kembalikan tidak hadir, selesai, atau nomor terakhir")),
    ("Alt+L", mark("Layani")),
)
BLACKOUT: Final = (
    ("Enter", mark("Susulan: buka lembar yang dipindai atau dipilih")),
    ("Alt+S", mark("Susulan tanpa lembar darurat")),
    ("Ctrl+P", mark("Cetak lembar darurat baru")),
    ("Alt+X", mark("Batalkan lembar yang rusak atau hilang")),
    ("Alt+B", mark("Gangguan: catat yang terlewat")),
    ("Enter", mark("Gangguan: betulkan waktu yang dipilih")),
)
READINESS: Final = (
    ("Ctrl+Enter", mark("Periksa lagi")),
    ("Ctrl+P", mark("Cetak hasil pemeriksaan")),
    ("Alt+U", mark("Cetak slip uji")),
    ("Alt+T", mark("Tandai stik untuk cermin")),
    ("Alt+G", mark("Layar terkunci: ganti petugas")),
)
SETTINGS: Final = (
    ("Alt+Z", mark("Kembalikan perubahan terakhir")),
    ("Ctrl+Enter", mark("Jalankan kartu yang sedang diisi")),
)


class KeyHelp(QWidget):
    """Stands over the window until Esc or F1."""

    closed = Signal()
    scheme_chosen = Signal(str)
    language_chosen = Signal(str)
    settings_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None, *, more: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(self)
        box.setContentsMargins(40, 28, 40, 28)
        box.setSpacing(12)
        box.addWidget(PlainLabel(tr("Tombol"), "title"))
        box.addWidget(_tables(), 1)
        settings = Card(tr("Jendela"))
        self.scheme = scheme_choice(preferences)
        self.scheme.chosen.connect(self.scheme_chosen)
        self.language = language_choice(preferences)
        self.language.chosen.connect(self.language_chosen)
        settings.body.addLayout(
            row(
                PlainLabel(tr("Tampilan"), "label"),
                self.scheme,
                1,
                PlainLabel(tr("Bahasa"), "label"),
                self.language,
                spacing=12,
            )
        )
        box.addWidget(settings)
        self.back = button(tr("Kembali"), self.closed.emit)
        all_settings = button(tr("Pengaturan"), self.settings_wanted.emit)
        cap = KeyCap("Ctrl+,", tall=True)
        box.addLayout(row(1, cap, all_settings, KeyCap("Esc", tall=True), self.back, spacing=12))
        cap.setVisible(more)
        all_settings.setVisible(more)
        self.back.setFocus()


def _tables() -> QScrollArea:
    """All the keys, within reach of the arrow keys where the window is low."""
    screens = _table(tr("Layar"), tuple((one.key, one.words) for one in DESTINATIONS))
    cards = (
        (screens, _table(tr("Di mana-mana"), EVERYWHERE), _table(tr("Layanan baru"), INTAKE)),
        (_table(tr("Daftar permohonan"), CASES), _table(tr("Serah terima"), HAND_OVER)),
        (_table(tr("Permohonan"), CASE), _table(tr("Buku harian"), DAY_LOG), _table(tr("Antrean"), QUEUE)),
        (_table(tr("Kertas"), PAPERS), _table(tr("Susulan dan gangguan"), BLACKOUT)),
        (_table(tr("Siap layani dan kunci layar"), READINESS), _table(tr("Pengaturan"), SETTINGS)),
    )
    inner = QWidget()
    inner.setObjectName("clear")
    box = QVBoxLayout(inner)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(12)
    for line in cards:
        folding = Folding(760 if len(line) == len(("left", "right")) else 900)
        for card in line:
            folding.add(card)
        box.addWidget(folding)
    box.addStretch(1)
    area = QScrollArea()
    area.setAccessibleName(tr("Tombol"))
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(inner)
    return area


def _table(head: str, rows: tuple[tuple[str, str], ...]) -> Card:
    card = Card(head)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 1)
    for place, (key, words) in enumerate(rows):
        grid.addWidget(KeyCap(tr(key)), place, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(PlainLabel(tr(words), wrap=True), place, 1)
    card.body.addLayout(grid)
    card.body.addStretch(1)
    return card
