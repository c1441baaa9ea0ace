"""Closing the counter."""
