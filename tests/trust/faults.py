# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of faults share: where ours runs, and what it may not do when
something is denied to it."""

import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
for folder in ("parity", "json"):
    sys.path.insert(0, os.path.join(HERE, "..", folder))

import cases  # noqa: E402
import clean  # noqa: E402
import seeds  # noqa: E402
import strict  # noqa: E402

TIMEOUT = 20

# They tell that something is not there, or not for us, which is no failure;
# what is shown then is up to the comparison with the reference.
ABSENT = {"EACCES", "ENOENT", "ELOOP", "ENODEV", "EPERM", "EAFNOSUPPORT",
          "ENOTTY"}
# A process or an interface may go away at any time.
GONE = {"ESRCH", "ENOENT"}
GOING = re.compile(r"/proc/\d+/|/sys/")

MODES = [["-anp"], ["-a"], ["-anop", "-ee"], ["-tlnp"], ["-xa"], ["-gn"],
         ["-r"], ["-rn", "-ee"], ["-r", "-6", "-C"], ["-i"], ["-ie"],
         ["-M"], ["-s"], ["-s", "-6"], ["-anv", "-A", "ipx,ax25,netrom,rose"],
         ["-h"], ["-Z"], ["--json", "-anp"], ["--json", "-r", "-FC"],
         ["--json", "-ia"], ["--json", "-s"], ["--json", "-M"],
         ["--json", "-gn"], ["--json-schema"],
         ["-tanp", "--filter=state listen and (src localhost or pid > 0)",
          "--sort=-inode"],
         ["-an", "--count=state,proto"], ["-an", "--columns=path,user,inode"],
         ["--json", "-an", "--count=program", "--sort=count"]]
# The one process in there, which has sockets to show.
HOLDER = """
import socket, time
held = [socket.socket(family) for family in (socket.AF_INET, socket.AF_UNIX)]
held[0].bind(("127.0.0.1", 4711))
held[1].bind("\\0held")
for sock in held:
    sock.listen()
print("ready", flush=True)
time.sleep(36000)
"""


def machine(root):
    """A machine on which every mode has something to show."""
    trees = [seeds.Scenario(mode, number).tree
             for mode in seeds.quick_modes() for number in (3, 4)]
    for name in cases.names():
        if name in ("columns", "cells", "unix", "sctp"):
            trees.append(cases.read_tree(name))
    whole = trees[0]
    for tree in trees[1:]:
        for path, data in tree.files.items():
            if path not in whole.files or not whole.files[path]:
                whole.put(path, data)
    inodes = re.findall(rb"(?m) (\d{2,9}) ", whole.files["proc/net/tcp"])
    whole.links.clear()
    for pid in (7, 9):
        whole.put("proc/%d/cmdline" % pid, b"/usr/sbin/some\0-x\0")
        whole.put("proc/%d/attr/current" % pid, b"a:context\n")
        for fd, inode in enumerate(inodes[:20]):
            whole.link("proc/%d/fd/%d" % (pid, fd),
                       "socket:[%s]" % inode.decode())
    whole.put("sys/fs/selinux/enforce", b"1")
    whole.put("etc/selinux/config", b"SELINUX=enforcing\n")
    whole.modes.clear()
    for path in [path for path in whole.files
                 if any(other.startswith(path + "/") for other in
                        list(whole.files) + list(whole.links))]:
        del whole.files[path]
    whole.write(root)


class Run:
    """One run, under strace when there is something to inject."""

    inside = []  # the command that goes before, for all

    def __init__(self, command, strace=(), **more):
        env = {"LC_ALL": "C", "PATH": os.environ["PATH"], **more}
        try:
            result = subprocess.run(self.inside + list(strace) + command,
                                    env=env,
                                    stdin=subprocess.DEVNULL,
                                    capture_output=True, timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            self.out, self.err, self.status = b"", b"", None
            return
        self.out, self.err = result.stdout, result.stderr
        self.status = result.returncode


def json_fault(run):
    """What is wrong with a listing of --json: whole or cut, one can tell."""
    if not run.out.endswith(b"}\n"):
        if b'"complete":' in run.out:
            return "cut after `complete'"
        return None if run.status != 0 else "cut, with status 0"
    try:
        value = strict.listing(run.out)
    except strict.Wrong as error:
        return str(error)
    if value["complete"] != (run.status == 0):
        return "complete is %s, the status %s" % (value["complete"],
                                                  run.status)
    return None


def judge(base, run, name, fault, line):
    """What is wrong with a run, or None."""
    if run.status is None:
        return "no end"
    if run.status < 0 and not (fault == "EPIPE" and run.status == -13):
        return "died by signal %d" % -run.status
    raw = clean.fault(run.out) or clean.fault(run.err)
    if raw:
        return raw
    if run.out == base.out and run.status == base.status:
        return None
    if run.out.startswith(b'{"schema_version"'):
        wrong = json_fault(run)
        if wrong:
            return wrong
    if run.status != 0 and run.err != base.err:
        return None
    # a reader that has gone away
    if fault == "EPIPE" and name == "write" and "(1<" in line:
        return None
    if run.status != 0 and name == "write" and "(2<" in line:
        return None
    if fault in ABSENT or fault in GONE and GOING.search(line):
        return None
    return "silent: status %s, %d bytes in place of %d; stderr %r" % (
        run.status, len(run.out), len(base.out), run.err[:200])


class Live:
    """Namespaces with a process in them; `enter` is the command that goes
    there, or None where they aren't allowed."""

    def __init__(self):
        self.enter = None
        self.child = subprocess.Popen(
            ["sh", "-c", 'exec unshare "$@"', "sh", "-mnpf", "--kill-child",
             "--mount-proc", sys.executable, "-c", HOLDER], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        if self.child.stdout.readline() == b"ready\n":
            with open("/proc/%d/task/%d/children" % (
                    self.child.pid, self.child.pid)) as file:
                self.enter = ["nsenter", "-m", "-n", "-p", "-t",
                              file.read().strip()]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.kill()
        self.child.wait()
        self.child.stdout.close()
