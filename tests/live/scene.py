# SPDX-License-Identifier: GPL-2.0-or-later
"""What tests/live/owners and tests/live/namespaces share: how to get away from
the machine, how to run netstat, and how a result is told."""

import contextlib
import ctypes
import json
import os
import re
import signal
import subprocess
import sys
import time

SKIP = 77
NOBODY = 65534
NETSTAT = os.path.abspath(os.environ.get("NETSTAT", "src/netstat"))
BIN = os.path.abspath(os.environ.get("LIVE_BIN", "tests/live"))
REFERENCE = os.environ.get("REFERENCE", "/usr/bin/netstat")
ENV = {"LC_ALL": "C", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
LIBC = ctypes.CDLL(None, use_errno=True)
PR_SET_PDEATHSIG = 1


class Skip(Exception):
    """This machine can't make the scene."""


class Fault(Exception):
    """What is printed is not what has to be."""


def must(true, *what):
    if not true:
        raise Fault(" ".join(str(one) for one in what))


def ends_with_us():
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def run(*args, user=None, prefix=(), status=0, **more):
    """A run of the program to test; its status has to be so."""
    if user is not None:
        more.update(user=user, group=user, extra_groups=[])
    done = subprocess.run([*prefix, NETSTAT, *args], capture_output=True,
                          env=ENV, stdin=subprocess.DEVNULL, timeout=60,
                          check=False, **more)
    must(done.returncode == status, args, "status", done.returncode,
         done.stdout[-300:], done.stderr[-300:])
    must(not re.search(rb"[^\n\x20-\x7e]", done.stderr), done.stderr)
    return done


def as_json(*args, **more):
    return json.loads(run("--json", *args, **more).stdout)


def made(*command, **more):
    """A command that makes a part of a scene, or there is none."""
    try:
        done = subprocess.run(command, capture_output=True, env=ENV,
                              stdin=subprocess.DEVNULL, check=False, text=True,
                              timeout=60, **more)
    except OSError as error:
        raise Skip(f"{command[0]}: {error.strerror}") from error
    if done.returncode:
        raise Skip(f"{' '.join(command)}: {done.stderr.strip()[:80]}")
    return done.stdout


def wait_for(what, seconds=10):
    """What `what` gives as soon as it is true."""
    end = time.monotonic() + seconds
    while not (value := what()):
        if time.monotonic() > end:
            raise Skip("it does not come to it")
        time.sleep(0.02)
    return value


@contextlib.contextmanager
def program(code, prefix=(), words=1, argv=(), **more):
    """A Python program that has printed a line and stays. Gives its Popen and
    the line."""
    with subprocess.Popen(
            [*prefix, sys.executable, "-c", code, *argv],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env=ENV, text=True,
            preexec_fn=ends_with_us, **more) as child:
        try:
            line = child.stdout.readline().split()
            if len(line) < words or line[0] == "lacks":
                raise Skip(" ".join(line[1:]) or
                           child.communicate()[1].strip()[-120:])
            yield child, line
        finally:
            child.stdin.close()
            child.kill()


def inside(name, *flags):
    """Runs this script again in namespaces of its own; returns in these."""
    if sys.argv[1:2] == ["--inside"]:
        # what is mounted and changed from here on is not the machine's
        if os.getpid() != 1:
            sys.exit(f"{name}: --inside is not for you")
        made("ip", "link", "set", "lo", "up")
        return
    if not os.access(NETSTAT, os.X_OK):
        sys.exit(f"no program to test: {NETSTAT}")
    box = ["unshare", *([] if os.geteuid() == 0 else ["-r"]), *flags]
    try:
        subprocess.run([*box, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        print(f"skipped: {name}: namespaces are not allowed here")
        sys.exit(SKIP)
    os.execvp(box[0], [*box, sys.executable, os.path.abspath(sys.argv[0]),
                       "--inside", *sys.argv[1:]])


def play(scenes):
    """Each scene in turn, or those that the command line names."""
    wanted = sys.argv[2:]
    passed, failed, skipped = 0, 0, 0
    for scene in scenes:
        if wanted and scene.__name__ not in wanted:
            continue
        try:
            scene()
            passed += 1
        except Skip as why:
            skipped += 1
            print(f"skip {scene.__name__}: {why}", flush=True)
        except (Fault, OSError, ValueError, KeyError,
                subprocess.TimeoutExpired) as why:
            failed += 1
            print(f"FAIL {scene.__name__}: {type(why).__name__}: {why}",
                  flush=True)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)
