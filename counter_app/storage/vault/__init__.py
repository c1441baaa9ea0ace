"""The vault beside the database: who may sign in, and the data key wrapped for each of them.

Importing it loads the standard library only; argon2, cryptography and keyring are loaded on first use.
"""

from __future__ import annotations

from counter_app.storage.vault.device_secrets import DeviceSecrets, KeyringSecrets
from counter_app.storage.vault.document import Cost
from counter_app.storage.vault.file import NAME
from counter_app.storage.vault.pin import Argon2Pins
from counter_app.storage.vault.vault import NewVault, StationVault, list_users

__all__ = ["NAME", "Argon2Pins", "Cost", "DeviceSecrets", "KeyringSecrets", "NewVault", "StationVault", "list_users"]
