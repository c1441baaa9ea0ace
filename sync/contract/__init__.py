"""Messages that travel between a station and central; no I/O."""
