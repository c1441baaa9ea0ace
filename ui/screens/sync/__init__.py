"""Sending to the Dinas."""
