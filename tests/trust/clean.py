# SPDX-License-Identifier: GPL-2.0-or-later
"""What may reach a terminal."""

import re

# Marks that turn the direction of writing round, and Unicode's line breaks.
UNWANTED = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def fault(data):
    """What is wrong with a program's output, or None."""
    raw = re.search(rb"[\0-\x09\x0b-\x1f\x7f]", data)
    if raw:
        return "raw byte 0x%02x: %r" % (raw[0][0], around(data, raw.start()))
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return "bad UTF-8: %r" % around(data, error.start)
    raw = re.search("[\x80-\x9f]", text) or UNWANTED.search(text)
    if raw:
        where = len(text[:raw.start()].encode())
        return "raw U+%04X: %r" % (ord(raw[0]), around(data, where))
    return None


def around(data, where):
    return data[max(0, where - 40):where + 40]
