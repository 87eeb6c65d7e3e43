"""Web hooks: a body that is the same each time, and a signature that anybody with the key can check."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta

from alerting import NOON, an_alert

from reportedly.products.alerts.hooks import hook_body, hook_headers, sign
from reportedly.products.alerts.messages import compose

MESSAGE = compose("hook", [an_alert(), an_alert("claim-two")], 1, NOON)


def test_the_body_is_the_message() -> None:
    """It holds the alerts told in full with their claims, and the number and ids of the rest."""
    body = json.loads(hook_body(MESSAGE))
    assert (body["type"], body["id"], body["more"]) == ("reportedly.alerts", MESSAGE.id, 1)
    (alert,) = body["alerts"]
    assert alert["claims"] == ["claim-one"]
    assert alert["quotes"][0]["certainty"] == "hedged"
    assert hook_body(MESSAGE) == hook_body(MESSAGE)


def test_the_signature_follows_the_standard() -> None:
    """HMAC-SHA256 over id, time and body, in base 64; a key may be given in base 64 with its mark."""
    body = hook_body(MESSAGE)
    headers = dict(hook_headers(MESSAGE.id, body, "top secret", NOON))
    stamp = str(int(NOON.timestamp()))
    signed = f"{MESSAGE.id}.{stamp}.".encode() + body
    wanted = base64.b64encode(hmac.new(b"top secret", signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{wanted}"
    assert (headers["webhook-id"], headers["webhook-timestamp"]) == (MESSAGE.id, stamp)
    marked = "whsec_" + base64.b64encode(b"top secret").decode()
    assert sign(MESSAGE.id, stamp, body, marked) == wanted


def test_a_known_vector_is_signed_as_others_sign_it() -> None:
    """The example of the Standard Webhooks libraries gives their signature."""
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - published as an example
    signed = sign("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", b'{"test": 2432232314}', secret)
    assert signed == "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_a_later_attempt_has_the_same_id_and_another_time() -> None:
    """Receivers drop a second copy by its id, and an old one by its time."""
    body = hook_body(MESSAGE)
    first, later = (
        dict(hook_headers(MESSAGE.id, body, "k", NOON + timedelta(hours=hours))) for hours in (0, 5)
    )
    assert first["webhook-id"] == later["webhook-id"]
    assert first["webhook-timestamp"] != later["webhook-timestamp"]
    assert first["webhook-signature"] != later["webhook-signature"]
