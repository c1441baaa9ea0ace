"""Use cases of the counter over the domain and the ports."""
