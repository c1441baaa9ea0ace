"""The first start: a few answers, then the recovery code for the office safe."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit

from counter_app.services.door import SetUpDone, SetUpForm
from ui.door_page import DoorPage
from ui.overriding import override
from ui.screens.first_start.presenter import FirstStartPresenter
from ui.tasks import OwnedLanes
from ui.texts import Message, error_message, tr
from ui.widgets.buttons import Segments, button
from ui.widgets.card import Card, Folding, row
from ui.widgets.field import Field, choices, chosen, line_edit, say_faults
from ui.widgets.plain import KeyCap, PlainLabel

if TYPE_CHECKING:
    from counter_app.domain.errors import AppError
    from counter_app.services.door import Door
    from ui.tasks import TaskRunner

ALONE, ENROL = "alone", "enrol"


class FirstStartScreen(DoorPage):
    """Asks what a station must know and shows the recovery code once."""

    finished = Signal()

    def __init__(self, door: Door, tasks: TaskRunner) -> None:
        super().__init__(
            tr("Siapkan loket ini"),
            tr("Sekali saja, sekitar dua menit. Loket langsung dapat dipakai, juga tanpa jaringan."),
            width=620,
        )
        self._presenter = FirstStartPresenter(door, OwnedLanes(tasks, self, self._on_failed), self)
        self._done: SetUpDone | None = None
        self._saved = False
        self._form = self._questions()
        self._sheet = self._recovery()
        self._sheet.hide()
        self.add(self._form)
        self.add(self._sheet)
        self.finish()
        self._on_way(ALONE)

    @override
    def begin(self) -> None:
        """To the area, or past it where there is only one."""
        (self.station_name if chosen(self.area) else self.area).setFocus()

    def _questions(self) -> Card:
        card = Card()
        self.way = Segments(tr("Cara mulai"), ((ALONE, tr("Mulai sendiri")), (ENROL, tr("Daftar dengan kode Dinas"))))
        self.way.chosen.connect(self._on_way)
        areas = self._presenter.areas
        self.area = choices(*(areas if len(areas) == 1 else (("", tr("— pilih —")), *areas)))
        self.station_name = line_edit(tr("mis. Loket Telaga 1"))
        self.user_name, self.login = line_edit(), line_edit(tr("mis. siti"))
        self.password, self.again = line_edit(), line_edit()
        for secret in (self.password, self.again):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.code, self.address = line_edit(), line_edit("https://")
        self.fields = {
            "area": Field(tr("Kecamatan yang dilayani"), self.area),
            "station_name": Field(tr("Nama loket"), self.station_name),
            "user_name": Field(tr("Nama Bapak/Ibu"), self.user_name, tr("Pengguna pertama mengatur pengguna lain.")),
            "login": Field(tr("Nama untuk masuk"), self.login),
            "password": Field(
                tr("Kata sandi"), self.password, tr("Sekurangnya 12 huruf; kalimat pendek mudah diingat.")
            ),
            "again": Field(tr("Kata sandi sekali lagi"), self.again),
            "address": Field(tr("Alamat server Dinas"), self.address),
            "code": Field(tr("Kode pendaftaran"), self.code, tr("Dari admin Dinas, berlaku sekali.")),
        }
        card.body.addWidget(self.way)
        for pair in (("area", "station_name"), ("user_name", "login"), ("password", "again"), ("address", "code")):
            folding = Folding(460)
            for name in pair:
                folding.add(self.fields[name])
            card.body.addWidget(folding)
        self._way_note = PlainLabel("", "hint", "quiet", wrap=True)
        card.body.addWidget(self._way_note)
        self._make = button(tr("Siapkan loket"), self.primary, "primary")
        card.body.addLayout(row(1, KeyCap("Ctrl+Enter", tall=True), self._make, spacing=12))
        return card

    def _recovery(self) -> Card:
        card = Card(tr("Kode pemulihan"))
        card.body.addWidget(
            PlainLabel(
                tr(
                    "Kode ini membuka data bila kata sandi terlupa atau PC diganti. Ditampilkan sekali ini saja dan "
                    "tidak disimpan di mana pun. Cetak atau salin, lalu simpan di brankas kantor."
                ),
                "",
                "quiet",
                wrap=True,
            )
        )
        self._code_shown = PlainLabel("", "title", "primary", wrap=True)
        self._code_shown.setAccessibleName(tr("Kode pemulihan"))
        card.body.addWidget(self._code_shown)
        self.written = QCheckBox(tr("Kode sudah saya catat sendiri di kertas"))
        card.body.addWidget(self.written)
        save = button(tr("Simpan lembar PDF"), self._on_save)
        self._go_on = button(tr("Sudah disimpan, lanjut masuk"), self.primary, "primary")
        card.body.addLayout(row(save, 1, KeyCap("Ctrl+Enter", tall=True), self._go_on, spacing=12))
        return card

    @override
    def primary(self) -> None:
        """Make the station; afterwards go on to signing in."""
        if self._done is not None:
            self._go_on_when_kept()
            return
        enrol = self.way.code == ENROL
        form = SetUpForm(
            area=chosen(self.area),
            station_name=self.station_name.text().strip(),
            user_name=self.user_name.text().strip(),
            login=self.login.text().strip(),
            password=self.password.text(),
            code=self.code.text().strip() if enrol else "",
            address=self.address.text().strip() if enrol else "",
        )
        self._presenter.make(form, self.again.text(), enrol=enrol)

    def _go_on_when_kept(self) -> None:
        """The code is never shown again: without it on paper or in a file nobody goes on."""
        if self._saved or self.written.isChecked():
            self.finished.emit()
        else:
            self.notice.say(tr("Simpan dahulu lembar kodenya, atau tandai bahwa kodenya sudah dicatat di kertas."))
            self.written.setFocus()

    def show_busy(self, *, busy: bool) -> None:
        """Take no input while the station is made."""
        self._form.setEnabled(not busy)
        if busy:
            self.notice.say(tr("Membuat kunci dan buku register …"), "info")
        else:
            self.notice.clear()

    def show_message(self, message: Message) -> None:
        """Tell how it went."""
        self.notice.tell(message)

    def show_fields(self, faults: dict[str, str]) -> None:
        """Tell what is wrong beside the fields and go to the first of them."""
        say_faults(self.fields, faults)

    def show_done(self, done: SetUpDone) -> None:
        """Show the recovery code, once."""
        self._done = done
        self._form.hide()
        self._sheet.show()
        self.title.setText(tr("Loket siap"))
        self.under.setText(tr("Satu langkah terakhir sebelum mulai melayani."))
        self._code_shown.setText(done.recovery_code)
        self._go_on.setFocus()

    def show_sheet_saved(self, name: str) -> None:
        """The sheet lies in a folder."""
        self._saved = True
        self.notice.say(
            tr("Tersimpan sebagai {name}. Cetak, simpan di brankas, lalu hapus berkasnya.", name=name), "good"
        )

    def _on_way(self, way: str) -> None:
        enrol = way == ENROL
        self.fields["address"].setVisible(enrol)
        self.fields["code"].setVisible(enrol)
        self._way_note.setText(
            tr("Loket tersambung ke Dinas sejak awal.")
            if enrol
            else tr("Dapat didaftarkan ke Dinas kapan saja nanti; semua catatan ikut tanpa berubah.")
        )

    def _on_save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen_file, _ = QFileDialog.getSaveFileName(
            self, tr("Simpan lembar PDF"), str(Path(folder) / "kode-pemulihan.pdf"), "PDF (*.pdf)"
        )
        if chosen_file:
            self.save_sheet(Path(chosen_file))

    def save_sheet(self, target: Path) -> None:
        """Write the recovery sheet there."""
        if self._done is not None:
            self._presenter.save_sheet(self._done, target)

    def _on_failed(self, fault: AppError) -> None:
        self.notice.tell(error_message(fault))
