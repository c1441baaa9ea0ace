"""Lembar darurat: entering afterwards what was written on them, printing more, and which were spoiled."""
