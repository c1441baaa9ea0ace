"""Stores in a folder of the test's own, as for the integration tests."""

from __future__ import annotations

from tests.integration.conftest import new_store, store, store_path

__all__ = ["new_store", "store", "store_path"]
