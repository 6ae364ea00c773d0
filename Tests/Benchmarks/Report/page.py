# SPDX-License-Identifier: Apache-2.0
"""Makes the tables of the page from the measurements."""

import re

from labels import ALGORITHMS, COUNTS, GROWTH, SPEED, TABLES


def number(value: float) -> str:
    """Three significant digits, with commas between thousands."""
    size = abs(value)
    places = 0 if size >= 100 else 1 if size >= 10 else 2
    if size >= 1000:
        value = float(f"{value:.3g}")
    return f"{value:,.{places}f}".replace("-", "−")


def duration(nanoseconds: float) -> str:
    for unit, scale in (("ns", 1), ("µs", 1e3), ("ms", 1e6)):
        if nanoseconds < 999.5 * scale or unit == "ms":
            return f"{number(nanoseconds / scale)} {unit}"
    raise AssertionError


SCALES = {"ns": 1, "us": 1e3, "ms": 1e6}


def quantity(value: float, unit: str) -> str:
    if unit in SCALES:
        return duration(value * SCALES[unit])
    if unit == "ratio":
        return f"{value:.3f}" if value < 2 else f"{value:.2f}"
    return f"{number(value)} {unit}"


def bound(value: float, unit: str) -> str:
    """A limit as it was set, without further digits."""
    scaled, name = value, {"ratio": "", "us": "µs"}.get(unit, unit)
    if unit == "ns" and value >= 1000:
        scaled, name = value / 1000, "µs"
    return f"{scaled:,g} {name}".rstrip()


def rate(nanoseconds: float) -> str:
    return f"{number(1e9 / nanoseconds)} /s"


class Page:
    """The tables of the page and of the README."""

    def __init__(self, results: dict):
        self.results = results
        self.figures = {}
        for figure in results["figures"]:
            self.figures.setdefault(figure["name"], []).append(figure)

    def blocks(self) -> dict[str, str]:
        """The text of each block, by the name that its marker gives."""
        made = {name: self.limits(rows) for name, rows in TABLES.items()}
        return made | {
            "head": self.head(), "verdict": self.verdict(), "peers": self.peers(), "growth": self.growth(),
            "instructions": self.instructions(),
        }

    def speed(self, language: int) -> str:
        """The figures of the README: a time or a rate each, without limits and peers; 0 is in English, 1 in Chinese."""
        rows = []
        for name, *labels in SPEED:
            figure = self.figures[name][0]
            value = duration(figure["ns"]) if "ns" in figure else quantity(figure["value"], figure["unit"])
            rows.append([labels[language], value])
        return self.table(["", ""], rows)

    def table(self, head: list[str], rows: list[list[str]]) -> str:
        lines = ["|" + "|".join(f" {cell} " if cell else " " for cell in row) + "|" for row in [head, *rows]]
        lines.insert(1, "|" + "---|" * len(head))
        return "\n".join(lines)

    def limit(self, figure: dict) -> str:
        for key, sign in (("at_least", "≥"), ("at_most", "≤")):
            if key in figure:
                return f"{sign} {bound(figure[key], figure['unit'])}"
        return "–"

    def limits(self, rows: list[tuple[str, str]]) -> str:
        made, title = [], "processor time"
        for name, label in rows:
            figure = self.figures[name][0]
            unit = figure["unit"]
            value = quantity(figure["value"], unit)
            if "quartiles" in figure:
                parts = [quantity(part, unit) for part in figure["quartiles"]]
                ending = value[value.rfind(" "):] if " " in value else ""
                # A unit that all parts share is printed once.
                if ending and all(part.endswith(ending) for part in parts):
                    parts = [part.removesuffix(ending) for part in parts]
                value = f"**{value}** [{', '.join(parts)}]"
            else:
                value = f"**{value}**"
            beside = re.match(r".*?([\d.,]+ ms) of processor time", figure.get("note", ""))
            beside = beside[1] if beside else ""
            if "ns" in figure:
                beside = f"{duration(figure['ns'])}, {duration(figure['peer_ns'])}"
                title = "one, and the peer's"
            holds = {True: "holds", False: "**MISSES**", None: ""}[figure.get("holds")]
            made.append([label, self.limit(figure), value, beside, holds])
        if not any(row[3] for row in made):
            made = [row[:3] + row[4:] for row in made]
            return self.table(["", "limit", "measured", ""], made)
        return self.table(["", "limit", "measured", title, ""], made)

    def head(self) -> str:
        machine = self.results["machine"]
        load = " → ".join(f"{value:g}" for value in machine["load"])
        guest = " (virtual machine)" if machine["hypervisor"] else ""
        versions = [
            f"Swift {machine['swift']}", f"OpenSSL {machine['openssl']}",
            f"jwt-kit {machine['jwt-kit']}, swift-crypto {machine['swift-crypto']}",
            f"Python {machine['python']}, PyJWT {machine['PyJWT']}, itsdangerous {machine['itsdangerous']}, "
            f"cryptography {machine['cryptography']}, OpenSSL {machine['python-openssl']}",
        ]
        rows = [
            ["measured", f"{machine['date']}, commit `{machine['commit']}`"
             + (", `--quick`" if self.results["quick"] else "")],
            ["machine", f"{machine['processor']}, {machine['cores']} cores{guest}, {machine['system']}"],
            ["load of the machine", f"{load} (before, between, after); above {machine['cores']}, programs wait"],
            ["versions", "; ".join(versions)],
        ]
        return self.table(["", ""], rows)

    def verdict(self) -> str:
        """How many figures keep their limits, and which do not."""
        judged = [figure for figures in self.figures.values() for figure in figures if "holds" in figure]
        missed = [(figure["name"], quantity(figure["value"], figure["unit"]), self.limit(figure))
                  for figure in judged if not figure["holds"]]
        count = len(judged)
        counts = self.results.get("instructions", {}).get("counts", {})
        for name, limit, _ in COUNTS:
            if limit and name in counts:
                count += 1
                if counts[name] > limit:
                    missed.append((name, f"{counts[name]:,} instructions", f"≤ {limit:,}"))
        kept = count - len(missed)
        text = f"**{kept} of {count} figures with a limit keep it.**"
        text += " Over their limits: " if missed else ""
        return text + "; ".join(f"`{name}`, {value} ({limit})" for name, value, limit in missed) + (
            "." if missed else "")

    def peers(self) -> str:
        ours = {figure["name"]: figure for figure in self.results["peers"]}
        python = {figure["name"]: figure for figure in self.results["python"]}
        rows, lengths = [], []
        for algorithm, suite, name in ALGORITHMS:
            title = f"{suite}, {name}"
            for step in ("issue", "verify"):
                figure = ours[f"{step}-jwtkit-{algorithm}"]
                quartiles = ", ".join(f"{part:.2f}" for part in figure["quartiles"])
                cells = [f"{rate(figure['peer_ns'])}; **{figure['value']:.2f}** [{quartiles}]"]
                for peer in ("pyjwt", "itsdangerous"):
                    other = python.get(f"{step}-{peer}-{algorithm}")
                    cells.append(f"{rate(other['ns'])}; {other['ns'] / figure['ns']:.2f}" if other else "–")
                rows.append([f"{title}, {step}", rate(figure["ns"]), *cells])
            figure = ours[f"issue-jwtkit-{algorithm}"]
            others = [python.get(f"issue-{peer}-{algorithm}") for peer in ("pyjwt", "itsdangerous")]
            lengths.append(
                [title, str(figure["chars"]), str(figure["peer_chars"])]
                + [str(other["chars"]) if other else "–" for other in others])
        peers = ["jwt-kit", "PyJWT", "itsdangerous"]
        return "\n\n".join([
            self.table(["", "share token", *peers], rows),
            self.table(["characters", "share token", *peers], lengths),
        ])

    def growth(self) -> str:
        tables = []
        for title, style, rows in GROWTH:
            sizes = [figure["size"] for figure in self.figures[rows[0][0]]]
            made = []
            for name, label in rows:
                figures = self.figures[name]
                per_byte = figures[0]["unit"] == "ns/B"
                made.append([label] + [
                    f"{figure['value']:.2f} ns" if per_byte else quantity(figure["value"], figure["unit"])
                    for figure in figures])
            columns = [size_text(size) if style == "bytes" else f"{size:,}" for size in sizes]
            tables.append(self.table([title, *columns], made))
        return "\n\n".join(tables)

    def instructions(self) -> str:
        counted = self.results["instructions"]
        rows = []
        for name, limit, label in COUNTS:
            count = counted["counts"][name]
            verdict = "" if limit is None else "holds" if count <= limit else "**MISSES**"
            rows.append([label, f"≤ {limit:,}" if limit else "–", f"**{count:,}**", verdict])
        when = f"Valgrind {counted['valgrind']}, {counted['date']}, commit `{counted['commit']}`."
        return when + "\n\n" + self.table(["", "limit", "instructions", ""], rows)


def size_text(size: int) -> str:
    return f"{size >> 20} MiB" if size >= 1 << 20 else f"{size >> 10} KiB"
