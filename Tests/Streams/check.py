#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs tokenctl's filters over long and hostile streams: check.py PROGRAM [MEGABYTES].

Counts every record, compares every byte of output, and holds the peak of memory against a bound.
"""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM = os.path.abspath(sys.argv[1])
MEGABYTES = int(sys.argv[2]) if len(sys.argv) > 2 else 100
# The memory that the program may have beside the records at work, in KiB.
FLAT = 96 << 10

CHAT = "今晚八点老地方见,别忘了带伞。The quick brown fox jumps over the lazy dog; " * 16
failures = []

# Keeps away from the keys of the person who runs this.
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()


def check(name, holds, detail=""):
    print(f"{'ok' if holds else 'FAILED'}  {name}{': ' + str(detail) if detail else ''}", flush=True)
    if not holds:
        failures.append(name)


def message(number):
    return f"{number} {CHAT} https://item.taobao.com/item.htm?spm=a1.{number}&id={number} {CHAT}\n".encode()


class Run:
    """One run of the program: feeds it, takes its output, and knows its peak of memory in KiB."""

    def __init__(self, arguments, chunks, consume=None, **options):
        self.seconds = time.time()
        self.process = subprocess.Popen(
            [PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=options.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE, **options)
        feeder = threading.Thread(target=self.feed, args=(chunks,))
        errors = threading.Thread(target=self.read_errors)
        feeder.start()
        errors.start()
        self.output = b""
        if self.process.stdout:
            if consume:
                consume(self.process)
            else:
                self.output = self.process.stdout.read()
        _, status, usage = os.wait4(self.process.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        self.process.returncode = self.status
        feeder.join()
        errors.join()
        self.peak = usage.ru_maxrss
        self.seconds = time.time() - self.seconds

    def feed(self, chunks):
        try:
            for chunk in chunks:
                self.process.stdin.write(chunk)
            self.process.stdin.close()
        except (BrokenPipeError, ValueError):
            pass

    def read_errors(self):
        self.errors = self.process.stderr.read()


def flood(name, arguments, megabytes, expected):
    """Feeds numbered messages: each must have its answer, once and in order."""
    count = max(1, (megabytes << 20) // len(message(10**6)))
    bad = []

    def consume(process):
        number = 0
        for line in process.stdout:
            if line != expected(number):
                bad.append((number, line[:80]))
                break
            number += 1
        if number != count:
            bad.append((number, "of", count))
        for _ in process.stdout:
            pass

    run = Run(arguments, (message(number) for number in range(count)), consume)
    detail = f"{megabytes} MB, {count} records, {run.seconds:.1f} s, peak {run.peak >> 10} MB"
    check(name, not bad and run.status == 0 and run.peak < FLAT, bad or detail)


def found(number):
    start = len(f"{number} {CHAT} ".encode())
    link = f"https://item.taobao.com/item.htm?spm=a1.{number}&id={number}"
    url = f"https://item.taobao.com/item.htm?id={number}"
    return f"{number + 1}:{start}-{start + len(link)}\turl\ttaobao/item\t{url}\n".encode()


def rewritten(number):
    return message(number).replace(f"spm=a1.{number}&".encode(), b"")


def main():
    flood("scan, everything found once and in order", ["scan"], MEGABYTES, found)
    flood("scan with two jobs", ["scan", "--jobs", "2"], MEGABYTES, found)
    flood("rewrite, every other byte as it was", ["rewrite", "--to", "url"], MEGABYTES, rewritten)
    flood("rewrite with two jobs", ["rewrite", "--to", "url", "--jobs", "2"], MEGABYTES, rewritten)

    link = b"https://example.com/?utm_source=a&id="
    clean = b"https://example.com/?id="
    run = Run(["canonicalize"], [link + b"1\r\n" + link + b"2\n\n\0\n\xff\n" + link + b"3"])
    check("CRLF, empty lines, NUL, bytes that are not UTF-8, no last line end",
          run.output == clean + b"1\n" + clean + b"2\n\n\n\n" + clean + b"3\n" and run.status == 65, run.output)

    line = b"x" * (1 << 20)
    for command in ["canonicalize", "decode", "inspect", "encode"]:
        run = Run([command], [line] * 100 + [b"\n" + b"https://item.jd.com/1.html" + b"\n"])
        check(f"{command}: a line of 100 MB is one record", run.output.count(b"\n") == 2 and run.peak < FLAT,
              f"{run.seconds:.1f} s, peak {run.peak >> 10} MB")
    size = [0]

    def measure(process):
        while chunk := process.stdout.read(1 << 20):
            size[0] += len(chunk)
    run = Run(["rewrite", "--to", "url"], [line] * 100, measure)
    check("rewrite: a line of 100 MB comes out as it was", size[0] == 100 << 20 and run.peak < FLAT,
          f"{run.seconds:.1f} s, peak {run.peak >> 10} MB")

    # The longest text: 256 MiB, at once or as a line, and a byte more.
    for arguments in [["scan", "--whole"], ["scan"]]:
        for more, status in [(b"", 3), (b" ", 65)]:
            run = Run(arguments, [b" " * (1 << 20)] * 256 + [more])
            check(f"{' '.join(arguments)}: a text of 256 MiB{' and a byte' if more else ''} ends with {status}",
                  run.status == status, f"{run.status}, {run.errors}")

    with open("/dev/full", "wb") as full:
        run = Run(["canonicalize"], [link + b"1\n"] * 10, stdout=full)
    check("a full disk is 74, and is told", run.status == 74 and b"No space left" in run.errors, run.errors)
    run = Run(["canonicalize"], [link + b"1\n"] * 10, preexec_fn=lambda: os.close(1), stdout=None)
    check("a closed stdout is 74", run.status == 74, run.status)


    def first_line(process):
        process.stdout.readline()
        process.stdout.close()
    run = Run(["canonicalize", "--jobs", "2"], (link + b"1\n" for _ in range(10**7)), first_line,
              preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_DFL))
    check("a reader that goes away ends it quietly", run.status == -signal.SIGPIPE and not run.errors,
          f"status {run.status}, {run.seconds:.1f} s")
    run = Run(["canonicalize"], (link + b"1\n" for _ in range(10**7)), first_line,
              preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN))
    check("also where SIGPIPE is ignored", run.status == 74 and not run.errors, f"status {run.status}")


    def interrupt(process):
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.stdout.read()
    run = Run(["canonicalize"], (link + b"1\n" for _ in range(10**7)), interrupt)
    check("SIGINT ends it at once", run.status == -signal.SIGINT and not run.errors, f"status {run.status}")

    began = time.time()
    process = subprocess.Popen([PROGRAM, "canonicalize", "--jobs", "2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write(link + b"1\n")
    process.stdin.flush()
    first = process.stdout.readline()
    check("one record is answered while stdin stays open", first == clean + b"1\n", f"{time.time() - began:.2f} s")
    process.stdin.close()
    process.wait()

    if failures:
        sys.exit(f"{len(failures)} failed: {', '.join(failures)}")


if __name__ == "__main__":
    main()
