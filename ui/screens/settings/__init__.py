"""Settings: how this counter works, its people, and this window."""
