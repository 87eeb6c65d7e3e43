"""The file of rules: what somebody wants to hear of, and by which channels."""

from dataclasses import dataclass
from pathlib import Path

from reportedly.model.errors import VocabularyError
from reportedly.model.vocabulary import load_tables, table_list
from reportedly.products.alerts.channels import Channel, read_channel
from reportedly.products.alerts.rules import Rule, read_rule
from reportedly.products.alerts.tables import Fields

NEWS_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRules:
    """Rules with their channels."""

    rules: tuple[Rule, ...]
    channels: tuple[Channel, ...]
    news_days: int = NEWS_DAYS
    """An event is news of the world if the words put it inside so many last days."""
    warnings: tuple[str, ...] = ()
    """What is allowed and not wise."""

    def channels_of(self, rule: Rule) -> tuple[str, ...]:
        """Give the names of the channels that a rule speaks through."""
        return rule.channels or tuple(one.name for one in self.channels)


def load_rules(path: Path) -> AlertRules:
    """Give the rules and channels of a file.

    Raises: VocabularyError, naming the table and what would be right.
    """
    tables = load_tables(path, str(path))
    head = Fields({key: one for key, one in tables.items() if key not in ("rule", "channel")}, str(path))
    news_days = head.number("news_days", NEWS_DAYS, 1)
    head.finish()
    rules = tuple(
        read_rule(Fields(table, f"{path}, rule {number}"), path.parent)
        for number, table in enumerate(table_list(tables, "rule", str(path)), 1)
    )
    channels = tuple(
        read_channel(Fields(table, f"{path}, channel {number}"), path.parent)
        for number, table in enumerate(table_list(tables, "channel", str(path)), 1)
    )
    _check(path, rules, channels)
    return AlertRules(rules=rules, channels=channels, news_days=news_days, warnings=_warnings(path, channels))


def _check(path: Path, rules: tuple[Rule, ...], channels: tuple[Channel, ...]) -> None:
    if not rules or not channels:
        raise VocabularyError(f"{path}: it needs a [[rule]] and a [[channel]] at the least; add what lacks")
    known = [one.name for one in channels]
    for names, noun in ((known, "channels"), ([one.name for one in rules], "rules")):
        twice = next((one for one in names if names.count(one) > 1), None)
        if twice is not None:
            raise VocabularyError(f"{path}: two {noun} are called {twice!r}; give each a name of its own")
    for rule in rules:
        for name in rule.channels:
            if name not in known:
                listed = ", ".join(known)
                raise VocabularyError(
                    f"{path}, rule {rule.name!r}: no channel is called {name!r}; there are {listed}"
                )


def _warnings(path: Path, channels: tuple[Channel, ...]) -> tuple[str, ...]:
    return tuple(
        f"{path}, channel {one.name!r}: a secret stands in the file in clear; keep it in an environment "
        "variable (password_env, secret_env) or a file of its own (password_file, secret_file)"
        for one in channels
        if one.secret is not None and one.secret.clear is not None
    )
