"""Central's own certificate authority and server certificate, made at first start and kept in the data folder."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from counter_app.domain.errors import StorageFault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

_AUTHORITY_DAYS: Final = 3650
_SERVER_DAYS: Final = 397
_RENEW: Final = timedelta(days=60)
_EARLY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Certificates:
    """The authority's certificate (DER and PEM), and the files that TLS is served from."""

    authority: bytes
    authority_pem: bytes
    chain_file: Path
    key_file: Path


def certificates(folder: Path, names: Sequence[str], *, now: datetime) -> Certificates:
    """Make or read the authority, and make the server's certificate anew when its names or its time ask for it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key, authority = _authority(folder, now)
    chain_file, key_file = folder / "server.pem", folder / "server.key"
    if not _fits(chain_file, key_file, authority, names, now):
        _issue_server(chain_file, key_file, key, authority, names, now)
    pem = authority.public_bytes(Encoding.PEM)
    return Certificates(authority.public_bytes(Encoding.DER), pem, chain_file, key_file)


def _authority(folder: Path, now: datetime) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    key_file, file = folder / "authority.key", folder / "authority.pem"
    if not file.exists():
        key = ec.generate_private_key(ec.SECP256R1())
        name = _name("Loket Luring: Dinas")
        builder = _builder(name, name, key.public_key(), now, _AUTHORITY_DAYS)
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        builder = builder.add_extension(_usage(signs_certificates=True), critical=True)
        _write_private(key_file, _pem(key))
        _write_private(file, builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM))
    loaded = load_pem_private_key(key_file.read_bytes(), None)
    if not isinstance(loaded, ec.EllipticCurvePrivateKey):
        raise StorageFault("authority_unreadable")
    return loaded, x509.load_pem_x509_certificate(file.read_bytes())


def _fits(chain_file: Path, key_file: Path, authority: x509.Certificate, names: Sequence[str], now: datetime) -> bool:
    if not chain_file.exists() or not key_file.exists():
        return False
    found = x509.load_pem_x509_certificate(chain_file.read_bytes())
    alternative = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    wanted = {_general_name(name) for name in names}
    return found.issuer == authority.subject and set(alternative) >= wanted and found.not_valid_after_utc > now + _RENEW


def _issue_server(
    chain_file: Path,
    key_file: Path,
    authority_key: ec.EllipticCurvePrivateKey,
    authority: x509.Certificate,
    names: Sequence[str],
    now: datetime,
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    builder = _builder(_name("Loket Luring: server"), authority.subject, key.public_key(), now, _SERVER_DAYS)
    spoken_for = x509.SubjectAlternativeName([_general_name(name) for name in names])
    builder = builder.add_extension(spoken_for, critical=False)
    builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    builder = builder.add_extension(_usage(signs_certificates=False), critical=True)
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
    certificate = builder.add_extension(identifier, critical=False).sign(authority_key, hashes.SHA256())
    _write_private(key_file, _pem(key))
    _write_private(chain_file, certificate.public_bytes(Encoding.PEM))


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime, days: int
) -> x509.CertificateBuilder:
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key)
    builder = builder.serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(now - _EARLY).not_valid_after(now + timedelta(days=days))
    return builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _general_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _write_private(path: Path, data: bytes) -> None:
    new = path.with_suffix(path.suffix + ".new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    new.replace(path)
