"""Paper: documents as PDF and spreadsheets, and the way to a printer."""
