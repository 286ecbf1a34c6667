# SPDX-License-Identifier: MIT
"""Numbers and JSON as formats.md writes them: exact fractions in, plain decimal text out, halves away from zero.
Parsing keeps the text of every number, so that a comparison sees an exponent or a trailing zero."""

import json
from fractions import Fraction


class Plain(str):
    """The text of a JSON number; compared as text."""

    def __repr__(self):
        return str(self)


def rounded(value, places):
    """A number to `places` decimals, halves away from zero, no trailing zeros; None stays None."""
    if value is None:
        return None
    scaled = abs(Fraction(value)) * 10 ** places
    units = int(scaled + Fraction(1, 2))
    whole, part = divmod(units, 10 ** places)
    text = str(whole)
    if part:
        text += "." + str(part).rjust(places, "0").rstrip("0")
    return Plain("-" + text if value < 0 and units else text)


def number(value):
    return rounded(value, 6)


def ratio(value):
    return rounded(value, 4)


def exact_text(value):
    """A terminating decimal in full, for a CSV cell."""
    return str(rounded(value, 12))


def dumps(value):
    """One line of JSON; dictionaries keep their order."""
    if isinstance(value, Plain):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(json.dumps(k) + ":" + dumps(v) for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(dumps(v) for v in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def loads(text):
    """JSON with numbers as Plain text and objects in the order written."""
    return json.loads(text, parse_float=Plain, parse_int=Plain, parse_constant=Plain, object_pairs_hook=_unique)


def _unique(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
