"""The counter's whole day: outages, lembar darurat, what a shift checked, where a paper stands."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_COLUMNS: Final = (
    ("case_row", "back_on TEXT NOT NULL DEFAULT ''"),
    ("case_row", "topic TEXT NOT NULL DEFAULT ''"),
    ("case_row", "informed TEXT NOT NULL DEFAULT ''"),
    ("case_row", "informed_at INTEGER NOT NULL DEFAULT 0"),
    ("case_row", "blanks INTEGER NOT NULL DEFAULT 0"),
    ("case_row", "entered_at INTEGER NOT NULL DEFAULT 0"),
    ("case_row", "running_since INTEGER NOT NULL DEFAULT 0"),
    ("case_row", "promised INTEGER NOT NULL DEFAULT 0"),
    ("case_row", "done_at INTEGER NOT NULL DEFAULT 0"),
    ("visit_row", "sheet TEXT NOT NULL DEFAULT ''"),
    ("ticket_row", "turn_at INTEGER NOT NULL DEFAULT 0"),
    ("shift_row", "closed_by TEXT NOT NULL DEFAULT ''"),
    ("shift_row", "seq INTEGER NOT NULL DEFAULT 0"),
    ("shift_row", "residents INTEGER NOT NULL DEFAULT 0"),
    ("shift_row", "chained TEXT NOT NULL DEFAULT ''"),
    ("shift_row", "note TEXT NOT NULL DEFAULT ''"),
    ("shift_row", "used TEXT NOT NULL DEFAULT '{}'"),
    ("shift_row", "gaps TEXT NOT NULL DEFAULT '{}'"),
    ("shift_row", "checked TEXT NOT NULL DEFAULT '{}'"),
    # where a paper goes, what the system calls it there, and when it may be tried again
    ("paper_job", "printer TEXT NOT NULL DEFAULT ''"),
    ("paper_job", "size TEXT NOT NULL DEFAULT ''"),
    ("paper_job", "spool TEXT NOT NULL DEFAULT ''"),
    ("paper_job", "attempts INTEGER NOT NULL DEFAULT 0"),
    ("paper_job", "changed_at INTEGER NOT NULL DEFAULT 0"),
    ("paper_job", "next_at INTEGER NOT NULL DEFAULT 0"),
    ("paper_job", "details TEXT NOT NULL DEFAULT ''"),
    # where the register ended when the paper was owed
    ("paper_job", "epoch TEXT NOT NULL DEFAULT ''"),
    ("paper_job", "entries INTEGER NOT NULL DEFAULT 0"),
)

_TABLES: Final = (
    """CREATE TABLE outage_row (
  id TEXT NOT NULL CONSTRAINT pk_outage_row PRIMARY KEY,
  area TEXT NOT NULL, station TEXT NOT NULL, actor TEXT NOT NULL, reason TEXT NOT NULL,
  began_at INTEGER NOT NULL, noted_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, end_noted_at INTEGER NOT NULL,
  entries INTEGER NOT NULL, tick INTEGER NOT NULL)""",
    "CREATE INDEX ix_outage_row_began ON outage_row(area, began_at)",
    "CREATE INDEX ix_outage_row_lasting ON outage_row(area, began_at) WHERE ended_at = 0",
    """CREATE TABLE sheet_row (
  id TEXT NOT NULL CONSTRAINT pk_sheet_row PRIMARY KEY,
  area TEXT NOT NULL, station TEXT NOT NULL, actor TEXT NOT NULL, number TEXT NOT NULL, token TEXT NOT NULL,
  day TEXT NOT NULL, reserved_at INTEGER NOT NULL, state TEXT NOT NULL, visit TEXT NOT NULL, others TEXT NOT NULL,
  reason TEXT NOT NULL,
  entries INTEGER NOT NULL, tick INTEGER NOT NULL)""",
    "CREATE INDEX ix_sheet_row_token ON sheet_row(token)",
    "CREATE INDEX ix_sheet_row_number ON sheet_row(number)",
    "CREATE INDEX ix_sheet_row_state ON sheet_row(station, state, reserved_at, number)",
    # the lists of work: each holds just the cases that stand in it, in the order in which it is read
    """CREATE INDEX ix_case_row_open ON case_row(opened_at, id, status) WHERE status IN
  ('belum_lengkap', 'diterima', 'diproses', 'ditunda', 'diteruskan', 'siap_diambil', 'dikembalikan')""",
    """CREATE INDEX ix_case_row_due ON case_row(due, id, status)
  WHERE status IN ('diterima', 'diproses', 'diteruskan', 'ditunda') AND due > 0""",
    "CREATE INDEX ix_case_row_ready ON case_row(village, status_at, id) WHERE status = 'siap_diambil'",
    """CREATE INDEX ix_case_row_no_blank ON case_row(village, status_at, id)
  WHERE status = 'ditunda' AND reason = 'blangko_habis'""",
    "CREATE INDEX ix_paper_job_next ON paper_job(next_at) WHERE next_at > 0",
    "CREATE INDEX ix_case_row_birth ON case_row(birth_date) WHERE birth_date > ''",
)


def upgrade() -> None:
    """Add what the first revision lacks; the store folds all rows again after it."""
    for table, column in _COLUMNS:
        op.get_bind().exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in _TABLES:
        op.get_bind().exec_driver_sql(statement)
