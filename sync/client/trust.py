"""TLS to one central only: its own authority, version 1.3, and nothing that the PC's settings could put in between."""

from __future__ import annotations

import ssl
from http.client import HTTPSConnection
from typing import Any, Final

import requests
from requests.adapters import HTTPAdapter
from typing_extensions import override

TIMEOUT: Final = (10.0, 30.0)
"""Seconds to connect, and seconds without a byte; never a limit on the whole."""


class _OneAuthority(HTTPAdapter):
    """Trusts exactly what its context trusts; requests would add the public authorities to it."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__(max_retries=0)

    @override
    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, **pool_kwargs, ssl_context=self._context)

    @override
    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Leave everything to the context."""

    @override
    def build_connection_pool_key_attributes(self, request: Any, verify: Any, cert: Any = None) -> Any:
        host, _ = super().build_connection_pool_key_attributes(request, verify, cert)
        return host, {"ssl_context": self._context, "cert_reqs": self._context.verify_mode.name}


def trusting(authority_pem: str) -> requests.Session:
    """A session that speaks to servers of this authority only."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_verify_locations(cadata=authority_pem)
    return _session(context)


def fetch_untrusted(host: str, port: int, path: str, limit: int, timeout: float) -> tuple[int, bytes]:
    """Fetch something from a server that is not trusted yet: status and at most `limit` bytes.

    Only for the authority's own certificate, which is then held against the enrolment code.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    connection = HTTPSConnection(host, port, timeout=timeout, context=context)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read(limit)
    finally:
        connection.close()


def _session(context: ssl.SSLContext) -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    session.headers.clear()
    session.mount("https://", _OneAuthority(context))
    return session
