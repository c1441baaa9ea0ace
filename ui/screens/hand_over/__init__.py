"""Handing a finished document over, from a scan."""
