# SPDX-License-Identifier: GPL-2.0-or-later
"""Wrecks the files of a made-up machine."""

import os
import re
import stat

NUMBERS = [b"0", b"-1", b"1", b"65536", b"2147483648", b"4294967295",
           b"4294967296", b"9223372036854775808", b"18446744073709551615",
           b"-9223372036854775809", b"9" * 40, b"F" * 17, b"0x", b"0x1g",
           b"FFFFFFFF", b"80000000", b"00000000000000000000000000000001"]
# Colours, a title, line breaks, other writing directions, bad and long UTF-8.
TEXTS = [b"\x1b[31mred", b"\x1b]0;title\x07", b"\x9b2J", b"\xc2\x9b2J", b"\r",
         b"\x08\x08", b"\x7f", b"\xe2\x80\xae", b"\xe2\x81\xa6", b"\xd8\x9c",
         b"\xe2\x80\xa8", b"\xff\xfe", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5",
         b"\xc3", b"\xe2\x82", b"\xc3\xa9", b"\xe6\x97\xa5", b"\0", b"%s%n",
         b"..", b"/", b"\t", b" ", b"\n", b":", b"@", b"-> <->"]
KEPT = ("etc/nsswitch.conf",)


def _span(rng, data):
    start = rng.int(0, len(data))
    return start, min(len(data), start + rng.choice((1, 1, 2, 5, 30, 400)))


def _replace(rng, data):
    start, end = _span(rng, data)
    return data[:start] + bytes(rng.below(256) for _ in
                                range(end - start)) + data[end:]


def _insert(rng, data):
    start = rng.int(0, len(data))
    return data[:start] + rng.choice(TEXTS) + data[start:]


def _delete(rng, data):
    start, end = _span(rng, data)
    return data[:start] + data[end:]


def _truncate(rng, data):
    return data[:rng.int(0, len(data))]


def _token(rng, data, pattern, new):
    found = list(re.finditer(pattern, data))
    if not found:
        return data
    match = rng.choice(found)
    return data[:match.start()] + new + data[match.end():]


def _number(rng, data):
    return _token(rng, data, rb"[0-9A-Fa-f]+", rng.choice(NUMBERS))


def _word(rng, data):
    return _token(rng, data, rb"[^\s:]+", rng.choice(TEXTS))


def _blank(rng, data):
    return _token(rng, data, rb"[ \t]+", rng.choice((b"", b"\t", b" " * 9)))


def _lines(rng, data):
    lines = data.split(b"\n")
    where = rng.below(len(lines))
    kind = rng.below(4)
    if kind == 0:
        del lines[where]
    elif kind == 1:
        lines.insert(where, lines[rng.below(len(lines))])
    elif kind == 2:
        lines = rng.shuffle(lines)
    else:
        lines = lines[:1] + lines[1:] * rng.choice((2, 40))
    return b"\n".join(lines)


def _huge(rng, data):
    size = rng.choice((500, 8190, 8191, 8192, 16384, 100000))
    start = rng.int(0, len(data))
    return data[:start] + rng.choice((b"a", b"0", b"9", b" ", b"F", b":",
                                      b"\0", b"\n")) * size + data[start:]


def _whole(rng, data):
    return rng.choice((b"", b"\n", b"\0" * 4096, data.replace(b"\n", b"\r\n"),
                       data.rstrip(b"\n"), data.replace(b"\n", b" "),
                       data.replace(b" ", b""), data[data.find(b"\n") + 1:]))


CONTENT = [(4, _replace), (4, _insert), (2, _delete), (2, _truncate),
           (6, _number), (4, _word), (2, _blank), (3, _lines), (2, _huge),
           (1, _whole)]


def files(rng, tree):
    """Damages some of a Tree's files, and its links."""
    paths = [path for path in sorted(tree.files) if path not in KEPT]
    for _ in range(rng.int(1, 8)):
        if not paths:
            return
        path = rng.choice(paths)
        if rng.chance(0.05):
            tree.files[path] = tree.files[rng.choice(paths)]
        for _ in range(rng.int(1, 6)):
            tree.files[path] = rng.weighted(CONTENT)(rng, tree.files[path])
            if len(tree.files[path]) > 1 << 20:
                break
    for path in rng.some(sorted(tree.links), 0.1):
        tree.links[path] = rng.choice((
            "socket:[%s]" % rng.choice(NUMBERS).decode(), "socket:[", "x" * 200,
            "[0000]:7", "socket:[77", "/\x1b[31m", path))


def places(rng, root):
    """Puts what is no file in the place of some files and folders."""
    found = [os.path.join(folder, name) for folder, dirs, names in
             os.walk(root) for name in sorted(dirs) + sorted(names)]
    for _ in range(rng.weighted([(6, 0), (2, 1), (1, 3)])):
        path = rng.choice(sorted(found)) if found else root
        if os.path.basename(path) in ("proc", "etc", "sys", "nsswitch.conf"):
            continue
        if not os.path.lexists(path):
            continue
        aside = root + ".gone"
        kind = rng.below(6)
        if kind == 5:
            os.path.islink(path) or os.chmod(path, 0)
            continue
        os.rename(path, os.path.join(aside, str(len(os.listdir(aside)))))
        if kind == 0:
            os.mkdir(path)
        elif kind == 1:
            os.mkfifo(path)
        elif kind == 2:
            os.symlink(os.path.basename(path), path)
        elif kind == 3:
            os.mknod(path, 0o600 | stat.S_IFSOCK)
