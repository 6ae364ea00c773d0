# SPDX-License-Identifier: Apache-2.0
"""Draws the lengths of tokens and the throughput beside the peers, as SVG that needs nothing else."""

import math
import re

from labels import ALGORITHMS

WIDTH, LINE, TOP = 940, 23, 74
LEFT, RIGHT = 24, 500  # where the panels begin
PANEL = 416

STYLE = """
  .bg { fill: #ffffff; } text { fill: #1f2328; font: 12.5px system-ui, -apple-system, "Segoe UI", sans-serif; }
  .title { font-size: 15px; font-weight: 600; } .group { font-weight: 600; } .soft { fill: #59636e; font-size: 11.5px; }
  .end { text-anchor: end; } .middle { text-anchor: middle; } .strong { font-weight: 600; }
  .bar { fill: #9aa4af; } .own { fill: #0969da; } .grid { stroke: #d1d9e0; stroke-width: 1; }
  .dot { fill: #6e7781; stroke: #6e7781; stroke-width: 2; } .dot.own { fill: #0969da; stroke: #0969da; }
  .join { stroke: #9aa4af; stroke-width: 2; } .join.own { stroke: #0969da; }
  .hollow, .hollow.own { fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    .bg { fill: #0d1117; } text { fill: #f0f6fc; } .soft { fill: #9198a1; } .bar { fill: #656c76; }
    .own { fill: #4493f8; } .grid { stroke: #3d444d; } .dot { fill: #9198a1; stroke: #9198a1; }
    .dot.own { fill: #4493f8; stroke: #4493f8; } .join { stroke: #656c76; } .join.own { stroke: #4493f8; }
    .hollow, .hollow.own { fill: #0d1117; }
  }
"""

TITLE = "Share tokens beside other formats: length and throughput"
CONTENTS = ("Taobao item", "Douyin video", "WeChat mini-program page")

# Rows of the table of lengths in Docs/Rationale.md, and their labels here.
FORMATS = [
    ("share token, suites 1, 2, 3", None), ("COSE_Sign1, base64url", "COSE"), ("JWT, fields", "JWT"),
    ("PASETO v4.public, fields", "PASETO"),
]


def lengths(rationale: str) -> list[tuple[str | None, list[int]]]:
    """The measured lengths of contents A, B and C, from the page that says how they were measured."""
    rows = {}
    for line in rationale.splitlines():
        cells = [cell.strip().strip("*") for cell in line.strip("|").split("|")]
        if len(cells) == 4 and all(re.fullmatch(r"\d+", cell) for cell in cells[1:]):
            rows.setdefault(cells[0], [int(cell) for cell in cells[1:]])
    return [(title, rows[name]) for name, title in FORMATS]


def short(rate: float) -> str:
    if rate >= 999_500:
        return f"{rate / 1e6:.2f} M"
    return f"{rate / 1000:.0f} k" if rate >= 99_500 else f"{rate / 1000:.1f} k"


class Plot:
    def __init__(self, results: dict, rationale: str):
        self.results, self.rationale = results, rationale
        self.parts: list[str] = []

    def text(self, x: float, y: float, text: str, kind: str = "") -> None:
        attribute = f' class="{kind}"' if kind else ""
        self.parts.append(f'<text x="{x:g}" y="{y:g}"{attribute}>{text}</text>')

    def svg(self) -> str:
        height = TOP + 15 * LINE + 36
        self.bars()
        self.dots()
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{TITLE}">',
            f"<title>{TITLE}</title>", f"<style>{STYLE}</style>",
            f'<rect class="bg" width="{WIDTH}" height="{height}" rx="6"/>', *self.parts, "</svg>", ""])

    def bars(self) -> None:
        """Three contents, four formats."""
        self.text(LEFT, 32, "Characters of a signed token", "title")
        self.text(LEFT, 50, "Ed25519, the same content; shorter is better", "soft")
        rows = lengths(self.rationale)
        start, most = LEFT + 92, max(max(values) for _, values in rows)
        scale = (PANEL - 92 - 40) / most
        y = TOP
        for place, content in enumerate(CONTENTS):
            self.text(LEFT, y + 16, content, "group")
            y += LINE
            for name, values in rows:
                kind = "bar" if name else "bar own"
                width = values[place] * scale
                self.text(LEFT + 84, y + 15, name or "share token", "end" if name else "end strong")
                self.parts.append(
                    f'<rect class="{kind}" x="{start}" y="{y + 3}" width="{width:.1f}" height="15" rx="2"/>')
                self.text(start + round(width, 1) + 6, y + 15, str(values[place]), "" if name else "strong")
                y += LINE
            y += 10

    def dots(self) -> None:
        """Three algorithms, with the speed of issuing and verifying of each library."""
        self.text(RIGHT, 32, "Tokens a second, one thread", "title")
        self.text(RIGHT, 50, "logarithmic; further right is better", "soft")
        groups = [(f"{suite} · {name}", self.rates(algorithm)) for algorithm, suite, name in ALGORITHMS]
        every = [rate for _, rows in groups for _, pair in rows for rate in pair]
        low, high = math.log10(min(every)) - 0.12, math.log10(max(every)) + 0.12
        start, width = RIGHT + 100, PANEL - 100 - 112

        def x(rate: float) -> float:
            return round(start + (math.log10(rate) - low) / (high - low) * width, 1)

        bottom = TOP + 13 * LINE + 22
        powers = range(math.ceil(low), math.floor(high) + 1)
        for power in powers:
            self.text(x(10**power), bottom + 12, {6: "1 M"}.get(power, f"{10 ** (power - 3)} k"), "soft middle")
        issue, verify = RIGHT + PANEL - 56, RIGHT + PANEL
        self.legend(issue, 50, "issue", "hollow")
        self.legend(verify, 50, "verify", "")
        y = TOP
        for title, rows in groups:
            self.text(RIGHT, y + 16, title, "group")
            y += LINE
            for power in powers:
                place = x(10**power)
                self.parts.append(
                    f'<line class="grid" x1="{place}" y1="{y}" x2="{place}" y2="{y + len(rows) * LINE}"/>')
            for name, (issued, verified) in rows:
                own = "" if name else " own"
                kind = "" if name else " strong"
                self.text(RIGHT + 88, y + 15, name or "share token", "end" + kind)
                self.parts.append(
                    f'<line class="join{own}" x1="{x(issued)}" y1="{y + 11}" x2="{x(verified)}" y2="{y + 11}"/>')
                self.parts.append(f'<circle class="dot{own}" cx="{x(verified)}" cy="{y + 11}" r="4.5"/>')
                self.parts.append(f'<circle class="dot hollow{own}" cx="{x(issued)}" cy="{y + 11}" r="4.5"/>')
                self.text(issue, y + 15, short(issued), "end" + kind)
                self.text(verify, y + 15, short(verified), "end" + kind)
                y += LINE
            y += 10

    def legend(self, end: float, y: float, name: str, kind: str) -> None:
        self.text(end, y, name, "soft end")
        room = 6 * len(name)
        self.parts.append(f'<circle class="dot {kind}" cx="{end - room - 8}" cy="{y - 4}" r="4"/>'.replace(' "', '"'))

    def rates(self, algorithm: str) -> list[tuple[str | None, tuple[float, float]]]:
        """Tokens a second, issued and verified; ours first."""
        peers = {figure["name"]: figure for figure in self.results["peers"]}
        python = {figure["name"]: figure for figure in self.results["python"]}
        pair = [peers[f"{step}-jwtkit-{algorithm}"] for step in ("issue", "verify")]
        rows = [(None, tuple(1e9 / figure["ns"] for figure in pair)),
                ("jwt-kit", tuple(1e9 / figure["peer_ns"] for figure in pair))]
        for key, name in (("pyjwt", "PyJWT"), ("itsdangerous", "itsdangerous")):
            if f"issue-{key}-{algorithm}" in python:
                pair = [python[f"{step}-{key}-{algorithm}"] for step in ("issue", "verify")]
                rows.append((name, tuple(1e9 / figure["ns"] for figure in pair)))
        return rows
