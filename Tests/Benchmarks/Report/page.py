# SPDX-License-Identifier: Apache-2.0
"""Makes the tables of the page from what was measured."""

import re

from labels import ALGORITHMS, COUNTS, GROWTH, SPEED, TABLES, WORDS


def number(value: float) -> str:
    """Three digits that count, thousands set apart."""
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
    """A limit as it was set, without digits that it does not have."""
    scaled, name = value, {"ratio": "", "us": "µs"}.get(unit, unit)
    if unit == "ns" and value >= 1000:
        scaled, name = value / 1000, "µs"
    return f"{scaled:,g} {name}".rstrip()


def rate(nanoseconds: float) -> str:
    return f"{number(1e9 / nanoseconds)} /s"


class Page:
    """The tables in one language: 0 for English, 1 for Chinese."""

    def __init__(self, results: dict, language: int):
        self.results, self.language = results, language
        self.figures = {}
        for figure in results["figures"]:
            self.figures.setdefault(figure["name"], []).append(figure)

    def word(self, name: str) -> str:
        return WORDS[name][self.language]

    def blocks(self) -> dict[str, str]:
        """The text of each block, by the name that its marker gives."""
        made = {name: self.limits(rows) for name, rows in TABLES.items()}
        return made | {
            "head": self.head(), "verdict": self.verdict(), "peers": self.peers(), "growth": self.growth(),
            "instructions": self.instructions(),
        }

    def speed(self) -> str:
        """What the README says: a time or a rate each, without limits and peers."""
        rows = []
        for name, *labels in SPEED:
            figure = self.figures[name][0]
            value = duration(figure["ns"]) if "ns" in figure else quantity(figure["value"], figure["unit"])
            rows.append([labels[self.language], value])
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

    def limits(self, rows: list[tuple[str, str, str]]) -> str:
        made, title = [], self.word("processor")
        for name, *labels in rows:
            figure = self.figures[name][0]
            unit = figure["unit"]
            value = quantity(figure["value"], unit)
            if "quartiles" in figure:
                parts = [quantity(part, unit) for part in figure["quartiles"]]
                ending = value[value.rfind(" "):] if " " in value else ""
                # The unit once, where it is the same.
                if ending and all(part.endswith(ending) for part in parts):
                    parts = [part.removesuffix(ending) for part in parts]
                value = f"**{value}** [{', '.join(parts)}]"
            else:
                value = f"**{value}**"
            beside = re.match(r".*?([\d.,]+ ms) of processor time", figure.get("note", ""))
            beside = beside[1] if beside else ""
            if "ns" in figure:
                beside = f"{duration(figure['ns'])}{self.word('comma')}{duration(figure['peer_ns'])}"
                title = self.word("both")
            holds = {True: self.word("holds"), False: self.word("misses"), None: ""}[figure.get("holds")]
            made.append([labels[self.language], self.limit(figure), value, beside, holds])
        if not any(row[3] for row in made):
            made = [row[:3] + row[4:] for row in made]
            return self.table(["", self.word("limit"), self.word("measured"), ""], made)
        return self.table(["", self.word("limit"), self.word("measured"), title, ""], made)

    def head(self) -> str:
        machine = self.results["machine"]
        load = " → ".join(f"{value:g}" for value in machine["load"])
        if self.language == 0:
            guest = " (virtual machine)" if machine["hypervisor"] else ""
            rows = [
                ["measured", f"{machine['date']}, commit `{machine['commit']}`"
                 + (", `--quick`" if self.results["quick"] else "")],
                ["machine", f"{machine['processor']}, {machine['cores']} cores{guest}, {machine['system']}"],
                ["load of the machine", f"{load} (before, between, after); above {machine['cores']}, programs wait"],
            ]
        else:
            guest = "（虚拟机）" if machine["hypervisor"] else ""
            rows = [
                ["测于", f"{machine['date']}，提交 `{machine['commit']}`" + ("，`--quick`" if self.results["quick"] else "")],
                ["机器", f"{machine['processor']}，{machine['cores']} 核{guest}，{machine['system']}"],
                ["机器负载", f"{load}（之前、中间、之后）；高于 {machine['cores']} 时程序要等待"],
            ]
        rows.append([
            ("versions", "版本")[self.language],
            ("; ", "；")[self.language].join([
                f"Swift {machine['swift']}", f"OpenSSL {machine['openssl']}",
                f"jwt-kit {machine['jwt-kit']}{self.word('comma')}swift-crypto {machine['swift-crypto']}",
                f"Python {machine['python']}{self.word('comma')}PyJWT {machine['PyJWT']}{self.word('comma')}"
                f"itsdangerous {machine['itsdangerous']}{self.word('comma')}cryptography {machine['cryptography']}"
                f"{self.word('comma')}OpenSSL {machine['python-openssl']}",
            ])])
        return self.table(["", ""], rows)

    def verdict(self) -> str:
        """How many figures keep their limits, and which do not."""
        judged = [figure for figures in self.figures.values() for figure in figures if "holds" in figure]
        missed = [(figure["name"], quantity(figure["value"], figure["unit"]), self.limit(figure))
                  for figure in judged if not figure["holds"]]
        count = len(judged)
        counts = self.results.get("instructions", {}).get("counts", {})
        for name, limit, *_ in COUNTS:
            if limit and name in counts:
                count += 1
                if counts[name] > limit:
                    missed.append((name, f"{counts[name]:,} {self.word('instructions')}", f"≤ {limit:,}"))
        kept = count - len(missed)
        if self.language == 0:
            text = f"**{kept} of {count} figures with a limit keep it.**"
            text += " Over their limits: " if missed else ""
            return text + "; ".join(f"`{name}`, {value} ({limit})" for name, value, limit in missed) + (
                "." if missed else "")
        text = f"**有限值的 {count} 个数字中，{kept} 个达到。**"
        text += "未达：" if missed else ""
        return text + "；".join(f"`{name}`，{value}（{limit}）" for name, value, limit in missed) + ("。" if missed else "")

    def peers(self) -> str:
        ours = {figure["name"]: figure for figure in self.results["peers"]}
        python = {figure["name"]: figure for figure in self.results["python"]}
        rows, lengths = [], []
        for algorithm, suite, name in ALGORITHMS:
            title = f"{suite}{self.word('comma')}{name}"
            for step in ("issue", "verify"):
                figure = ours[f"{step}-jwtkit-{algorithm}"]
                quartiles = ", ".join(f"{part:.2f}" for part in figure["quartiles"])
                cells = [f"{rate(figure['peer_ns'])}; **{figure['value']:.2f}** [{quartiles}]"]
                for peer in ("pyjwt", "itsdangerous"):
                    other = python.get(f"{step}-{peer}-{algorithm}")
                    cells.append(f"{rate(other['ns'])}; {other['ns'] / figure['ns']:.2f}" if other else "–")
                rows.append([f"{title}{self.word('comma')}{self.word(step)}", rate(figure["ns"]), *cells])
            figure = ours[f"issue-jwtkit-{algorithm}"]
            others = [python.get(f"issue-{peer}-{algorithm}") for peer in ("pyjwt", "itsdangerous")]
            lengths.append(
                [title, str(figure["chars"]), str(figure["peer_chars"])]
                + [str(other["chars"]) if other else "–" for other in others])
        peers = ["jwt-kit", "PyJWT", "itsdangerous"]
        return "\n\n".join([
            self.table(["", self.word("ours"), *peers], rows),
            self.table([self.word("token"), self.word("ours"), *peers], lengths),
        ])

    def growth(self) -> str:
        tables = []
        for *titles, style, rows in GROWTH:
            sizes = [figure["size"] for figure in self.figures[rows[0][0]]]
            made = []
            for name, *labels in rows:
                figures = self.figures[name]
                per_byte = figures[0]["unit"] == "ns/B"
                made.append([labels[self.language]] + [
                    f"{figure['value']:.2f} ns" if per_byte else quantity(figure["value"], figure["unit"])
                    for figure in figures])
            columns = [size_text(size) if style == "bytes" else f"{size:,}" for size in sizes]
            tables.append(self.table([titles[self.language], *columns], made))
        return "\n\n".join(tables)

    def instructions(self) -> str:
        counted = self.results["instructions"]
        rows = []
        for name, limit, *labels in COUNTS:
            count = counted["counts"][name]
            verdict = "" if limit is None else self.word("holds" if count <= limit else "misses")
            rows.append([labels[self.language], f"≤ {limit:,}" if limit else "–", f"**{count:,}**", verdict])
        when = (f"Valgrind {counted['valgrind']}, {counted['date']}, commit `{counted['commit']}`.",
                f"Valgrind {counted['valgrind']}，{counted['date']}，提交 `{counted['commit']}`。")[self.language]
        return when + "\n\n" + self.table(["", self.word("limit"), self.word("instructions"), ""], rows)


def size_text(size: int) -> str:
    return f"{size >> 20} MiB" if size >= 1 << 20 else f"{size >> 10} KiB"
