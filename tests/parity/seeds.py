# SPDX-License-Identifier: GPL-2.0-or-later
"""From a mode and a seed to a machine and options."""

import glob
import importlib
import os

from rng import Rng
from tree import Tree


class Scenario:
    """One seed of one mode: a tree, options, and perhaps setup commands."""

    def __init__(self, mode, seed):
        module = importlib.import_module("gen_" + mode)
        self.mode, self.seed = mode, seed
        self.tree = Tree()
        name = "%s:%d:" % (mode, seed)
        module.tree(Rng(name + "tree"), self.tree)
        self.tree.complete()
        self.args = module.args(Rng(name + "args"), self.tree)
        self.setup = None
        if hasattr(module, "setup"):
            self.setup = module.setup(Rng(name + "setup"), self.tree)


def modes():
    """The names of all gen_NAME.py beside this file."""
    here = os.path.dirname(os.path.abspath(__file__))
    return sorted(os.path.basename(path)[4:-3]
                  for path in glob.glob(os.path.join(here, "gen_*.py")))


def quick_modes():
    """Those that are not SLOW."""
    return [mode for mode in modes()
            if not hasattr(importlib.import_module("gen_" + mode), "SLOW")]


def parse(text):
    """`1-500` or `7,9,20-30` to a list of ints."""
    found = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found
