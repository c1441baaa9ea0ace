"""Whether everything is ready, at any time of the day."""
