"""STARTTLS with a real server: a letter goes only to who proves the name that was asked for."""

import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import policy
from email.parser import BytesParser
from ipaddress import ip_address
from pathlib import Path

import pytest
from alerting import NOON, a_channel, an_alert

from reportedly.desk.alerting.senders import Posting, Senders
from reportedly.model.errors import DeliveryFailed
from reportedly.products.alerts.channels import ChannelKind, Secret, Tls
from reportedly.products.alerts.messages import compose

MESSAGE = compose("out", [an_alert()], 3, NOON)


@dataclass
class Server:
    """A mail server of ours, and what it was told."""

    port: int = 0
    certificate: Path = Path()
    clear: list[bytes] = field(default_factory=list)
    """Commands that came before the connection was secret."""
    secret: list[bytes] = field(default_factory=list)
    """Commands after that."""
    letters: list[bytes] = field(default_factory=list)


def certificate(folder: Path, address: str) -> Path:
    """Give a file with a certificate for an address, made by nobody but us, and its key."""
    x509 = pytest.importorskip("cryptography.x509", reason="making a certificate needs cryptography")
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mail.example")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "mail.pem"
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file.write_bytes(
        made.public_bytes(serialization.Encoding.PEM) + key.private_bytes(serialization.Encoding.PEM, *form)
    )
    return file


def talk(known: Server, tls: ssl.SSLContext, connection: socketserver.StreamRequestHandler) -> None:
    """Take letters as RFC 5321 has it, by STARTTLS as RFC 3207 has it."""
    said, read, write = known.clear, connection.rfile, connection.wfile
    wrapped = None
    write.write(b"220 mail.example\r\n")
    while line := read.readline().strip():
        said.append(line)
        if line.upper().startswith(b"EHLO"):
            more = b"250-STARTTLS\r\n" if said is known.clear else b"250-AUTH PLAIN\r\n"
            write.write(b"250-mail.example\r\n" + more + b"250 8BITMIME\r\n")
        elif line.upper().startswith(b"STARTTLS"):
            write.write(b"220 go on\r\n")
            wrapped = tls.wrap_socket(connection.request, server_side=True)
            said, read, write = known.secret, wrapped.makefile("rb"), wrapped.makefile("wb", buffering=0)
        elif line.upper().startswith(b"AUTH"):
            write.write(b"235 yes\r\n")
        elif line.upper().startswith(b"DATA"):
            write.write(b"354 go on\r\n")
            known.letters.append(b"".join(iter(read.readline, b".\r\n")))
            write.write(b"250 taken\r\n")
        elif line.upper().startswith(b"QUIT"):
            write.write(b"221 bye\r\n")
            break
        else:
            write.write(b"250 yes\r\n")
    for stream in (read, write, wrapped):
        if stream is not None:
            stream.close()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[str], Server]]:
    """Give what starts a server with a certificate for an address."""
    running: list[tuple[socketserver.ThreadingTCPServer, threading.Thread]] = []

    def start(address: str) -> Server:
        known = Server(certificate=certificate(tmp_path, address))
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(known.certificate)

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                try:
                    talk(known, tls, self)
                except (OSError, ValueError):
                    return  # the other did not like the certificate

        listening = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        known.port = listening.server_address[1]
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        running.append((listening, thread))
        return known

    yield start
    for listening, thread in running:
        listening.shutdown()
        thread.join()
        listening.server_close()


def send(server: Server, trusted: ssl.SSLContext | None, **fields: object) -> None:
    """Send the message through the server."""
    channel = a_channel(
        "out", ChannelKind.SMTP, host="127.0.0.1", port=server.port, tls=Tls.STARTTLS, **fields
    )
    Senders(tls=trusted).send(Posting(channel, MESSAGE, tuple, "box", NOON))


def test_a_trusted_server_takes_letter_and_password_in_secret(serve: Callable[[str], Server]) -> None:
    """Before the connection is secret nothing is said but that it shall be."""
    server = serve("127.0.0.1")
    trusted = ssl.create_default_context(cafile=str(server.certificate))
    send(server, trusted, user="ann", secret=Secret(clear="top secret"))
    assert [line.split()[0].upper() for line in server.clear] == [b"EHLO", b"STARTTLS"]
    assert any(line.upper().startswith(b"AUTH") for line in server.secret)
    read = BytesParser(policy=policy.default).parsebytes(server.letters[0])
    assert read["Message-ID"] == f"<{MESSAGE.id}@alerts.reportedly.invalid>"


@pytest.mark.parametrize("trusts_it", [False, True])
def test_who_does_not_prove_the_name_gets_nothing(serve: Callable[[str], Server], trusts_it: bool) -> None:
    """A certificate that nobody vouches for, or a good one for another address: no letter, no password."""
    server = serve("127.0.0.2" if trusts_it else "127.0.0.1")
    trusted = ssl.create_default_context(cafile=str(server.certificate)) if trusts_it else None
    with pytest.raises(DeliveryFailed, match=r"did not take it.*certificate"):
        send(server, trusted, user="ann", secret=Secret(clear="top secret"))
    assert (server.secret, server.letters) == ([], [])
    assert not any(b"AUTH" in line.upper() or b"MAIL" in line.upper() for line in server.clear)
