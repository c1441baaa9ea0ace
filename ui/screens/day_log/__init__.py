"""The day's log."""
