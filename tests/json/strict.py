# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads what --json prints, and takes nothing that is not as promised."""

import json

# What stands around the sections, in its order.
BEFORE = ["schema_version", "program", "time"]
AFTER = ["duplicates_dropped", "owners_complete", "unreadable_processes",
         "warnings", "complete"]


class Wrong(Exception):
    """It is no such JSON, or it does not agree."""


def _object(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        again = [name for name in names if names.count(name) > 1]
        raise Wrong("a key comes twice: %s" % again[0])
    return dict(pairs)


def _constant(word):
    raise Wrong("no JSON: " + word)


def _real(word):
    raise Wrong("a number that is no integer: " + word)


def parse(data):
    """The value of bytes that are one strict JSON text."""
    try:
        text = data.decode("utf-8")
        return json.loads(text, object_pairs_hook=_object,
                          parse_constant=_constant, parse_float=_real)
    except (UnicodeDecodeError, ValueError) as error:
        raise Wrong("no JSON: %s" % error) from error


def _controls(data):
    for at, byte in enumerate(data):
        if byte < 0x20 and byte != 0x0a or byte == 0x7f:
            raise Wrong("byte %#x at %d" % (byte, at))
    for char in data.decode("utf-8"):
        if "\u0080" <= char <= "\u009f" or char in (
                "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
                "\u2066\u2067\u2068\u2069"):
            raise Wrong("U+%04X is not escaped" % ord(char))


def _numbers(value):
    if isinstance(value, bool):
        return
    if isinstance(value, int) and not -1 << 63 <= value < 1 << 64:
        raise Wrong("%d has more than 64 bits" % value)
    for part in (value.values() if isinstance(value, dict) else
                 value if isinstance(value, list) else ()):
        _numbers(part)


def listing(data):
    """One listing: its object, with everything that is promised of any."""
    if not data.endswith(b"}\n"):
        raise Wrong("it does not end with an object and a line break")
    value = parse(data)
    if not isinstance(value, dict):
        raise Wrong("no object")
    _controls(data)
    _numbers(value)
    names = list(value)
    if names[:len(BEFORE)] != BEFORE or names[-len(AFTER):] != AFTER:
        raise Wrong("the members are %s" % " ".join(names))
    return value


def sections(value):
    """The sections alone."""
    return {name: rows for name, rows in value.items()
            if name not in BEFORE + AFTER}


def validator(schema):
    """A function that raises Wrong for what the schema does not allow; None
    without python3-jsonschema."""
    try:
        import jsonschema
    except ImportError:
        return None
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)
    checker = kind(schema)

    def check(value):
        error = next(checker.iter_errors(value), None)
        if error:
            raise Wrong("schema: %s: %s" % (
                "/".join(map(str, error.absolute_path)), error.message[:200]))
    return check
