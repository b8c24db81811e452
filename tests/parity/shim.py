# SPDX-License-Identifier: GPL-2.0-or-later
"""Made-up interfaces: answers to ioctl, by a preloaded object (ifshim.c)."""

import atexit
import functools
import os
import shlex
import shutil
import struct
import subprocess
import tempfile

# Where a tree holds the answers, in the words that ifshim.c explains.
PATH = "proc/ifshim"
# The program header that names a dynamic linker.
PT_INTERP = 3


@functools.lru_cache(maxsize=None)
def built():
    """The object, or None when there is no compiler."""
    folder = tempfile.mkdtemp(prefix="ifshim.")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                          "ifshim.c")
    made = os.path.join(folder, "ifshim.so")
    compiler = shlex.split(os.environ.get("CC", "cc"))
    try:
        subprocess.run(compiler + ["-shared", "-fPIC", "-o", made, source],
                       check=True, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return None
    os.chmod(folder, 0o755)
    return made


def env(tree):
    """The environment that a tree wants: none without answers in it."""
    if not tree.has(PATH) or built() is None:
        return {}
    return {"LD_PRELOAD": built(), "IFSHIM": "/" + PATH,
            "ASAN_OPTIONS": "verify_asan_link_order=0"}


def reaches(program):
    """False for a static program, into which nothing can be preloaded."""
    with open(program, "rb") as file:
        data = file.read()
    if data[:4] != b"\x7fELF":
        return True
    wide, order = data[4] == 2, "<>"[data[5] == 2]
    start, = struct.unpack_from(order + ("Q" if wide else "I"), data,
                                32 if wide else 28)
    size, count = struct.unpack_from(order + "HH", data, 54 if wide else 42)
    types = [struct.unpack_from(order + "I", data, start + i * size)[0]
             for i in range(count)]
    return PT_INTERP in types
