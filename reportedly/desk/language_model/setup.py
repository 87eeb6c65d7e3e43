"""The check-up of a language model's settings: what is set, never what the key is; nothing is asked."""

import os
from pathlib import Path

from reportedly.desk.language_model.answers import Answers
from reportedly.desk.language_model.settings import (
    HELP,
    KEY_VARIABLE,
    Settings,
    load_settings,
    read_key,
)
from reportedly.desk.outcomes import Check
from reportedly.model.errors import ReportedlyError
from reportedly.reading.asked.extractor import NAME

_CALLED = "language model"
_OTHERS_MAY_READ = 0o077


def check_language_model(folder: Path) -> Check:
    """Give whether a language model is set up, and how; nothing needs one.

    Args:
        folder: where answers are kept, unless the settings name another.
    """
    try:
        settings = load_settings()
        if settings is None:
            return Check(_CALLED, True, "none set up, and nothing needs one", HELP, needed=False)
        key = _key(settings)
    except ReportedlyError as error:
        return Check(_CALLED, False, str(error), "see the message", needed=False)
    kept = len(list(Answers(settings.answers or folder)))
    where = f"{settings.model} at {settings.target.origin}, {key}"
    limits = f"at most {settings.max_tokens_per_run:,} tokens a run{_money(settings)}"
    found = f"{where}; {limits}; {kept:,} answers kept in {settings.answers or folder}"
    return Check(_CALLED, True, found, f"asked only with `--extractor {NAME}`", needed=False)


def _key(settings: Settings) -> str:
    if read_key(settings) is None:
        return "no key"
    if os.environ.get(KEY_VARIABLE, "").strip() or settings.key_file is None:
        return f"key of {KEY_VARIABLE}"
    exposed = settings.key_file.stat().st_mode & _OTHERS_MAY_READ
    others = f", which others can read: `chmod 600 {settings.key_file}`" if exposed else ""
    return f"key of {settings.key_file}{others}"


def _money(settings: Settings) -> str:
    if settings.max_cost_per_run is None:
        return "" if settings.price_per_million_in is not None else ", no prices given"
    return f" and {settings.max_cost_per_run} {settings.currency}"
