"""One package per screen, each with a presenter (no widgets) and a view."""
