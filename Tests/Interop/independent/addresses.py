# SPDX-License-Identifier: Apache-2.0
"""Addresses of pages: the grammar of TOK-40."""
import re


def page_address(url):
    match = re.fullmatch(r"https://([^/]+)(/[^?#]*)(\?[^#]*)?(#.*)?", url, re.S)
    if not match or not url.isascii() or re.search(r'[\x00-\x20\x7f"<>]', url):
        return False
    authority, path, query, fragment = match.groups("")
    host, port = re.fullmatch(r"(.*?)(?::([0-9]+))?", authority).groups()
    if port is not None and not (re.fullmatch(r"[1-9][0-9]*|0", port) and int(port) < 65536 and port != "443"):
        return False
    return (page_host(host) and not re.search(r"[\^`{}\\]", path)
            and not any(re.fullmatch(r"(?:\.|%2e){1,2}", s, re.I) for s in path[1:].split("/"))
            and "'" not in query and "`" not in fragment)


def page_host(host):
    if host.startswith("["):
        return canonical_ipv6(host)
    labels = host.removesuffix(".").split(".")
    if len(host) > 254 or not all(re.fullmatch("[a-z0-9_-]{1,63}", label) for label in labels):
        return False
    if re.fullmatch(r"[0-9]+|0x[0-9a-f]*", labels[-1]):  # then it is an IPv4 address
        quad = re.fullmatch(r"(0|[1-9][0-9]{0,2})(\.(0|[1-9][0-9]{0,2})){3}", host)
        return quad is not None and max(map(int, labels)) < 256
    return True


def canonical_ipv6(host):
    match = re.fullmatch(r"\[([0-9a-f:]+)\]", host)
    if not match or match[1].count("::") > 1:
        return False
    halves = [[g for g in h.split(":") if g] for h in match[1].split("::")]
    groups = halves[0] + ["0"] * (8 - sum(map(len, halves))) * (len(halves) - 1) + sum(halves[1:], [])
    if len(groups) != 8 or any(len(g) > 4 for g in groups):
        return False
    values = [int(g, 16) for g in groups]
    best, i = (0, 0), 0  # the first longest run of zeros: length, start
    while i < 8:
        run = next((j for j in range(i, 8) if values[j]), 8) - i
        best, i = ((run, i) if run > best[0] else best), i + max(run, 1)
    words = [format(v, "x") for v in values]
    if best[0] > 1:
        printed = ":".join(words[:best[1]]) + "::" + ":".join(words[sum(best):])
    else:
        printed = ":".join(words)
    return printed == match[1]
