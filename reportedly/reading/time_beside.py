"""What stands beside a bare year or month, and whether that makes it a time at all."""

from reportedly.reading.time_points import Phrase

TIME_PREPOSITIONS = {"in", "during", "throughout", "within"}


def stands_alone(phrase: Phrase) -> bool:
    """Tell by its neighbours whether a bare year, month or "the spring" is a time; other points are."""
    tokens, first, last = phrase.setting.tokens, phrase.match.start("point"), phrase.match.end("point")
    kinds = tokens.kinds[first:last]
    if kinds not in {"Y", "m", "j", "Ts", "D", "Tu"}:
        return kinds[0] != "w" or tokens.kinds[first - 1 : first] != "*"
    previous, following = tokens.kinds[first - 1 : first], tokens.kinds[last : last + 1]
    if kinds == "Y" and counts_things(phrase, first, last):
        return False
    if previous == "i" and (tokens.words[first - 1] in TIME_PREPOSITIONS or kinds in {"Ts", "Tu"}):
        return kinds != "j"
    if kinds in {"Ts", "Tu"}:
        return previous in set("SUBAF")
    return kinds == "D" or _beside_time(phrase, first, previous, following, kinds)


def _beside_time(phrase: Phrase, first: int, previous: str, following: str, kinds: str) -> bool:
    """Tell whether the tokens around a bare year or month make it a time."""
    tokens = phrase.setting.tokens
    if kinds == "j":
        return False
    if previous in set("SUBAF^OoW"):
        return True
    if previous in set("THat"):
        return following in set("_EH") and following != ""
    if previous == "u":
        return tokens.words[first - 1] == "year"
    return previous in set(",&|") and previous != "" and tokens.kinds[first - 2 : first - 1] == kinds


def counts_things(phrase: Phrase, first: int, last: int) -> bool:
    """Tell whether a round number reads as a count: "in 2000 villages", "a force of 2000"."""
    tokens = phrase.setting.tokens
    if int(tokens.words[last - 1]) % 50 != 0:
        return False
    follows_of = tokens.kinds[first - 1 : first] in set("oW")
    plural = tokens.kinds[last : last + 1] in {"_", "E"} and tokens.words[last][-1:] in {"s", "n"}
    return follows_of or plural
