"""Settings of a language model: a small file, or the environment; the key itself is never among them."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from pathlib import Path

from reportedly.model.errors import FetchRefused, UsageError
from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import load_tables
from reportedly.sources.fetching.services import read_service
from reportedly.sources.fetching.targets import Target

FILE_VARIABLE = "REPORTEDLY_LLM"
URL_VARIABLE = "REPORTEDLY_LLM_URL"
MODEL_VARIABLE = "REPORTEDLY_LLM_MODEL"
KEY_VARIABLE = "REPORTEDLY_LLM_KEY"
HELP = "docs/how-to/use-a-language-model.md says how"
_PATH = "/chat/completions"
_MONEY = ("max_cost_per_run", "price_per_million_in", "price_per_million_out")
_LEAST = {
    "timeout_seconds": 1,
    "attempts": 1,
    "passage_chars": 200,
    "max_answer_tokens": 100,
    "max_tokens_per_run": 1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Which model is asked, where, and how much it may take."""

    url: str
    """The endpoint's address, as `https://models.example/v1`."""
    model: str
    """Its name at the endpoint; take one that does not move to another version."""
    key_file: Path | None = None
    """File that holds the key and nothing else; REPORTEDLY_LLM_KEY comes before it."""
    answers: Path | None = None
    """Folder of kept answers; None for the one beside the ledger."""
    timeout_seconds: int = 120
    attempts: int = 4
    passage_chars: int = 4_000
    max_answer_tokens: int = 4_000
    max_tokens_per_run: int = 1_000_000
    max_cost_per_run: Decimal | None = None
    price_per_million_in: Decimal | None = None
    price_per_million_out: Decimal | None = None
    currency: str = "USD"
    scores: Mapping[str, float] | None = None
    """Share of its claims that is right, by predicate, with a `default`; None for the shipped ones."""

    @property
    def target(self) -> Target:
        """The address that is posted to.

        Raises: FetchRefused.
        """
        bare = self.url.rstrip("/")
        return read_service(bare if bare.endswith(_PATH) else bare + _PATH)


def load_settings() -> Settings | None:
    """Give the settings of the file and the environment; None where no endpoint is named.

    Raises: UsageError, naming what is wrong with them; VocabularyError, if the file cannot be read.
    """
    named = os.environ.get(FILE_VARIABLE, "").strip()
    given: dict[str, object] = _from_file(Path(named)) if named else {}
    for name, variable in (("url", URL_VARIABLE), ("model", MODEL_VARIABLE)):
        if os.environ.get(variable, "").strip():
            given[name] = os.environ[variable].strip()
    if not given.get("url"):
        return None
    if not given.get("model"):
        raise UsageError(f"an endpoint is named and no model; set `model` or {MODEL_VARIABLE}; {HELP}")
    settings = Settings(**given)  # type: ignore[arg-type]
    try:
        _ = settings.target
    except FetchRefused as error:
        raise UsageError(f"the language model's address: {error}") from error
    _check_prices(settings)
    return settings


def read_key(settings: Settings) -> str | None:
    """Give the key, of the environment or the file; None where neither is set.

    Raises: UsageError, which never shows it.
    """
    key, place = os.environ.get(KEY_VARIABLE, "").strip(), KEY_VARIABLE
    if not key and settings.key_file is not None:
        place = str(settings.key_file)
        try:
            key = settings.key_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{place}: the key cannot be read from this file; check `key_file`") from error
    if key and not all("!" <= letter <= "~" for letter in key):
        raise UsageError(f"{place}: the key has spaces, line breaks or letters that no key has; mend it")
    return key or None


def _from_file(path: Path) -> dict[str, object]:
    table = load_tables(path, f"settings of the language model, {path}")
    known = {field.name for field in fields(Settings)}
    for name, value in table.items():
        if name in {"key", "api_key", "token"}:
            way_out = f"put it alone into a file that `key_file` names, or into {KEY_VARIABLE}"
            raise UsageError(f"{path}: a key has no place here, where it gets copied; {way_out}")
        if name not in known:
            raise UsageError(f"{path}: {name!r} is no setting; known are: {', '.join(sorted(known))}")
        table[name] = _read(path, name, value)
    return table


def _read(path: Path, name: str, value: object) -> object:
    if name in _LEAST:
        if isinstance(value, bool) or not isinstance(value, int) or value < _LEAST[name]:
            raise UsageError(f"{path}: {name} must be a whole number from {_LEAST[name]} on")
        return value
    if name in _MONEY:
        return _money(path, name, value)
    if name == "scores":
        return _scores(path, value)
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"{path}: {name} must be text in quotes")
    if name in {"key_file", "answers"}:
        return path.parent / Path(value).expanduser()
    return value.strip()


def _money(path: Path, name: str, value: object) -> Decimal:
    try:
        amount = Decimal(str(value)) if isinstance(value, int | float | str) else Decimal("nan")
    except InvalidOperation:
        amount = Decimal("nan")
    if isinstance(value, bool) or not amount.is_finite() or amount < 0:
        raise UsageError(f"{path}: {name} must be an amount, as 0.15")
    return amount


def _scores(path: Path, value: object) -> dict[str, float]:
    known = {"default", *(one.value for one in Predicate)}
    table = value if isinstance(value, dict) else {}
    right = all(name in known and type(score) in (int, float) for name, score in table.items())
    if not right or "default" not in table or not all(0 <= score <= 1 for score in table.values()):
        raise UsageError(
            f"{path}: [scores] needs a `default` and names of predicates, with values from 0 to 1"
        )
    return {name: float(score) for name, score in table.items()}


def _check_prices(settings: Settings) -> None:
    prices = (settings.price_per_million_in, settings.price_per_million_out)
    if any(price is None for price in prices) and (
        settings.max_cost_per_run is not None or any(price is not None for price in prices)
    ):
        raise UsageError(
            "a cost needs both prices, price_per_million_in and price_per_million_out; write them from your "
            "provider's list, or leave cost and prices out"
        )
