# SPDX-License-Identifier: GPL-2.0-or-later
"""Random numbers that are the same on every version of Python.

Only random.random() is promised to keep its sequence, so all else is
built on it.
"""

import random


class Rng:
    def __init__(self, seed):
        self._random = random.Random(str(seed)).random

    def below(self, n):
        """An int of 0..n-1; good for n up to 2^53."""
        return int(self._random() * n)

    def int(self, low, high):
        """An int of low..high, both included; any size."""
        span = high - low + 1
        if span <= 1 << 48:
            return low + self.below(span)
        value = 0
        for _ in range(0, span.bit_length() + 31, 32):
            value = (value << 32) | self.below(1 << 32)
        return low + value % span

    def chance(self, p):
        """True with the probability p (0..1)."""
        return self._random() < p

    def choice(self, items):
        return items[self.below(len(items))]

    def weighted(self, pairs):
        """One of [(weight, item), ...]."""
        pairs = list(pairs)
        left = self._random() * sum(weight for weight, _ in pairs)
        for weight, item in pairs:
            left -= weight
            if left < 0:
                return item
        return pairs[-1][1]

    def shuffle(self, items):
        """A new list in random order."""
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items

    def some(self, items, p=0.5):
        """Each item with the probability p, in the order given."""
        return [item for item in items if self.chance(p)]

    def bits(self, n):
        """n random bits, small and extreme values more often than chance."""
        top = (1 << n) - 1
        return self.weighted([
            (4, self.int(0, top)),
            (2, self.int(0, min(top, 99))),
            (1, 0), (0.5, top), (0.5, (top >> 1) + 1), (0.5, top >> 1)])

    def word(self, low, high, letters="abcdefghijklmnopqrstuvwxyz0123456789"):
        """low..high letters."""
        return "".join(self.choice(letters)
                       for _ in range(self.int(low, high)))
