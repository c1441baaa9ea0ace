"""The window that an operator works in (PySide6)."""
