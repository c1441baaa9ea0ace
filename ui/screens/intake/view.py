"""Intake: everything about a visit on one screen, in the order of the papers on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counter_app.domain.wita import day_of, local
from counter_app.services.residents import ALIKE, TODAY
from ui.drafting import Soon, go_to_soon
from ui.numbers import day_short
from ui.overriding import override
from ui.screen import Screen
from ui.screens.intake.drafts import EMPTY, is_empty
from ui.screens.intake.group_card import GroupCard
from ui.screens.intake.letting_go import let_go
from ui.screens.intake.papers_card import PapersCard
from ui.screens.intake.person_card import PersonCard, VisitOptions
from ui.screens.intake.presenter import IntakePresenter
from ui.screens.intake.services_card import ServicesCard
from ui.screens.intake.sheet_entry import SheetEntry
from ui.texts import error_message, field_text, tr, word
from ui.typed_days import shown_day
from ui.widgets.buttons import Segments
from ui.widgets.card import Card, Folding, column
from ui.widgets.editors import go_to, spot_of
from ui.widgets.field import text_edit
from ui.widgets.notice import Notice
from ui.words.register import GROUP, STATUS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from counter_app.domain.errors import AppError
    from counter_app.services.drafts import Spot
    from counter_app.services.forms import SavedVisit
    from counter_app.services.residents import Double
    from counter_app.services.views import PersonRow
    from ui.workplace import Workplace

CLEAR_KEY: Final = "Ctrl+Shift+Backspace"
CLEARED: Final = "cleared"
TAKEN_OUT: Final = "taken out"
"""What the notice offers to bring back."""


class IntakeScreen(Screen):
    """The screen on which a counter spends its day."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place, tr("Layanan baru"))
        area = self.desk.station.area
        self.presenter = IntakePresenter(self.desk, self.lanes, self)
        self.sheet = SheetEntry(self)
        self.group = Segments(tr("Untuk siapa"), tuple((code, word(GROUP, code)) for code in GROUP))
        self.group.chosen.connect(self.presenter.set_group)
        self.head.insertWidget(self.head.count() - 1, self.group)
        self.person = PersonCard(self.desk.regions, area)
        self.options = VisitOptions()
        self.person.body.addWidget(self.options)
        self.many = GroupCard(self.desk.regions, area)
        self.services = ServicesCard(self.desk)
        self.papers = PapersCard(self.desk.calendar)
        self.list = self.papers.list
        self.twice = Notice()
        self.notes = self._notes_card()
        self._lay()
        for part in (self.person, self.options, self.many, self.services, self.papers):
            part.bind(self.presenter)
            part.edited.connect(self._on_edited)
        self.services.found.connect(self.papers.go_to_papers)
        self.services.taken_out.connect(lambda code, undo: self._on_taken_out(code, undo))  # noqa: PLW0108 - it carries an object
        self.many.begun.connect(self.person.nik.setFocus)
        self._soon = Soon(self._keep, self)
        self._spot: Spot | None = None
        QApplication.instance().focusChanged.connect(self._on_focus)
        self._ticket, self._called, self._number = "", "", ""
        self._undoing = ""
        self._double = ""
        free = self.desk.catalogue.free_line or tr("GRATIS, tidak dipungut biaya (UU 24/2013 Ps. 79A)")
        self.left_note.say(free, brief=tr("GRATIS"))
        self.act(tr("Kosongkan"), self.clear_form).setToolTip(CLEAR_KEY)
        self.act(tr("Simpan konsep"), self.step_back, "Esc")
        self._save = self.act("", self.primary, "Ctrl+Enter", "primary")
        keys = (
            ("Ctrl+K", self._to_search),
            ("Ctrl+B", self.papers.go_to_papers),
            ("Ctrl+N", self.many.add_line),
            (CLEAR_KEY, self.clear_form),
            ("Alt+L", self._look),
            ("Alt+A", self.papers.note_all),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)
        place.let_go.connect(lambda ticket: let_go(self.presenter, ticket, self.show_form))
        self.show_form()
        self.show_state()

    def _lay(self) -> None:
        left = column(self.many, self.person, self.services)
        right = column(self.papers, self.notes)
        self._beside = {"perorangan": (left, 2), "": (right, 0)}
        folding = Folding(780)
        folding.add(left, 3)
        folding.add(right, 2)
        self._sheet = folding
        self._stood: QWidget | None = None
        self.area = self.scrolled(folding)
        # Seen however far the form is scrolled.
        self.body.addWidget(self.twice)

    def _place_services(self, group: str) -> None:
        """Where several residents are listed above, the services go to the other column: nothing to scroll for."""
        parent, place = self._beside.get(group, self._beside[""])
        box = parent.layout()
        if self.services.parentWidget() is not parent and isinstance(box, QVBoxLayout):
            box.insertWidget(place, self.services)

    def _notes_card(self) -> Card:
        card = Card(tr("Catatan"))
        self.note = text_edit(3)
        self.note.setAccessibleName(tr("Catatan"))
        self.note.textChanged.connect(self._on_note)
        card.body.addWidget(self.note)
        return card

    @override
    def enter(self, argument: object) -> None:
        """Go on where the form was left; `argument` is a called ticket (id, number, how many wait)."""
        self.context.say(self._ticket or self.sheet.words)
        if is_empty(self.presenter.form) or not go_to(self.named, self._spot):
            self.person.nik.setFocus()
        if isinstance(argument, tuple):
            ticket, self._number, waiting = argument
            self.notice.clear()
            self._called = tr("Antrean {number} · menunggu {count} orang", number=self._number, count=waiting)
            self.presenter.take_ticket(ticket)
        else:
            self.sheet.begin(argument)

    @override
    def coming_back(self, argument: object) -> object:
        """A ticket is called once: its visit may be saved already."""
        return None

    @override
    def leave(self) -> None:
        """Keep what was typed."""
        self._keep()

    @override
    def step_back(self) -> bool:
        """Keep the form and go to the day's cases."""
        self.leave()
        if not is_empty(self.presenter.form):
            self.place.say(tr("Konsep tersimpan; lanjutkan kapan saja dengan F2."), "good")
        self.place.go("cases")
        return True

    @override
    def tell_if_free(self, tell: Callable[..., None]) -> None:
        """Whether nothing is typed here nor kept as a draft, but for a number that was called."""
        self.presenter.tell_if_free(tell)

    @override
    def primary(self) -> None:
        """Save and go on to the receipt."""
        self._soon.stop()
        self.notice.clear()
        self.presenter.save()

    def clear_form(self) -> None:
        """Begin anew; what was typed can be brought back until something else is."""
        ticket, before = self._ticket, self.presenter.form
        self.presenter.discard()
        if self.presenter.form is before:
            return
        self._soon.stop()
        self.person.nik.setFocus()

        def undo() -> None:
            self.notice.clear()
            self.presenter.bring_back()
            self._ticket = ticket if self.presenter.form.ticket else ""
            self.context.say(self._ticket)
            self.person.nik.setFocus()

        self.notice.say(tr("Isian dikosongkan."), "info", tr("Kembalikan"), undo)
        self._undoing = CLEARED

    def show_form(self) -> None:
        """Fill every field from the form."""
        self.group.choose(self.presenter.form.group)
        self._place_services(self.presenter.form.group)
        for part in (self.person, self.options, self.many):
            part.show_form()
        self.sheet.name(self._save)
        notes = self.presenter.line.notes
        if self.note.toPlainText() != notes:
            with QSignalBlocker(self.note):
                self.note.setPlainText(notes)
        if not self.presenter.form.ticket:
            self._ticket = ""
            self.context.say(self.sheet.words)

        if self._undoing == TAKEN_OUT:
            self._nothing_to_undo()

    def show_state(self) -> None:
        """Show findings, services and papers as they stand."""
        for part in (self.person, self.options, self.many, self.services, self.papers):
            part.show_state()
        last = self.papers.tab_after(self.services.rows[-1] if self.services.rows else self.services.search)
        QWidget.setTabOrder(last, self.note)
        QWidget.setTabOrder(self.note, self.twice.button)

    def show_known(self, filled: Sequence[str]) -> None:
        """Tell that this person was here before."""
        self.person.show_known(filled)
        if self.person.name.hasFocus() and not self.services.rows:
            self.services.search.setFocus()

    def show_suggestions(self, rows: Sequence[PersonRow]) -> None:
        """Offer people of the name that is being typed."""
        self.person.show_suggestions(rows)

    def show_doubles(self, doubles: Sequence[Double]) -> None:
        """Tell which cases may be the same again; looking at one leaves the form as it is."""
        self._double = doubles[0].id if doubles else ""
        if doubles:
            words = self._double_words(doubles[0])
            if len(doubles) > 1:
                words = tr("{words} Masih ada {count} lagi.", words=words, count=len(doubles) - 1)
            self.twice.say(words, "attention", tr("Lihat"), self._look, "Alt+L")
        else:
            self.twice.clear()

    @property
    def named(self) -> dict[str, QWidget]:
        """The fields by name, as a draft remembers where the cursor stood."""
        found: dict[str, QWidget] = {"services": self.services.search, "notes": self.note}
        for card, fields in (
            ("person", self.person.fields), ("visit", self.options.fields), ("many", self.many.fields),
        ):  # fmt: skip
            found |= {f"{card}.{name}": field.editor for name, field in fields.items()}
        return found | self.papers.named()

    def show_restored(self, spot: Spot | None) -> None:
        """The form stands as it was left: go on where the cursor stood."""
        go_to_soon(self, lambda: self.named, spot, self.person.nik)

    def show_draft_kept(self, at: int) -> None:
        """The form is kept as of now."""
        self.right.show()
        self.right.say(tr("Konsep tersimpan {time}", time=local(at).strftime("%H.%M.%S")))

    def show_busy(self, *, busy: bool) -> None:
        """Take no input while saving: it would not be in what is saved, and be cleared with it."""
        if busy:
            self._stood = QApplication.focusWidget()
        for part in (self._save, self._sheet, self.group):
            part.setEnabled(not busy)
        if not busy:
            self._on_edited()
        if not busy and self._stood is not None and self.isAncestorOf(self._stood):
            self._stood.setFocus()
            self._stood = None

    def show_blocked(self, field: str) -> None:
        """Nothing was saved: go to the first field that has to be changed."""
        if field == "lines":
            self.show_many_left()
            return
        self.notice.say(tr("Belum disimpan. Perbaiki isian yang bertanda ✕; isian lain tetap ada."), "attention")
        self._editor(field).setFocus()

    def show_ticket(self, *, taken: bool) -> None:
        """The called number belongs to this visit now, or the form of somebody else was kept instead."""
        if taken:
            self._ticket = self._called
            self.context.say(self._ticket)
            return
        self.notice.say(
            tr(
                "Nomor {number} belum dicatat: di sini masih ada isian kunjungan lain. "
                "Simpan atau kosongkan dahulu, lalu mulai lagi dari Antrean.",
                number=self._number,
            ),
            "attention",
        )

    def show_many_left(self) -> None:
        """More than one resident is written down: the visit stays one of several."""
        self.notice.say(field_text("too_many_residents"), "attention")
        self.many.table.setFocus()

    @override
    def show_error(self, fault: AppError) -> None:
        """Tell an error; the form stays."""
        if fault.code != "cancelled":
            self.notice.tell(error_message(fault))

    def show_saved(self, saved: SavedVisit) -> None:
        """The visit stands in the register: show its receipt."""
        self.right.say("")
        self._soon.stop()
        self.place.changed.emit()
        if saved.paper or saved.sheet:
            self.sheet.go_on(saved)
        else:
            self.place.say(tr("Konsultasi dicatat: {number}", number=saved.cases[0].number), "good")
            self.person.nik.setFocus()

    def _editor(self, field: str) -> QWidget:
        name = field.rpartition(".")[2]
        if "services" in field:
            return self.services.search
        if name == "nik_partial":
            return self.person.nik
        for fields in (self.person.fields, self.options.fields, self.many.fields):
            if name in fields and fields[name].isVisible():
                return fields[name].editor
        return {"notes": self.note, "back_on": self.papers.back_on.edit}.get(name, self.person.nik)

    def _double_words(self, double: Double) -> str:
        service = self.desk.catalogue.known(double.service, on=day_of(double.opened_at))
        data = {
            "service": service.name if service else double.service,
            "day": day_short(day_of(double.opened_at)),
            "status": word(STATUS, double.status),
        }
        if double.why == ALIKE:
            born = shown_day(double.birth_date)
            return tr(
                "Mungkin orang yang sama: {name}, lahir {born}. {service} dibuka {day} ({status}).",
                name=double.name, born=born, **data,
            )  # fmt: skip
        if double.why == TODAY:
            return tr("Orang ini sudah dilayani hari ini: {service} ({status}).", **data)
        return tr("Mungkin ganda: {service} untuk NIK ini dibuka {day} ({status}).", **data)

    def _look(self) -> None:
        if self._double:
            self.place.go("case", self._double)

    def _keep(self) -> None:
        self._soon.stop()
        self._spot = spot_of(self.named) or self._spot
        self.presenter.keep_draft(self._spot)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The field in which somebody goes on typing belongs to the draft."""
        if now is not None and self.isAncestorOf(now) and not is_empty(self.presenter.form):
            self._soon.wish()

    def _on_edited(self) -> None:
        if self._undoing == CLEARED and self.presenter.form != EMPTY:
            self._nothing_to_undo()
        self._soon.wish()

    def _nothing_to_undo(self) -> None:
        self._undoing = ""
        self.notice.clear()

    def _on_taken_out(self, code: str, undo: Callable[[], bool]) -> None:
        """A slip of the hand takes a service with all its papers: one key brings both back."""

        def put_back() -> None:
            self._nothing_to_undo()
            if undo():
                self._soon.wish()
                self.services.search.setFocus()

        self.notice.say(tr("{code} dikeluarkan dari kunjungan ini.", code=code), "info", tr("Kembalikan"), put_back)
        self._undoing = TAKEN_OUT

    def _on_note(self) -> None:
        self.presenter.set_notes(self.note.toPlainText())
        self._on_edited()

    def _to_search(self) -> None:
        self.services.search.setFocus()
