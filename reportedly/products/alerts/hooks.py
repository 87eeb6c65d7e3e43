"""Alerts for a web hook: a body of JSON, signed with its id and the time, as Standard Webhooks has it.

Source: https://www.standardwebhooks.com, version 1.0.0: `webhook-id`, `webhook-timestamp`,
`webhook-signature` with `v1,` and HMAC-SHA256 over "id.timestamp.body" in base 64.
"""

import base64
import binascii
import hashlib
import hmac
import json
from datetime import datetime

from reportedly.products.alerts.alert import alert_record
from reportedly.products.alerts.messages import Message, subject_words

PREFIX = "whsec_"
"""What stands in front of a secret that is given in base 64."""


def hook_body(message: Message) -> bytes:
    """Give a message as the body of a request: the same bytes each time."""
    record = {
        "type": "reportedly.alerts",
        "version": 1,
        "id": message.id,
        "channel": message.channel,
        "composed": message.composed.isoformat(),
        "summary": subject_words(message),
        "alerts": [alert_record(one) for one in message.shown],
        "more": len(message.counted),
        "more_ids": list(message.counted),
    }
    return json.dumps(record, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")


def hook_headers(id_: str, body: bytes, secret: str, now: datetime) -> tuple[tuple[str, str], ...]:
    """Give the headers that name a message, tell the time of the attempt, and sign both with the body."""
    timestamp = str(int(now.timestamp()))
    return (
        ("Content-Type", "application/json; charset=utf-8"),
        ("webhook-id", id_),
        ("webhook-timestamp", timestamp),
        ("webhook-signature", f"v1,{sign(id_, timestamp, body, secret)}"),
    )


def sign(id_: str, timestamp: str, body: bytes, secret: str) -> str:
    """Give the signature of a request, base 64."""
    signed = b".".join((id_.encode(), timestamp.encode(), body))
    return base64.b64encode(hmac.new(_key(secret), signed, hashlib.sha256).digest()).decode("ascii")


def _key(secret: str) -> bytes:
    if secret.startswith(PREFIX):
        try:
            return base64.b64decode(secret.removeprefix(PREFIX), validate=True)
        except (binascii.Error, ValueError):
            return secret.encode()
    return secret.encode()
