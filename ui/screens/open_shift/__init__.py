"""Opening the counter."""
