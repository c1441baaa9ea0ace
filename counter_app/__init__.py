"""What a walk-in counter knows and does: no Qt, no HTTP, no paper."""
