"""The card of the resident: the NIK and what it says, name, family card, village, phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from counter_app.domain.nik import LENGTH, mask, normalise
from ui.moments import lacks_time, shown_moment, typed_moment
from ui.numbers import day_short
from ui.screens.intake.from_nik import read_nik
from ui.texts import finding_text, tr, word
from ui.typed_days import shown_day, typed_day
from ui.villages import typed_village
from ui.widgets.card import Card, Folding
from ui.widgets.field import Field, choices, choose, chosen, line_edit
from ui.widgets.lookup import Choice, Lookup
from ui.widgets.nik_edit import NumberEdit
from ui.widgets.offer import OfferEdit
from ui.words.register import NO_NIK, SEX

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from counter_app.domain.regions import Regions
    from counter_app.services.forms import FieldFinding
    from counter_app.services.views import PersonRow
    from ui.screens.intake.presenter import IntakePresenter


class PersonCard(Card):
    """Tells the presenter every change and shows beneath each field what there is to say."""

    edited = Signal()

    def __init__(self, regions: Regions, area: str) -> None:
        super().__init__(tr("Pemohon"))
        self._regions, self._area = regions, area
        self._presenter: IntakePresenter | None = None
        self.nik, self.kk = NumberEdit("7501 …"), NumberEdit()
        self.name, self.phone = OfferEdit(tr("Orang yang pernah dilayani")), line_edit()
        self.village = Lookup(self._villages, tr("Ketik nama desa"))
        self.reason = choices(*((code, word(NO_NIK, code)) for code in NO_NIK))
        self.birth, self.sex = line_edit(tr("17-08-1990")), choices(*((code, word(SEX, code)) for code in SEX))
        self.passport, self.nationality = line_edit(), line_edit()
        self.fields = {
            "nik": Field(tr("NIK"), self.nik),
            "name": Field(tr("Nama lengkap"), self.name),
            "kk": Field(tr("No. KK"), self.kk),
            "village": Field(tr("Desa / kelurahan"), self.village),
            "phone": Field(tr("No. HP (boleh kosong)"), self.phone),
            "nik_reason": Field(tr("Tanpa NIK"), self.reason),
            "birth_date": Field(tr("Tanggal lahir"), self.birth),
            "sex": Field(tr("Jenis kelamin"), self.sex),
            "passport": Field(tr("Nomor paspor"), self.passport),
            "nationality": Field(tr("Kewarganegaraan"), self.nationality),
        }
        self._lay()
        self._connect()

    def bind(self, presenter: IntakePresenter) -> None:
        """Whom to tell."""
        self._presenter = presenter

    def _lay(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        places = (
            ("nik", 0, 0, 4),
            ("name", 0, 4, 6),
            ("kk", 1, 0, 4),
            ("village", 1, 4, 3),
            ("phone", 1, 7, 3),
            ("nik_reason", 2, 0, 4),
            ("birth_date", 2, 4, 3),
            ("sex", 2, 7, 3),
            ("passport", 3, 0, 4),
            ("nationality", 3, 4, 6),
        )
        for name, row, column, span in places:
            grid.addWidget(self.fields[name], row, column, 1, span)
        for column in range(10):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 30)
        self.body.addLayout(grid)

    def _connect(self) -> None:
        self.nik.changed.connect(self._on_nik)
        self.kk.changed.connect(lambda text: self._tell(kk=text))
        self.name.setMaxLength(600)
        self.name.textEdited.connect(self._on_name)
        self.name.taken.connect(self._on_taken)
        self.phone.textEdited.connect(lambda text: self._tell(phone=text))
        self.village.taken.connect(lambda code: self._tell(village=code))
        self.village.textEdited.connect(self._on_village)
        self.reason.activated.connect(self._on_reason)
        self.birth.textEdited.connect(lambda text: self._tell(birth_date=typed_day(text)))
        self.sex.activated.connect(lambda _place: self._tell(sex=chosen(self.sex)))
        self.passport.textEdited.connect(lambda text: self._tell(passport=text))
        self.nationality.textEdited.connect(lambda text: self._tell(nationality=text))

    def show_form(self) -> None:
        """Fill the fields from the form."""
        if self._presenter is None:
            return
        person = self._presenter.line.person
        many = len(self._presenter.form.lines)
        self.head.setText(
            tr("Warga {place} dari {count}", place=self._presenter.line_at + 1, count=many)
            if many > 1
            else tr("Pemohon")
        )
        self.nik.show_number(person.nik_partial if person.nik_reason == "tidak_terbaca" else person.nik)
        self.kk.show_number(person.kk)
        for editor, text in (
            (self.name, person.name),
            (self.phone, person.phone),
            (self.birth, shown_day(person.birth_date)),
            (self.passport, person.passport),
            (self.nationality, person.nationality),
        ):
            if editor.text() != text:
                editor.setText(text)
        found = self._regions.village(person.village)
        self.village.show_text(found.name if found else person.village)
        choose(self.reason, person.nik_reason)
        choose(self.sex, person.sex)

    def show_state(self) -> None:
        """Show findings, and only the fields that this resident needs."""
        presenter = self._presenter
        if presenter is None:
            return
        person = presenter.line.person
        foreign, unread = person.nik_reason == "orang_asing", person.nik_reason == "tidak_terbaca"
        for name in ("passport", "nationality"):
            self.fields[name].setVisible(foreign)
        self.fields["nik"].rename(tr("Angka NIK yang terbaca") if unread else tr("NIK"))
        self.nik.setPlaceholderText(tr("? untuk tiap angka yang tak terbaca") if unread else "7501 …")
        if typed_day(self.birth.text()) != person.birth_date:
            self.birth.setText(shown_day(person.birth_date))
        choose(self.sex, person.sex)
        for name, field in self.fields.items():
            self._say(field, presenter.finding(f"lines.{presenter.line_at}.person.{name}"))
            if presenter.is_derived(name):
                field.say(tr("dari NIK; bandingkan dengan kartunya"), "info")
        found = self._regions.village(person.village)
        if found is not None:
            self.fields["village"].say(tr("Kec. {name}", name=found.district.name), "info")
        self._say_nik(presenter)

    def show_known(self, filled: Sequence[str]) -> None:
        """Tell that this person was here before."""
        self.show_form()
        words = (
            tr("Pernah dilayani. Isian lain diambil dari permohonan terakhir; periksa lagi.")
            if filled
            else tr("Pernah dilayani.")
        )
        self.fields["name"].say(words, "good", mark=False)

    def show_suggestions(self, rows: Sequence[PersonRow]) -> None:
        """Offer people of the name that is being typed."""
        self.name.offer([Choice(row.id, words) for row, words in zip(rows, self._told_apart(rows), strict=True)])

    def _say(self, field: Field, found: FieldFinding | None) -> None:
        field.say(finding_text(found) if found else "", found.level if found else "")

    def _say_nik(self, presenter: IntakePresenter) -> None:
        """While it is typed only the count; then what the number says; then what is odd about it."""
        field, person = self.fields["nik"], presenter.line.person
        if person.nik_reason == "tidak_terbaca":
            self._say(field, presenter.finding(f"lines.{presenter.line_at}.person.nik_partial"))
            return
        plain = normalise(person.nik)
        if plain.isdigit() and len(plain) < LENGTH - 1 and not presenter.attempted:
            field.say(tr("{count} dari 16 angka", count=len(plain)), "")
            return
        found = presenter.finding(f"lines.{presenter.line_at}.person.nik")
        reading = read_nik(presenter.line.person, presenter.today)
        if reading is None or (found and found.level != "info"):
            return
        parts = [reading.sex or ""]
        if reading.birth_date:
            parts.append(tr("lahir {day}", day=day_short(reading.birth_date)))
        if reading.region:
            district = self._regions.district(reading.region)
            parts.append(
                tr("terbit di {place}", place=district.name if district else reading.province or reading.region)
            )
        field.say(" · ".join(part for part in parts if part), "info")

    def _told_apart(self, rows: Sequence[PersonRow]) -> list[str]:
        """Each person in one line: name, village, birth year or NIK; both where they would read the same."""
        brief = [self._person_words(row, whole=False) for row in rows]
        return [
            self._person_words(row, whole=True) if brief.count(words) > 1 else words
            for row, words in zip(rows, brief, strict=True)
        ]

    def _person_words(self, row: PersonRow, *, whole: bool) -> str:
        village = self._regions.village(row.village)
        parts = [
            village.name if village else "",
            tr("lahir {year}", year=row.birth_date[:4]) if row.birth_date else "",
            mask(row.nik) if row.nik and (whole or not row.birth_date) else "",
        ]
        return "   ".join((row.name, " · ".join(part for part in parts if part))).strip()

    def _villages(self, text: str) -> list[Choice]:
        return [Choice(one.code, one.label, one.name) for one in self._regions.find(text, area=self._area)]

    def _tell(self, **changes: str) -> None:
        if self._presenter is not None:
            self._presenter.set_person(**changes)
            self.edited.emit()

    def _on_name(self, text: str) -> None:
        self._tell(name=text)
        presenter = self._presenter
        if presenter is not None and len(normalise(presenter.line.person.nik)) != LENGTH:
            presenter.suggest(text)

    def _on_taken(self, case: str) -> None:
        if self._presenter is not None:
            self._presenter.take_person(case)
            self.edited.emit()

    def _on_nik(self, text: str) -> None:
        partial = chosen(self.reason) == "tidak_terbaca"
        if not partial and text and chosen(self.reason):
            choose(self.reason, "")
        self._tell(
            **({"nik_partial": text, "nik": ""} if partial else {"nik": text, "nik_partial": "", "nik_reason": ""})
        )

    def _on_reason(self, _place: int) -> None:
        reason = chosen(self.reason)
        unread = reason == "tidak_terbaca"
        typed = self.nik.digits
        changes = {"nik_reason": reason, "nik_partial": typed if unread else "", "nik": "" if reason else typed}
        if reason and not unread:
            self.nik.clear()
        if reason != "orang_asing":
            changes |= {"passport": "", "nationality": ""}
        self._tell(**changes)

    def _on_village(self, text: str) -> None:
        self._tell(village=typed_village(self._regions, text, self._area))


class VisitOptions(QWidget):
    """What holds for the visit: somebody else came, priority, the channel, entered afterwards."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clear")
        self._presenter: IntakePresenter | None = None
        self.proxy = QCheckBox(tr("Diwakilkan (F-1.07)"))
        self.priority = QCheckBox(tr("Prioritas"))
        self.online = QCheckBox(tr("Alihan dari daring"))
        self.later = QCheckBox(tr("Susulan"))
        self.boxes = (self.proxy, self.priority, self.online, self.later)
        boxes = Folding(360)
        boxes.row.setSpacing(4)
        for box in self.boxes:
            box.setAccessibleName(box.text())
            boxes.add(box, 0)
            box.clicked.connect(self._on_clicked)
        boxes.row.addStretch(1)
        self.bearer, self.occurred = line_edit(), line_edit(tr("23-11-2026 14.30"))
        self.fields = {
            "bearer": Field(tr("Nama yang mewakili"), self.bearer),
            "occurred": Field(
                tr("Terjadi pada (tanggal jam)"), self.occurred, tr("Dicatat sekarang, terjadi sebelumnya.")
            ),
        }
        self.bearer.textEdited.connect(lambda text: self._tell(bearer=text))
        self.occurred.textEdited.connect(self._on_occurred)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.addWidget(boxes, 0, 0, 1, 2)
        grid.addWidget(self.fields["bearer"], 1, 0)
        grid.addWidget(self.fields["occurred"], 1, 1)

    def bind(self, presenter: IntakePresenter) -> None:
        """Whom to tell."""
        self._presenter = presenter

    def show_form(self) -> None:
        """Fill the fields from the form."""
        if self._presenter is None:
            return
        form = self._presenter.form
        self.proxy.setChecked(form.proxy)
        self.priority.setChecked(form.priority)
        self.online.setChecked(form.channel == "alihan_daring")
        self.later.setChecked(form.origin == "susulan")
        if self.bearer.text() != form.bearer:
            self.bearer.setText(form.bearer)
        if self._typed() != form.occurred:
            self.occurred.setText(shown_moment(form.occurred, self._presenter.today))

    def show_state(self) -> None:
        """Show what there is to say, and only the fields that are needed."""
        if self._presenter is None:
            return
        form = self._presenter.form
        self.fields["bearer"].setVisible(form.proxy and form.group == "perorangan")
        self.fields["occurred"].setVisible(self.later.isChecked())
        for name, field in self.fields.items():
            found = self._presenter.finding(name)
            if name == "occurred" and self._typed() is None:
                day_alone = lacks_time(self.occurred.text(), self._presenter.today)
                lacks = tr("Tambahkan jam, mis. 1430.")
                field.say(lacks if day_alone else tr("Tulis sebagai 23-11-2026 14.30."), "block")
            else:
                field.say(finding_text(found) if found else "", found.level if found else "")

    def ask_time(self, day: date) -> None:
        """Ask when it happened; the day is filled in, so that the time is enough."""
        self.fields["occurred"].show()
        self.occurred.setText(f"{day:%d-%m-%Y} ")
        self.occurred.setFocus()
        self.occurred.setCursorPosition(len(self.occurred.text()))

    def _tell(self, **changes: object) -> None:
        if self._presenter is not None:
            self._presenter.set_visit(**changes)
            self.edited.emit()

    def _on_clicked(self) -> None:
        self._tell(
            proxy=self.proxy.isChecked(),
            priority=self.priority.isChecked(),
            channel="alihan_daring" if self.online.isChecked() else "loket",
            origin="susulan" if self.later.isChecked() else "loket",
            occurred=(self._typed() or 0) if self.later.isChecked() else 0,
        )
        if self.sender() is self.proxy and self.proxy.isChecked():
            self.bearer.setFocus()
        if self.sender() is self.later and self.later.isChecked():
            self.occurred.setFocus()

    def _typed(self) -> int | None:
        """A time alone is one of today."""
        return typed_moment(self.occurred.text(), self._presenter.today) if self._presenter else 0

    def _on_occurred(self, _text: str) -> None:
        self._tell(occurred=self._typed() or 0)
