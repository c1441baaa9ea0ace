"""The receipt, shown from the very bytes that are printed."""
