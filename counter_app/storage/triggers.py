"""The triggers that keep the register append-only; the first migration makes them and `verify` looks for them."""

from __future__ import annotations

from typing import Final

_REFUSE: Final = "CREATE TRIGGER {name} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, 'append_only'); END"


def _refuse(table: str, act: str) -> tuple[str, str]:
    name = f"{table}_no_{act.lower()}"
    return name, _REFUSE.format(name=name, act=act, table=table)


TRIGGERS: Final[dict[str, str]] = {
    "entry_own_next": """CREATE TRIGGER entry_own_next BEFORE INSERT ON entry_own BEGIN
  SELECT RAISE(ABORT, 'entry_gap') WHERE NEW.seq IS NOT
    (SELECT coalesce(max(seq), 0) + 1 FROM entry_own WHERE chain = NEW.chain);
  SELECT RAISE(ABORT, 'entry_chain') WHERE NEW.previous IS NOT
    coalesce((SELECT head FROM entry_own WHERE chain = NEW.chain AND seq = NEW.seq - 1), zeroblob(32));
END""",
    "entry_own_head": """CREATE TRIGGER entry_own_head AFTER INSERT ON entry_own BEGIN
  UPDATE chain SET seq = NEW.seq, head = NEW.head, size = NEW.size WHERE id = NEW.chain;
END""",
    **dict(
        (
            _refuse("entry_own", "UPDATE"),
            _refuse("entry_own", "DELETE"),
            _refuse("personal_own", "UPDATE"),
            _refuse("entry_foreign", "UPDATE"),
            _refuse("personal_foreign", "UPDATE"),
        )
    ),
    "case_row_found": """CREATE TRIGGER case_row_found AFTER INSERT ON case_row BEGIN
  INSERT INTO search(rowid, search_name) VALUES (NEW.no, NEW.search_name);
END""",
    "case_row_lost": """CREATE TRIGGER case_row_lost AFTER DELETE ON case_row BEGIN
  INSERT INTO search(search, rowid, search_name) VALUES ('delete', OLD.no, OLD.search_name);
END""",
    "case_row_renamed": """CREATE TRIGGER case_row_renamed AFTER UPDATE OF search_name ON case_row
WHEN OLD.search_name IS NOT NEW.search_name BEGIN
  INSERT INTO search(search, rowid, search_name) VALUES ('delete', OLD.no, OLD.search_name);
  INSERT INTO search(rowid, search_name) VALUES (NEW.no, NEW.search_name);
END""",
}
