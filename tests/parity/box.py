# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs programs in mount and network namespaces of their own.

The same as `unshare -mn` (root) or `unshare -rmn` (anybody else) and a few
bind mounts, without starting ten programs for it.
"""

import ctypes
import fcntl
import os
import pickle
import resource
import signal
import socket
import struct
import subprocess
import sys
import tempfile

TIMEOUT = 10
OUTPUT_MAX = 64 << 20

CLONE_NEWNS, CLONE_NEWUSER, CLONE_NEWNET = 0x20000, 0x10000000, 0x40000000
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
PR_CAPBSET_DROP = 24
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1

_libc = ctypes.CDLL(None, use_errno=True)

# A shell's job in the background ignores the interrupt that ends -c, and so
# would each program that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


class Result:
    """What a run gave; status is -N for signal N, None for a time-out."""

    def __init__(self, stdout, stderr, status):
        self.stdout, self.stderr, self.status = stdout, stderr, status

    def died(self):
        return self.status is None or self.status < 0


class BoxError(Exception):
    """The box itself did not work."""


class Job:
    """One program to run: its file, its arguments (argv[0] is always
    `netstat`, as messages begin with it), more environment, and when to
    interrupt it."""

    def __init__(self, program, args, env=None, interrupt=None):
        self.program = os.path.abspath(program)
        self.args = list(args)
        self.env = env or {}
        self.interrupt = interrupt

    def run(self):
        env = {"LC_ALL": "C", "PATH": os.environ.get("PATH", "/usr/bin:/bin")}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                env[name] = os.environ[name]
        env.update(self.env)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = subprocess.Popen(
                ["netstat"] + self.args, executable=self.program, env=env,
                stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                close_fds=False, cwd="/")
            status = _wait(child, self.interrupt)
            out.seek(0)
            err.seek(0)
            return Result(out.read(), err.read(), status)


def _wait(child, interrupt):
    if interrupt is not None:
        try:
            return child.wait(interrupt)
        except subprocess.TimeoutExpired:
            child.send_signal(2)
    try:
        return child.wait(TIMEOUT)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
        return None


def run(jobs, root=None, setup=None, unprivileged=False):
    """Run the jobs one after the other and give their Results.

    root: the folder whose proc, sys and etc hide the machine's, in
    namespaces of their own; None: as plain processes, outside of any.
    setup: shell commands to run first in the namespace (on the real /etc
    and /proc). unprivileged: without the power to read any file.
    """
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            os.close(reader)
            try:
                answer = _inside(jobs, root, setup, unprivileged)
            except (OSError, BoxError) as error:
                answer = str(error)
            with os.fdopen(writer, "wb") as pipe:
                pickle.dump(answer, pipe)
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        data = pipe.read()
    os.waitpid(pid, 0)
    answer = pickle.loads(data) if data else "the box died"
    if isinstance(answer, str):
        raise BoxError(answer)
    return answer


def _inside(jobs, root, setup, unprivileged):
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT_MAX, OUTPUT_MAX))
    if root is not None:
        _enter()
        _loopback_up()
        if setup:
            _set_up(setup)
        # /proc last: nothing can be found out about mounts after it.
        for name in ("sys", "etc", "proc"):
            folder = os.path.join(root, name)
            if os.path.isdir(folder):
                _mount(folder, "/" + name, MS_BIND)
    if unprivileged:
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    return [job.run() for job in jobs]


def _enter():
    uid, gid = os.geteuid(), os.getegid()
    flags = CLONE_NEWNS | CLONE_NEWNET
    if uid != 0:
        flags |= CLONE_NEWUSER
    _check(_libc.unshare(flags), "unshare")
    if uid != 0:
        for name, text in (("setgroups", "deny"), ("uid_map", "0 %d 1" % uid),
                           ("gid_map", "0 %d 1" % gid)):
            with open("/proc/self/" + name, "w") as file:
                file.write(text)
    _mount("none", "/", MS_REC | MS_PRIVATE)


def _mount(source, target, flags):
    _check(_libc.mount(os.fsencode(source), os.fsencode(target), None,
                       ctypes.c_ulong(flags), None), "mount on " + target)


def _check(result, what):
    if result != 0:
        raise BoxError(what + ": " + os.strerror(ctypes.get_errno()))


def _loopback_up():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        request = bytearray(struct.pack("16sH14x", b"lo", 0) + bytes(8))
        fcntl.ioctl(sock, SIOCGIFFLAGS, request)
        flags = struct.unpack_from("H", request, 16)[0]
        struct.pack_into("H", request, 16, flags | IFF_UP)
        fcntl.ioctl(sock, SIOCSIFFLAGS, bytes(request))


def _set_up(script):
    done = subprocess.run(["sh", "-ec", script], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          close_fds=False, timeout=30)
    if done.returncode != 0:
        raise BoxError("setup failed: " +
                       done.stdout.decode("utf-8", "replace").strip())


def allowed():
    """None when namespaces work here, else why they don't."""
    try:
        run([], root="/nonexistent")
    except BoxError as error:
        return str(error)
    return None


def find_reference(path=None):
    """The path of net-tools 2.10's netstat; None and why when there is
    none."""
    for name in [path] if path else ["/usr/bin/netstat", "/bin/netstat"]:
        try:
            done = subprocess.run([name, "-V"], stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, timeout=TIMEOUT)
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.stdout.startswith(b"net-tools 2.10\n"):
            return name, None
        return None, name + " is not net-tools 2.10"
    return None, "the reference (net-tools 2.10) is not installed"


def require(reference):
    """The reference's path; ends the program with 77 (skipped) when this
    machine can't compare."""
    path, why = find_reference(reference)
    why = why or allowed()
    if why:
        print("skipped: " + why)
        sys.exit(77)
    return path
