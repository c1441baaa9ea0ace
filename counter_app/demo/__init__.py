"""One whole day at two counters and a central, without a display: the program showing that it works."""
