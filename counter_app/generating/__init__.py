"""A register of people who don't exist, as a counter in Gorontalo would have it: planned from a seed, then written."""
