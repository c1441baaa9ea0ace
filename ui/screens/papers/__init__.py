"""The papers of the counter: owed, unsure, failed and out; the printers, and a slip to try them."""
