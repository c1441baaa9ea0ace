"""One case with its history and the acts on it."""
