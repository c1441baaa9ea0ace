"""Signing in, and the way back in with the recovery code."""
