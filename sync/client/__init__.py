"""The station's end of synchronising."""
