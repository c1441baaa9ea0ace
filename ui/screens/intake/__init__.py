"""Intake: a visit from arrival to its receipt."""
