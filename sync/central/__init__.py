"""The server that all stations synchronise with: FastAPI over PostgreSQL."""
