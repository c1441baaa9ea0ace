"""The server that all stations synchronise with."""
