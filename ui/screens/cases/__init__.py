"""The day's cases."""
