"""From bytes to characters: declared encodings honoured, wrong declarations mended."""

import codecs
import re

from reportedly.sources.sniff import find_wide_encoding

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 8192
# What pages declare is not what they are written in; source: WHATWG Encoding Standard, table of labels.
_WRITTEN_AS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_BYTE_CODECS = ("cp1252", "mac_roman", "cp850")
_GUESS_BYTES = 65_536
_HIGH = re.compile(rb"[\x80-\xff]")
_FEW_HIGH_BYTES = 0.2
"""Share of bytes over 127 below which a text is in Latin letters; in other scripts it is far higher."""
_SEEN_IN_ENGLISH = frozenset("‘’‚“”„–—…•£€§°«»©®™½¼¾´·†\xa0")


def decode(content: bytes, declared: str | None = None, *, page: bool = False) -> str:
    """Give the characters that bytes stand for; never fails, and bytes that stand for none become U+FFFD.

    In this order: what the source states, a byte order mark, UTF-8, UTF-16 and UTF-32 by their NULs, what
    the page declares, and what the bytes themselves make likely.

    Args:
        declared: encoding that the source states; one that is unknown or does not fit is passed over.
        page: whether to look for a declaration in the first bytes.
    """
    wide = find_wide_encoding(content)
    certain = [declared, "utf-8-sig"] if wide is None else [wide, declared]
    stated = _declared_in(content) if page and wide is None else None
    for codec in (*certain, stated):
        text = None if codec is None else _try(content, codec)
        if text is not None:
            return text.removeprefix("\ufeff")
    if wide is not None:
        return content.decode(wide, "replace").removeprefix("\ufeff")
    if _is_damaged_utf8(content):
        return _decode_mixed(content).removeprefix("\ufeff")
    return _decode_bytes(content)


def _try(content: bytes, label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
        text = content.decode(_WRITTEN_AS.get(name, name))
    except (LookupError, UnicodeError):
        return None
    # Codecs such as rot13 or hex give no text.
    return text if isinstance(text, str) else None


def _declared_in(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_DECLARED_WITHIN])
    return None if found is None else (found[1] or found[2]).decode("ascii", "replace")


def _is_damaged_utf8(content: bytes) -> bool:
    """Tell UTF-8 with a few broken bytes from another encoding, by what decodes well and what does not."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in re.findall(r"[^\x00-\x7f\ufffd]", text))
    return sound > 3 * broken


def _decode_mixed(content: bytes) -> str:
    """Give UTF-8 text with each broken byte read as Windows-1252, as pages stitched together have it."""
    text = content.decode("utf-8", "surrogateescape")
    return re.sub("[\udc80-\udcff]", lambda byte: _one_byte(ord(byte[0]) - 0xDC00), text)


def _one_byte(value: int) -> str:
    return bytes((value,)).decode("cp1252", "replace")


def _decode_bytes(content: bytes) -> str:
    """Give text in an encoding of one byte a character, or an East Asian one, that nothing declares."""
    high = len(_HIGH.findall(content))
    if high > _FEW_HIGH_BYTES * len(content):
        codec = _guess(content[:_GUESS_BYTES])
        if codec is not None:
            return content.decode(codec, "replace")
    sample = content[:_GUESS_BYTES]
    best = max(_BYTE_CODECS, key=lambda codec: _plausibility(sample.decode(codec, "replace")))
    return content.decode(best, "replace")


def _guess(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - the command line starts without it

    best = from_bytes(sample, enable_fallback=False).best()
    return None if best is None else best.encoding


def _plausibility(text: str) -> int:
    """Score how well the rare characters of a mostly English text sit among their neighbours."""
    score = 0
    for found in re.finditer(r"(.)?([^\x00-\x7f])(?=(.)?)", text):
        before, character, after = found[1] or " ", found[2], found[3] or " "
        if character in _SEEN_IN_ENGLISH:
            score += 1
        elif character.isalpha():
            # An accented capital after a small letter, or a letter on its own, is a wrong reading.
            alone = not before.isalpha() and not after.isalpha()
            score += -2 if alone or (character.isupper() and before.islower()) else 1
        else:
            score -= 2
    return score
