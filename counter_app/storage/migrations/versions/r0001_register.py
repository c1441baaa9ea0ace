"""The register: chains, entries of this station and of others, projections, search, and what belongs to the PC."""

from __future__ import annotations

from typing import Final

from alembic import op

from counter_app.storage.triggers import TRIGGERS

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_JOURNAL: Final = (
    """CREATE TABLE station (
  one INTEGER NOT NULL CONSTRAINT pk_station PRIMARY KEY CONSTRAINT ck_station_one CHECK (one = 1),
  id TEXT NOT NULL, name TEXT NOT NULL, areas TEXT NOT NULL, epoch TEXT NOT NULL, mark TEXT NOT NULL,
  central TEXT NOT NULL DEFAULT '', program TEXT NOT NULL DEFAULT '',
  last_ok_at INTEGER NOT NULL DEFAULT 0, last_try_at INTEGER NOT NULL DEFAULT 0,
  last_error TEXT NOT NULL DEFAULT '')""",
    """CREATE TABLE chain (
  id INTEGER CONSTRAINT pk_chain PRIMARY KEY,
  station TEXT NOT NULL, epoch TEXT NOT NULL, stream TEXT NOT NULL,
  seq INTEGER NOT NULL DEFAULT 0, head BLOB NOT NULL DEFAULT (zeroblob(32)), size INTEGER NOT NULL DEFAULT 0,
  acked_seq INTEGER NOT NULL DEFAULT 0, acked_head BLOB NOT NULL DEFAULT (zeroblob(32)),
  acked_size INTEGER NOT NULL DEFAULT 0, acked_at INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT uq_chain UNIQUE (station, epoch, stream)) STRICT""",
    """CREATE TABLE entry_own (
  id INTEGER CONSTRAINT pk_entry_own PRIMARY KEY,
  chain INTEGER NOT NULL CONSTRAINT fk_entry_own_chain REFERENCES chain(id),
  seq INTEGER NOT NULL, subject TEXT NOT NULL,
  header BLOB NOT NULL, facts BLOB NOT NULL, digest BLOB NOT NULL,
  previous BLOB NOT NULL, head BLOB NOT NULL, size INTEGER NOT NULL,
  CONSTRAINT uq_entry_own UNIQUE (chain, seq)) STRICT""",
    "CREATE INDEX ix_entry_own_subject ON entry_own(subject)",
    """CREATE TABLE personal_own (
  entry INTEGER CONSTRAINT pk_personal_own PRIMARY KEY
    CONSTRAINT fk_personal_own REFERENCES entry_own(id),
  personal BLOB NOT NULL) STRICT""",
    """CREATE TABLE entry_foreign (
  id INTEGER CONSTRAINT pk_entry_foreign PRIMARY KEY,
  station TEXT NOT NULL, epoch TEXT NOT NULL, stream TEXT NOT NULL, seq INTEGER NOT NULL, subject TEXT NOT NULL,
  header BLOB NOT NULL, facts BLOB NOT NULL, digest BLOB NOT NULL,
  CONSTRAINT uq_entry_foreign UNIQUE (station, epoch, stream, seq)) STRICT""",
    "CREATE INDEX ix_entry_foreign_subject ON entry_foreign(subject)",
    """CREATE TABLE personal_foreign (
  entry INTEGER CONSTRAINT pk_personal_foreign PRIMARY KEY
    CONSTRAINT fk_personal_foreign REFERENCES entry_foreign(id),
  personal BLOB NOT NULL) STRICT""",
    """CREATE TABLE feed_entry (
  area TEXT NOT NULL, position INTEGER NOT NULL,
  entry INTEGER NOT NULL CONSTRAINT fk_feed_entry REFERENCES entry_foreign(id),
  CONSTRAINT pk_feed_entry PRIMARY KEY (area, position)) WITHOUT ROWID""",
    "CREATE INDEX ix_feed_entry_entry ON feed_entry(entry)",
    """CREATE TABLE feed_cursor (
  area TEXT NOT NULL CONSTRAINT pk_feed_cursor PRIMARY KEY,
  central_epoch TEXT NOT NULL, position INTEGER NOT NULL)""",
    """CREATE TABLE set_aside (
  ref TEXT NOT NULL CONSTRAINT pk_set_aside PRIMARY KEY, subject TEXT NOT NULL, code TEXT NOT NULL)""",
    "CREATE INDEX ix_set_aside_subject ON set_aside(subject)",
)

_PROJECTIONS: Final = (
    """CREATE TABLE case_row (
  no INTEGER CONSTRAINT pk_case_row PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT uq_case_row_id UNIQUE,
  area TEXT NOT NULL, visit TEXT NOT NULL, number TEXT NOT NULL, service TEXT NOT NULL, catalogue TEXT NOT NULL,
  status TEXT NOT NULL, opened_at INTEGER NOT NULL, actor TEXT NOT NULL, station TEXT NOT NULL,
  line INTEGER NOT NULL, village TEXT NOT NULL, due INTEGER NOT NULL, sex TEXT NOT NULL,
  nik_reason TEXT NOT NULL, proxy INTEGER NOT NULL, bundle TEXT NOT NULL, origin TEXT NOT NULL,
  occurred INTEGER NOT NULL, name TEXT NOT NULL, nik TEXT NOT NULL, nik_partial TEXT NOT NULL, kk TEXT NOT NULL,
  passport TEXT NOT NULL, nationality TEXT NOT NULL, birth_date TEXT NOT NULL, phone TEXT NOT NULL,
  proxy_name TEXT NOT NULL, notes TEXT NOT NULL, siak TEXT NOT NULL, reason TEXT NOT NULL,
  status_at INTEGER NOT NULL, complete_at INTEGER NOT NULL, held_since INTEGER NOT NULL, held_ms INTEGER NOT NULL,
  corrected INTEGER NOT NULL, receiver TEXT NOT NULL, receiver_relation TEXT NOT NULL,
  papers TEXT NOT NULL, answers TEXT NOT NULL, conflicts TEXT NOT NULL,
  entries INTEGER NOT NULL, tick INTEGER NOT NULL,
  search_name TEXT NOT NULL, own_chain INTEGER, own_seq INTEGER NOT NULL)""",
    "CREATE INDEX ix_case_row_opened ON case_row(opened_at, id)",
    "CREATE INDEX ix_case_row_visit ON case_row(visit, line)",
    "CREATE INDEX ix_case_row_number ON case_row(number)",
    "CREATE INDEX ix_case_row_nik ON case_row(nik, opened_at)",
    "CREATE INDEX ix_case_row_kk ON case_row(kk)",
    "CREATE INDEX ix_case_row_siak ON case_row(siak)",
    """CREATE TABLE visit_row (
  id TEXT NOT NULL CONSTRAINT pk_visit_row PRIMARY KEY,
  area TEXT NOT NULL, station TEXT NOT NULL, opened_at INTEGER NOT NULL, actor TEXT NOT NULL,
  purpose TEXT NOT NULL, "group" TEXT NOT NULL, channel TEXT NOT NULL, shift TEXT NOT NULL, token TEXT NOT NULL,
  cases INTEGER NOT NULL, village TEXT NOT NULL, ticket TEXT NOT NULL, priority INTEGER NOT NULL,
  origin TEXT NOT NULL, occurred INTEGER NOT NULL, bearer TEXT NOT NULL, phone TEXT NOT NULL, letter TEXT NOT NULL,
  notes TEXT NOT NULL, entries INTEGER NOT NULL, tick INTEGER NOT NULL)""",
    "CREATE INDEX ix_visit_row_opened ON visit_row(opened_at)",
    "CREATE INDEX ix_visit_row_token ON visit_row(token)",
    "CREATE INDEX ix_visit_row_shift ON visit_row(shift)",
    """CREATE TABLE shift_row (
  id TEXT NOT NULL CONSTRAINT pk_shift_row PRIMARY KEY,
  area TEXT NOT NULL, station TEXT NOT NULL, actor TEXT NOT NULL, day TEXT NOT NULL, opened_at INTEGER NOT NULL,
  closed_at INTEGER NOT NULL, visits INTEGER NOT NULL, cases INTEGER NOT NULL, papers INTEGER NOT NULL,
  waiting INTEGER NOT NULL, head TEXT NOT NULL, opening_blanks TEXT NOT NULL, closing_blanks TEXT NOT NULL,
  entries INTEGER NOT NULL, tick INTEGER NOT NULL)""",
    "CREATE INDEX ix_shift_row_open ON shift_row(station, opened_at) WHERE closed_at = 0",
    "CREATE INDEX ix_shift_row_closed ON shift_row(station, closed_at)",
    """CREATE TABLE ticket_row (
  id TEXT NOT NULL CONSTRAINT pk_ticket_row PRIMARY KEY,
  area TEXT NOT NULL, station TEXT NOT NULL, day TEXT NOT NULL, lane TEXT NOT NULL, number INTEGER NOT NULL,
  priority INTEGER NOT NULL, issued_at INTEGER NOT NULL, state TEXT NOT NULL, calls INTEGER NOT NULL,
  called_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, visit TEXT NOT NULL,
  entries INTEGER NOT NULL, tick INTEGER NOT NULL)""",
    "CREATE INDEX ix_ticket_row_day ON ticket_row(station, day, number)",
    """CREATE TABLE user_row (
  id TEXT NOT NULL CONSTRAINT pk_user_row PRIMARY KEY,
  area TEXT NOT NULL, station TEXT NOT NULL, role TEXT NOT NULL, active INTEGER NOT NULL, login TEXT NOT NULL,
  name TEXT NOT NULL, entries INTEGER NOT NULL, tick INTEGER NOT NULL)""",
    """CREATE TABLE tally_row (
  id TEXT NOT NULL CONSTRAINT pk_tally_row PRIMARY KEY, entries INTEGER NOT NULL, tick INTEGER NOT NULL)
  WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE search USING fts5(
  search_name, content='case_row', content_rowid='no', prefix='2 3', tokenize='unicode61 remove_diacritics 0')""",
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
)

_PC: Final = (
    """CREATE TABLE paper_job (
  no INTEGER CONSTRAINT pk_paper_job PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT uq_paper_job UNIQUE, document TEXT NOT NULL, about TEXT NOT NULL,
  copy INTEGER NOT NULL, state TEXT NOT NULL, created_at INTEGER NOT NULL, actor TEXT NOT NULL,
  reason TEXT NOT NULL, error TEXT NOT NULL)""",
    "CREATE INDEX ix_paper_job_state ON paper_job(state, created_at)",
    "CREATE INDEX ix_paper_job_about ON paper_job(about)",
    "CREATE TABLE draft (name TEXT NOT NULL CONSTRAINT pk_draft PRIMARY KEY, content BLOB NOT NULL)",
    "CREATE TABLE setting (name TEXT NOT NULL CONSTRAINT pk_setting PRIMARY KEY, value BLOB NOT NULL)",
    """CREATE TABLE series (
  name TEXT NOT NULL CONSTRAINT pk_series PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID""",
)


def upgrade() -> None:
    """Make everything."""
    for statement in (*_JOURNAL, *_PROJECTIONS, *_PC, *TRIGGERS.values()):
        op.get_bind().exec_driver_sql(statement)
