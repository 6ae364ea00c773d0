# SPDX-License-Identifier: Apache-2.0
"""Builds and runs everything that has a figure, and names the machine that it ran on."""

import datetime
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
PROGRAM = HERE / ".build/release/Benchmarks"
PEERS = HERE / "Peers/.build/release/Peers"

# The packages of Python, at the versions that the page names.
PACKAGES = ["PyJWT==2.15.1", "itsdangerous==2.2.0", "cryptography==50.0.2"]

# The operations counted in instructions, and how often the shorter of two runs does each; the longer does it twice as
# often.
COUNTED = {
    "read-ed25519": 2000, "encode-hmac-sha256": 1000, "decode-hmac-sha256": 1000, "encode-p256": 500,
    "verify-cached": 2000, "policy-evaluate": 4000,
    "parse-links": 20000, "parse-links-utf8": 20000, "parse-canonical": 20000, "parse-foundation": 20000,
    "canonicalize-known": 20000, "canonicalize-all": 20000,
    "find-link": 2000, "match-token": 1000, "match-link": 1000,
}


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def output(*command: str | Path, cwd: Path = ROOT) -> str:
    words = [str(part) for part in command]
    return subprocess.run(words, cwd=cwd, check=True, text=True, stdout=subprocess.PIPE).stdout


def first(pattern: str, text: str) -> str:
    found = re.search(pattern, text, re.MULTILINE)
    return found.group(1).strip() if found else "unknown"


def build() -> None:
    for package in (HERE, HERE / "Peers"):
        say(f"building {package.relative_to(ROOT)}")
        subprocess.run(
            ["swift", "build", "-c", "release", "--package-path", str(package)], check=True, stdout=sys.stderr)


def environment(python: Path) -> Path:
    """A virtual environment with the packages of Python."""
    interpreter = python / "bin/python"
    if not interpreter.exists():
        subprocess.run([sys.executable, "-m", "venv", str(python)], check=True)
    subprocess.run(
        [str(interpreter), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES], check=True)
    return interpreter


def read(path: str) -> str:
    try:
        return Path(path).read_text()
    except OSError:
        return ""


def resolved(package: str) -> str:
    """The version of a package that the peers were built with."""
    pins = json.loads((HERE / "Peers/Package.resolved").read_text())["pins"]
    return next(pin["state"].get("version", "unknown") for pin in pins if pin["identity"] == package)


def machine(interpreter: Path) -> dict:
    processor = first(r"^model name\s*:\s*(.+)$", read("/proc/cpuinfo"))
    system = first(r'^PRETTY_NAME="(.+)"$', read("/etc/os-release"))
    packages = dict(name.split("==") for name in PACKAGES)
    return {
        "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "commit": output("git", "rev-parse", "--short=10", "HEAD").strip(),
        "processor": processor, "cores": os.cpu_count(),
        "hypervisor": "hypervisor" in first(r"^flags\s*:\s*(.+)$", read("/proc/cpuinfo")).split(),
        "system": system if system != "unknown" else platform.platform(),
        "swift": first(r"Swift version (\S+)", output("swift", "--version")),
        "openssl": first(r"^OpenSSL (\S+)", output(PROGRAM, "--quick", "--only", "policy-evaluate")),
        "jwt-kit": resolved("jwt-kit"), "swift-crypto": resolved("swift-crypto"),
        "python": first(r"Python (\S+)", output(interpreter, "--version")),
        "python-openssl": first(r"OpenSSL (\S+)", output(
            interpreter, "-c", "from cryptography.hazmat.backends.openssl.backend import backend as b;"
            "print(b.openssl_version_text())")),
        **packages,
    }


def lines(*command: str | Path) -> list[dict]:
    """The output of a program, one JSON object per line, shown as it comes."""
    results = []
    with subprocess.Popen([str(part) for part in command], cwd=ROOT, text=True, stdout=subprocess.PIPE) as process:
        for line in process.stdout:
            result = json.loads(line)
            if result.get("value", result.get("ns")) is None:
                raise SystemExit(f"{result['name']} was not measured")
            say(line.rstrip())
            results.append(result)
    if process.returncode:
        raise SystemExit(f"{command[0]}: exit status {process.returncode}")
    return results


def run(quick: bool, python: Path) -> dict:
    """Everything in one run, with the load before, between and after."""
    interpreter = environment(python)
    options = ["--quick"] if quick else []
    load = [os.getloadavg()[0]]
    result = {"machine": machine(interpreter), "quick": quick}
    result["figures"] = lines(PROGRAM, "--json", *options)
    load.append(os.getloadavg()[0])
    result["peers"] = lines(PEERS, "--json", *options)
    result["python"] = lines(interpreter, HERE / "Report/peers.py", *options)
    load.append(os.getloadavg()[0])
    result["machine"]["load"] = [round(value, 1) for value in load]
    return result


def callgrind(*arguments: str, options: tuple[str, ...] = ()) -> int:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", f"--log-file={log}", *options,
             str(PROGRAM), *arguments], check=True, stdout=subprocess.DEVNULL)
        return int(first(r"Collected : (\d+)", log.read_text()))


def instructions() -> dict:
    """Instructions for one of each; the difference of two runs leaves the preparation out."""
    counts = {}
    for name, count in COUNTED.items():
        few, many = (callgrind("--only", name, "--iterations", str(times)) for times in (count, 2 * count))
        counts[name] = round((many - few) / count)
        say(f"{name}: {counts[name]} instructions")
    # The work that the first link of a process waits for, with two canonicalisations.
    counts["registry-ready"] = callgrind("--first-use", options=("--toggle-collect=*measureFirstUse*",))
    say(f"registry-ready: {counts['registry-ready']} instructions")
    return {
        "counts": counts, "commit": output("git", "rev-parse", "--short=10", "HEAD").strip(),
        "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d"),
        "valgrind": output("valgrind", "--version").strip().removeprefix("valgrind-"),
    }
