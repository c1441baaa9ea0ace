"""Data that an office may edit: the service catalogue, regions, calendar, and what screens and papers are set in."""
