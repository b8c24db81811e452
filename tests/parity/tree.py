# SPDX-License-Identifier: GPL-2.0-or-later
"""A made-up machine: the files below one folder."""

import os
import shutil

# Names come from the tree's files, never from the network.
NSSWITCH = "".join(db + ": files\n" for db in (
    "passwd", "group", "hosts", "networks", "protocols", "services"))


class Tree:
    """Files, links and folders by path ("proc/net/tcp"), kept in memory
    until write() puts them below a folder.

    A generator may also set:
      sysroot       False: no second run of ours with --sysroot
      parity        False: the seed is skipped (we differ on purpose)
      unprivileged  True: run without the power to read any file, so that
                    mode(path, 0) makes a folder unreadable
      interrupt     seconds after which both get SIGINT (for -c)
      env           more environment variables for both
    """

    def __init__(self):
        self.files = {}
        self.links = {}
        self.dirs = []
        self.modes = {}
        self.sysroot = True
        self.parity = True
        self.unprivileged = False
        self.interrupt = None
        self.env = {}

    def put(self, path, data):
        """A file; str is stored as UTF-8 (surrogateescape)."""
        if isinstance(data, str):
            data = data.encode("utf-8", "surrogateescape")
        self.files[path] = data

    def add(self, path, data):
        """Append to a file, making it when it isn't there."""
        if isinstance(data, str):
            data = data.encode("utf-8", "surrogateescape")
        self.files[path] = self.files.get(path, b"") + data

    def link(self, path, target):
        self.links[path] = target

    def dir(self, path):
        self.dirs.append(path)

    def mode(self, path, mode):
        """Permission bits, set after all else is there."""
        self.modes[path] = mode

    def drop(self, path):
        """Take a file or link away again."""
        self.files.pop(path, None)
        self.links.pop(path, None)

    def has(self, path):
        return path in self.files or path in self.links

    def complete(self):
        """What no machine may lack: or names would come from outside."""
        for path, data in (("etc/nsswitch.conf", NSSWITCH),
                           ("etc/resolv.conf", ""), ("etc/hosts", ""),
                           ("etc/passwd", "root:x:0:0::/root:/bin/sh\n")):
            if not self.has(path):
                self.put(path, data)

    def write(self, root):
        made = {root}
        for path in self.dirs:
            _make(os.path.join(root, path), made)
        for path, data in self.files.items():
            full = os.path.join(root, path)
            _make(os.path.dirname(full), made)
            with open(full, "wb") as file:
                file.write(data)
        for path, target in self.links.items():
            full = os.path.join(root, path)
            _make(os.path.dirname(full), made)
            os.symlink(target, full)
        for path, mode in self.modes.items():
            os.chmod(os.path.join(root, path), mode)


def _make(folder, made):
    if folder not in made:
        os.makedirs(folder, exist_ok=True)
        made.add(folder)


def made(folder):
    """The folder, made when it isn't there."""
    os.makedirs(folder, exist_ok=True)
    return folder


def remove(root):
    """rm -rf, also of what a tree made unreadable."""
    for folder, names, _ in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            if not os.path.islink(path):
                os.chmod(path, 0o700)
    shutil.rmtree(root, ignore_errors=True)
