# SPDX-License-Identifier: GPL-2.0-or-later
"""The socket listing with -c: again every second."""

import gen_sockets

# Left out unless asked for by name: each seed takes seconds.
SLOW = True


def tree(rng, tree):
    gen_sockets.tree(rng, tree)
    tree.interrupt = 1.4


def args(rng, tree):
    options = gen_sockets.args(rng, tree)
    return [rng.choice(("-c", "--continuous", "--conti"))] + options
