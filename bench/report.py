# SPDX-License-Identifier: GPL-2.0-or-later
"""What bench has measured, as a Markdown page and as an SVG plot."""
import os
import platform

COLOURS = {"cat": "#888888", "ours": "#c0392b", "net-tools": "#2c6fbb",
           "ss": "#2e8b57", "busybox": "#b8860b",
           # options of ours
           "-tan": "#c0392b", "--json -tan": "#2c6fbb", "--filter": "#2e8b57",
           "--count=state": "#b8860b", "--sort=remote_address": "#8e44ad",
           "--summary": "#16a085", "net-tools -tan, sorted": "#888888",
           "-tanp": "#c0392b", "--json -tanp": "#2c6fbb",
           "--owners -tan": "#2e8b57", "-tln": "#c0392b",
           "--all-netns -tln": "#2c6fbb", "--all-netns -tlnp": "#2e8b57"}


def seconds(value):
    if value < 0.001:
        return f"{value * 1e6:.0f} µs"
    if value < 1:
        return f"{value * 1e3:.1f} ms"
    return f"{value:.2f} s"


def ratio(one, other):
    return f"{one / other:.2f}"


def table(rows):
    head, *rest = rows
    lines = ["| " + " | ".join(head) + " |",
             "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rest]
    return "\n".join(lines) + "\n"


def programs(worlds):
    """All that was measured, a row a program."""
    rows = [["world", "sockets", "options", "program", "wall", "ours / it", "CPU",
             "peak memory"]]
    for world, sizes in worlds.items():
        for size, lists in sizes.items():
            for name, runs in lists.items():
                for who, run in runs.items():
                    rows.append([world, f"{size:,}", f"`{name}`", who,
                                 seconds(run["wall"]),
                                 ratio(runs["ours"]["wall"], run["wall"])
                                 if "ours" in runs else "",
                                 seconds(run["cpu"]),
                                 f"{run['peak']:.0f} KiB"])
    return table(rows)


def slope(sizes, name, what):
    """What a socket more costs, in µs, from each size to the next."""
    points = [(size, lists[name]["ours"][what])
              for size, lists in sorted(sizes.items()) if name in lists]
    return [(after - before) / (more - fewer) * 1e6
            for (fewer, before), (more, after) in zip(points, points[1:])]


# Of our own options: what is measured, beside what, and the most it may be.
OWN = [
    ("--json -tan", "-tan", "1.4"),
    ("--json -tanp", "-tanp", "1.4"),
    ("--filter", "-tan", "1.02"),
    ("--count=state", "-tan", "0.9"),
    ("--sort=remote_address", "net-tools -tan, sorted", "0.5"),
    ("--summary", "-tan", "1.1"),
    ("--owners -tan", "-tanp", "1.05"),
]


def targets(worlds, others):
    """What was to be reached, and what was."""
    sizes = worlds.get("crowd", {})
    rows = [["target", "at most", "wall", "CPU"]]

    def find(size, name, who, world="crowd"):
        return worlds.get(world, {}).get(size, {}).get(name, {}).get(who)

    def add(text, limit, *pairs):
        pairs = [pair for pair in pairs if all(pair)]
        if pairs:
            rows.append([text, limit] + [
                ", ".join(f"{one[what] / other[what]:.3f}"
                          for one, other in pairs)
                for what in ("wall", "cpu")])

    def allowed(run):
        """What a listing may take that is made in 50 namespaces more."""
        return run and {what: 1.5 * run[what] + 0.050
                        for what in ("wall", "cpu")}

    def across(name, one, other, only):
        return [(find(size, name, one), find(size, name, other))
                for size in only]

    def server(name, other, limit):
        add(f"7. `{name}` / {other}, a server", limit,
            *[(find(size, name, "ours", "server"),
               find(size, name, other, "server")) for size in three])

    three = (20000, 80000, 200000)
    add("1. `-tan` / `cat /proc/net/tcp` (20,000; 80,000; 200,000)", "1.12",
        *across("-tan", "ours", "cat", three))
    add("1. `-tan` / `cat` of tcp and tcp6, the files it reads", "1.12",
        *across("-tan", "ours", "cat, both", three))
    add("1. `-4tan` / `cat /proc/net/tcp`", "1.12",
        *across("-tan", "ours -4", "cat", three))
    add("1. `-tan` / ss", "1", *across("-tan", "ours", "ss", three))
    rows.append(["1. peak memory of `-tan`, KiB, by size", "3072", ", ".join(
        f"{lists['-tan']['ours']['peak']:.0f}" for lists in sizes.values()),
        ""])
    for other in "net-tools", "ss":
        add(f"2. `-tanp` / {other}, 80,000", "0.10",
            *across("-tanp", "ours", other, (80000,)))
        add(f"2. `-tanp` / {other}, 200,000", "0.07",
            *across("-tanp", "ours", other, (200000,)))
    for name in "-tlnp", "-tunlp":
        add(f"2. `{name}` / ss", "1", *across(name, "ours", "ss", three))
        add(f"2. `{name}` / net-tools", "0.3",
            *across(name, "ours", "net-tools", three))
    names = others["names"]["-t, 80 peers"]
    add("3. `-t`, 80 peers of 50 ms / net-tools", "0.08",
        (names["ours"], names["net-tools"]))
    dead = others["dead"]["-t, 80 peers, dead server"]["ours"]
    rows.append(["3. the same with a server that never answers (time-out 1 s)",
                 "one time-out", seconds(dead["wall"]), seconds(dead["cpu"])])
    start = others["start"]["start"]
    add("4. `-rn`, idle / true", "1.3", (start["ours -rn"], start["true"]))
    again = others["again"]
    rows.append(["5. a later listing of `-tanc` / the first", "1",
                 f"{again['later'] / again['first']:.3f}", ""])
    for name in "-tan", "-tanp":
        rows.append([f"6. µs for each further socket, `{name}`", "constant"] + [
            ", ".join(f"{step:.2f}" for step in slope(sizes, name, what))
            for what in ("wall", "cpu")])
    for name in "-tln", "-tunln":
        server(name, "ss", "1.0")
        rows.append([f"7. `{name}`, a server, by size", "the same", *(
            ", ".join(seconds(lists[name]["ours"][what]) for lists in
                      worlds.get("server", {}).values())
            for what in ("wall", "cpu"))])
    for name in "-tlnp", "-tunlp":
        server(name, "ss", "0.15")
    server("-tlnp", "net-tools", "0.10")
    server("-tan", "cat, both", "1.0")
    add("7. `-tan --filter='state listening'` / ss `state listening`, a server",
        "1.0", *[(find(size, "state listening", "ours", "server"),
                  find(size, "state listening", "ss", "server"))
                 for size in three])
    for one, other, limit in OWN:
        name = "own options, owners" if other == "-tanp" else "own options"
        add(f"8. `{one}` / `{other}`", limit,
            *across(name, one, other, three))
    add("9. `--all-netns -tln` / (1.5 x `-tln` + 50 ms), 50 namespaces, 5 busy",
        "1", *[(find(size, "namespaces", "--all-netns -tln", "namespaces"),
                allowed(find(size, "namespaces", "-tln", "namespaces")))
               for size in three])
    for one in ("-tan", "--json -tan", "--count=state",
                "--sort=remote_address"):
        rows.append([f"8. peak memory of `{one}`, KiB", "", ", ".join(
            f"{find(size, 'own options', one)['peak']:.0f}"
            for size in three if size in sizes), ""])
    rows.append(["9. peak memory of `--all-netns -tln`, KiB", "", ", ".join(
        f"{lists['namespaces']['--all-netns -tln']['peak']:.0f}"
        for lists in worlds.get("namespaces", {}).values()), ""])
    return table(rows)


def small(others):
    rows = [["what", "program", "wall", "CPU", "peak memory"]]
    for kind in "start", "names", "dead":
        for name, runs in others[kind].items():
            for who, run in runs.items():
                rows.append([name, who, seconds(run["wall"]),
                             seconds(run["cpu"]), f"{run['peak']:.0f} KiB"])
    return table(rows)


def markdown(worlds, others, runs):
    return (f"# Measured\n\nLinux {platform.release()}, {os.cpu_count()} "
            f"processors, a load of {os.getloadavg()[1]:.1f}; medians of {runs} "
            f"runs, all programs in turn.\n\n"
            f"## The targets\n\n{targets(worlds, others)}\n"
            f"![Wall time over sockets](results.svg)\n\n"
            f"## All programs\n\n{programs(worlds)}\n"
            f"## Names and start\n\n{small(others)}")


MARKS = "<!-- bench: begin -->\n", "<!-- bench: end -->\n"


def refresh(page, text, marks=MARKS):
    """Puts `text` between the marks of `page`."""
    before, rest = page.split(marks[0])
    return before + marks[0] + text + marks[1] + rest.split(marks[1])[1]


# The plot: both axes logarithmic, one panel for each list of options.
WIDTH, HEIGHT, LEFT, TOP, GAP, ACROSS = 380, 300, 70, 40, 90, 3


def panel(sizes, name, title):
    import math
    points = {}
    for size, lists in sizes.items():
        for who, run in lists.get(name, {}).items():
            if who in COLOURS:
                points.setdefault(who, []).append((size, run["wall"]))
    xs = [math.log10(x) for line in points.values() for x, _ in line]
    low = math.floor(math.log10(min(y for l in points.values() for _, y in l)))
    high = math.ceil(math.log10(max(y for l in points.values() for _, y in l)))

    def x_of(size):
        span = (max(xs) - min(xs)) or 1
        return (math.log10(size) - min(xs)) / span * WIDTH

    def y_of(wall):
        return TOP + (high - math.log10(wall)) / (high - low) * HEIGHT

    out = [f'<text x="{WIDTH / 2}" y="20" text-anchor="middle" '
           f'font-weight="bold">{title}</text>']
    for power in range(low, high + 1):
        y = y_of(10 ** power)
        out.append(f'<path d="M0 {y:.1f}h{WIDTH}" stroke="#ddd"/>'
                   f'<text x="-6" y="{y + 4:.1f}" text-anchor="end">'
                   f'{seconds(10 ** power)}</text>')
    for size in sizes:
        x = x_of(size)
        label = f"{size // 1000}k"
        out.append(f'<path d="M{x:.1f} {TOP}v{HEIGHT}" stroke="#eee"/>'
                   f'<text x="{x:.1f}" y="{TOP + HEIGHT + 16}" '
                   f'text-anchor="middle">{label}</text>')
    for row, (who, line) in enumerate(points.items()):
        colour = COLOURS[who]
        path = " L".join(f"{x_of(x):.1f} {y_of(y):.1f}" for x, y in line)
        out.append(f'<path d="M{path}" stroke="{colour}" fill="none" '
                   f'stroke-width="2"/>')
        out += [f'<circle cx="{x_of(x):.1f}" cy="{y_of(y):.1f}" r="3" '
                f'fill="{colour}"/>' for x, y in line]
        out.append(f'<text x="10" y="{TOP + 16 + 15 * row}" '
                   f'fill="{colour}">{who}</text>')
    return "\n".join(out)


# What is plotted: a world, and what was measured there.
PANELS = [("crowd", "-tan"), ("crowd", "-tanp"), ("crowd", "-tlnp"),
          ("server", "-tln"), ("server", "-tunlp"), ("crowd", "own options"),
          ("crowd", "own options, owners"), ("namespaces", "namespaces")]


def svg(worlds):
    panels = [(worlds[world], name, f"{name}, {world}")
              for world, name in PANELS if world in worlds]
    width = LEFT + ACROSS * (WIDTH + GAP)
    panels = [f'<g transform="translate({LEFT + i % ACROSS * (WIDTH + GAP)} '
              f'{i // ACROSS * (HEIGHT + GAP)})">\n{panel(*what)}\n</g>'
              for i, what in enumerate(panels)]
    height = -(-len(panels) // ACROSS) * (HEIGHT + GAP) + TOP
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" '
            f'height="{height}" font-family="sans-serif" '
            f'font-size="12"><rect width="100%" height="100%" fill="white"/>\n'
            f'<text x="{LEFT}" y="{height - 10}">sockets; wall time, '
            f'less is better</text>\n' + "\n".join(panels) + "\n</svg>\n")
