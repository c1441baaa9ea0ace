"""The forms of the acts on a case; each opens beside the case and closes with Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from counter_app.domain.case import HOLD_REASONS, REASON_NEEDED, Status
from counter_app.domain.permissions import Action, Verdict, verdict
from counter_app.domain.wita import day_of
from counter_app.services.corrections import MAY_BE_EMPTY
from ui.blank_use import card_box, show_blank_use
from ui.overriding import override
from ui.texts import field_text, tr, word
from ui.villages import typed_village
from ui.widgets.afterwards import Afterwards, misread
from ui.widgets.card import Card
from ui.widgets.field import Field, choices, choose, chosen, line_edit, text_edit
from ui.widgets.hand_over_form import HandOverForm
from ui.widgets.lookup import Choice, Lookup
from ui.widgets.plain import PlainLabel
from ui.words.consent import WHY
from ui.words.register import CORRECTION, FIELD, HOLD, NO_NIK, REPRINT, SEX, STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from counter_app.domain.case import CaseRecord
    from counter_app.services.desk import Desk
    from counter_app.services.ports import Clock
    from ui.screens.case.presenter import CasePresenter


_OWN_EDITOR = frozenset({"village", "sex", "service"})
CLEARED_BY_TICK = MAY_BE_EMPTY - {"sex"}
"""A field left empty by a slip of the hand takes nothing away: that needs a tick."""


def say_need(label: PlainLabel, role: str, action: Action) -> None:
    """Tell beforehand that a supervisor will be asked, and why; nothing where nobody will be."""
    needed = verdict(role, action) is Verdict.WITH_CONSENT
    label.setText(tr("Perlu persetujuan supervisor. {why}", why=word(WHY, action.value)) if needed else "")
    label.setVisible(needed)


class Act(Card):
    """One form; `verb` is what Ctrl+Enter does with it, `touched` tells of a change that no editor tells of."""

    touched = Signal()

    def __init__(self, head: str, verb: str) -> None:
        super().__init__(head)
        self.verb = verb
        self.fields: dict[str, Field] = {}

    def named(self) -> dict[str, QWidget]:
        """The editors by name, in the order in which they depend on each other."""
        return {name: field.editor for name, field in self.fields.items()}

    def begin(self, case: CaseRecord) -> None:
        """Show the form for this case."""

    def commit(self, presenter: CasePresenter) -> None:
        """Do it."""

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong beneath the fields."""
        for name, field in self.fields.items():
            field.say(faults.get(name, ""), "block")

    def _add(self, **fields: Field) -> None:
        for name, field in fields.items():
            self.fields[name] = field
            self.body.addWidget(field)


class MoveAct(Act):
    """Takes a case to another state."""

    def __init__(self, presenter: CasePresenter, clock: Clock) -> None:
        super().__init__(tr("Ubah keadaan"), tr("Simpan keadaan"))
        self._presenter = presenter
        self.to = choices()
        self.reason = choices(*((code, word(HOLD, code)) for code in HOLD_REASONS))
        self.why = line_edit(tr("mis. foto tidak sesuai"), 300)
        self.blanks = card_box()
        self.remark = text_edit(2)
        self._add(
            to=Field(tr("Menjadi"), self.to),
            reason=Field(tr("Alasan ditunda"), self.reason),
            why=Field(tr("Alasan"), self.why),
            blanks=Field(tr("Blangko terpakai"), self.blanks),
            note=Field(tr("Catatan (boleh kosong)"), self.remark),
        )
        self.later = Afterwards(clock)
        self.fields["occurred"] = self.later.field
        self.body.addWidget(self.later)
        self.to.activated.connect(lambda _place: self._on_to())

    @override
    def begin(self, case: CaseRecord) -> None:
        self.to.clear()
        for code in self._presenter.allowed():
            self.to.addItem(word(STATUS, code), code)
        self.why.clear()
        self.remark.clear()
        self.later.begin()
        self.show_faults({})
        self._on_to()
        self.to.setFocus()

    @override
    def commit(self, presenter: CasePresenter) -> None:
        to = chosen(self.to)
        if not to:
            return
        needed = to in REASON_NEEDED
        reason = chosen(self.reason) if to == "ditunda" else self.why.text().strip() if needed else ""
        if needed and not reason:
            self.show_faults({"why": field_text("required")})
            self.why.setFocus()
            return
        occurred = self.later.occurred
        if occurred is None:
            self.show_faults(misread())
            self.later.ask()
            return
        blanks = None if self.fields["blanks"].isHidden() else self.blanks.value()
        presenter.move(to, reason=reason, note=self.remark.toPlainText(), blanks=blanks, occurred=occurred)

    def _on_to(self) -> None:
        to = chosen(self.to)
        self.fields["reason"].setVisible(to == "ditunda")
        self.fields["why"].setVisible(to in REASON_NEEDED and to != "ditunda")
        show_blank_use(self.fields["blanks"], self.blanks, self._presenter.blank_use(to))


class CorrectAct(Act):
    """Corrects one field with a reason; the old value stays readable."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr("Koreksi"), tr("Simpan koreksi"))
        self._desk = desk
        self._case: CaseRecord | None = None
        self._village = ""
        self.field = choices(*((code, word(FIELD, code)) for code in FIELD))
        self.old = PlainLabel("", "", "quiet", wrap=True)
        self.new = line_edit()
        self.village = Lookup(self._villages, tr("Ketik nama desa"))
        self.village.taken.connect(self._on_village)
        self.village.textEdited.connect(self._on_typed)
        self.sex = choices(*((code, word(SEX, code)) for code in SEX))
        self._service = ""
        self.service = Lookup(self._services, tr("Ketik kode atau nama layanan"))
        self.service.taken.connect(self._on_service)
        self.service.textEdited.connect(lambda _text: self._on_service(""))
        self.no_nik = choices(*((code, word(NO_NIK, code)) for code in NO_NIK))
        self.empty = QCheckBox(tr("Kosongkan isian ini"))
        self.empty.setAccessibleName(self.empty.text())
        self.reason = choices(*((code, word(CORRECTION, code)) for code in CORRECTION))
        self.remark = text_edit(2)
        self._add(field=Field(tr("Yang dikoreksi"), self.field))
        self.body.addWidget(PlainLabel(tr("Sekarang tertulis"), "label"))
        self.body.addWidget(self.old)
        self._add(
            new=Field(tr("Seharusnya"), self.new),
            village=Field(tr("Seharusnya"), self.village),
            sex=Field(tr("Seharusnya"), self.sex),
            service=Field(tr("Seharusnya"), self.service, tr("Berkas dan estimasi mengikuti layanan yang baru.")),
            no_nik=Field(tr("Atau alasan tanpa NIK"), self.no_nik),
        )
        self.body.addWidget(self.empty)
        self._add(
            reason=Field(tr("Alasan"), self.reason),
            note=Field(tr("Catatan (boleh kosong)"), self.remark),
        )
        self.body.addWidget(PlainLabel(tr("Nilai lama tetap terbaca di riwayat."), "label", wrap=True))
        self.need = PlainLabel("", "hint", "attention", wrap=True)
        self.body.addWidget(self.need)
        self.field.activated.connect(lambda _place: self._on_field())

    @override
    def named(self) -> dict[str, QWidget]:
        named = super().named()
        return {"field": named.pop("field"), "empty": self.empty, **named}

    @override
    def begin(self, case: CaseRecord) -> None:
        self._case = case
        choose(self.field, "name")
        self.remark.clear()
        self.show_faults({})
        self._on_field()
        self.field.setFocus()

    @override
    def commit(self, presenter: CasePresenter) -> None:
        field = chosen(self.field)
        values = {"village": self._village, "sex": chosen(self.sex), "service": self._service}
        new = values.get(field, self._typed(field))
        missing = field == "service" or (field in CLEARED_BY_TICK and not self.empty.isChecked())
        if missing and not new:
            self.show_faults({field: field_text("required")})
            return
        presenter.correct(field, new, chosen(self.reason), self.remark.toPlainText())

    @override
    def show_faults(self, faults: Mapping[str, str]) -> None:
        field = chosen(self.field)
        place = field if field in _OWN_EDITOR else "new"
        beside = {place: faults[field]} if field in faults else {}
        super().show_faults({**faults, **beside})
        if faults:
            self.fields[place].editor.setFocus()

    @property
    def of_service(self) -> bool:
        """Whether it is the service that is corrected."""
        return chosen(self.field) == "service"

    def say_need(self, role: str, action: Action) -> None:
        """Tell beforehand that a supervisor will be asked, and why."""
        say_need(self.need, role, action)

    def _typed(self, field: str) -> str:
        if field in CLEARED_BY_TICK and self.empty.isChecked():
            return ""
        text = self.new.text().strip()
        if field == "nik" and not text:
            return chosen(self.no_nik)
        if field != "birth_date":
            return text
        parts = text.replace("/", "-").replace(".", "-").split("-")
        return "-".join(reversed(parts)) if len(parts) == len(("d", "m", "y")) else text

    def _on_field(self) -> None:
        if self._case is None:
            return
        field = chosen(self.field)
        old = str(getattr(self._case, field))
        if field == "village":
            found = self._desk.regions.village(old)
            self._village, old = "", found.label if found else old
            self.village.clear()
        elif field == "sex":
            old = word(SEX, old)
        elif field == "service":
            found_service = self._desk.catalogue.known(old, on=day_of(self._case.opened_at))
            self._service, old = "", f"{old} {found_service.name}" if found_service else old
            self.service.clear()
        elif field == "birth_date" and old:
            old = "-".join(reversed(old.split("-")))
        self.old.setText(old or tr("(kosong)"))
        self.fields["village"].setVisible(field == "village")
        self.fields["sex"].setVisible(field == "sex")
        self.fields["no_nik"].setVisible(field == "nik")
        choose(self.no_nik, "")
        self.empty.setVisible(field in CLEARED_BY_TICK)
        self.empty.setChecked(False)
        self.fields["service"].setVisible(field == "service")
        self.fields["new"].setVisible(field not in _OWN_EDITOR)
        self.new.setText("" if field in {"nik", "kk"} else old)
        self.show_faults({})

    def _villages(self, text: str) -> list[Choice]:
        return [Choice(one.code, one.label) for one in self._desk.regions.find(text, area=self._desk.station.area)]

    def _services(self, text: str) -> list[Choice]:
        """Services of the same purpose as they held when the case was opened."""
        if self._case is None:
            return []
        day = day_of(self._case.opened_at)
        before = self._desk.catalogue.known(self._case.service, on=day)
        found = self._desk.catalogue.find(text, day)
        fitting = [one for one in found if before is None or one.purpose == before.purpose]
        return [Choice(one.code, f"{one.code} {one.name}") for one in fitting if one.code != self._case.service]

    def _on_service(self, code: str) -> None:
        self._service = code

    def _on_village(self, code: str) -> None:
        self._village = code

    def _on_typed(self, text: str) -> None:
        self._village = typed_village(self._desk.regions, text, self._desk.station.area)


class NumberAct(Act):
    """Notes the number that SIAK gave."""

    def __init__(self) -> None:
        super().__init__(tr("Nomor dari SIAK"), tr("Simpan nomor"))
        self.siak = line_edit("", 60)
        self._add(siak=Field(tr("Nomor SIAK"), self.siak, tr("Seperti tertulis di SIAK.")))

    @override
    def begin(self, case: CaseRecord) -> None:
        self.siak.setText(case.siak)
        self.show_faults({})
        self.siak.setFocus()

    @override
    def commit(self, presenter: CasePresenter) -> None:
        presenter.number(self.siak.text())


class HandOverAct(Act):
    """Gives the document out."""

    def __init__(self, presenter: CasePresenter, clock: Clock) -> None:
        super().__init__(tr("Serah terima"), tr("Serahkan"))
        self._presenter = presenter
        self.form = HandOverForm(clock)
        self.body.addWidget(self.form)

    @override
    def named(self) -> dict[str, QWidget]:
        return self.form.named()

    @override
    def begin(self, case: CaseRecord) -> None:
        detail = self._presenter.detail
        use = self._presenter.blank_use(Status.HANDED_OVER)
        self.form.begin(case.name, detail.without_letter if detail else (), use)
        self.form.relation.setFocus()

    @override
    def commit(self, presenter: CasePresenter) -> None:
        if self.form.is_legible():
            presenter.hand_over(self.form.form)

    @override
    def show_faults(self, faults: Mapping[str, str]) -> None:
        self.form.show_faults(faults)


class ReprintAct(Act):
    """Owes a copy of the receipt, with the reason."""

    def __init__(self) -> None:
        super().__init__(tr("Salinan tanda terima"), tr("Buat salinan"))
        self.reason = choices(*((code, word(REPRINT, code)) for code in REPRINT))
        self._add(reason=Field(tr("Alasan"), self.reason))
        self.body.addWidget(PlainLabel(tr("Salinan diberi tanda SALINAN dengan nama dan waktu."), "label", wrap=True))

    @override
    def begin(self, case: CaseRecord) -> None:
        self.reason.setFocus()
