"""The first start: the station, its first user, and the recovery code."""
