# SPDX-License-Identifier: GPL-2.0-or-later
"""Processes: /proc/PID/cmdline and the links in /proc/PID/fd."""

COMMANDS = (
    b"", b"\0", b"\0\0\0", b"/usr/sbin/sshd\0-D\0", b"nginx: worker process",
    b"nginx: master process /usr/sbin/nginx\0-g\0", b"/a/b/c/\0", b"/\0", b"//",
    b"bin/relative\0x\0", b"sshd: alice@pts/0", b"a\0", b"no-nul-at-all",
    b"/usr/lib/jvm/java-17-openjdk-amd64/bin/java\0-jar\0x.jar\0",
    b"very-long-program-name-indeed\0", b"/opt/very/long-program-name-indeed\0",
    b"exactly-fourteen"[:14] + b"\0", b" leading", b"/usr/bin/with blank in\0",
    b"%s%n%d\0", b"-bash\0", b"x" * 600, b"/" + b"y" * 600,
    b"/" + b"d" * 300 + b"/" + b"z" * 300 + b"\0", b"/usr/bin/tail/\0arg")


def _links(rng, tree, pid, inodes):
    for fd in range(rng.int(0, 6)):
        target = rng.weighted([
            (5, "socket:[%d]" % inodes(rng)), (1, "[0000]:%d" % inodes(rng)),
            (1, "/dev/null"), (1, "pipe:[%d]" % rng.int(1, 99999)),
            (1, "anon_inode:[eventpoll]"),
            (0.3, rng.choice(("socket:[]", "socket:[x]", "socket:", "socket:[5",
                              "[0000]:", "socket:[12]x", "socket:[-1]")))])
        tree.link("proc/%d/fd/%d" % (pid, fd), target)


def _no_directory(rng, tree, pid):
    """fd isn't a folder: a file, a dangling link, or nothing."""
    path = "proc/%d/fd" % pid
    kind = rng.int(0, 2)
    if kind == 0:
        tree.put(path, "not a folder\n")
    elif kind == 1:
        tree.link(path, "/nonexistent")


def processes(rng, tree, inodes):
    for _ in range(rng.weighted([(1, 0), (3, rng.int(1, 4)),
                                 (1, rng.int(5, 20))])):
        pid = rng.weighted([(4, rng.int(1, 99999)), (1, rng.int(1, 4194304)),
                            (1, rng.int(1, 9))])
        if any(path.startswith("proc/%d/" % pid)
               for path in list(tree.files) + list(tree.links) + tree.dirs):
            continue
        if rng.chance(0.95):
            tree.put("proc/%d/cmdline" % pid, rng.choice(COMMANDS))
        if rng.chance(0.08):
            _no_directory(rng, tree, pid)
            continue
        tree.dir("proc/%d/fd" % pid)
        _links(rng, tree, pid, inodes)
        if rng.chance(0.08):
            tree.unprivileged = True
            tree.mode("proc/%d/fd" % pid, 0)
    if rng.chance(0.2):
        for name in ("self", "sys", "1x", "x1"):
            tree.link("proc/%s/fd/0" % name, "socket:[%d]" % inodes(rng))
            tree.put("proc/%s/cmdline" % name, b"not-a-pid\0")
