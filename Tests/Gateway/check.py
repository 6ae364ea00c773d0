#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the gateway under a load of messages while everything around it breaks; README.md says what must hold.

    check.py GATEWAY TOKENCTL [seconds]
"""
import http.client
import http.server
import json
import os
import pathlib
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

GATEWAY, TOKENCTL = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
SECONDS = float(sys.argv[3]) if len(sys.argv) > 3 else 20
PORT, EGRESS = 18099, 18098
TOO_LARGE = "too large"
ITEM = "https://item.taobao.com/item.htm?id=520813250866"


class ShortLinks(http.server.BaseHTTPRequestHandler):
    """Servers of short links, by the last part of the path; the first part is the host that was asked for."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        kind = self.path.strip("/").split("/")[-1].split("?")[0]
        status, headers, body = 404, {}, b""
        if kind.startswith("item"):
            status, headers = 302, {"Location": ITEM}
        elif kind.startswith("chain"):
            left = int(kind[5:] or 0)
            status, headers = 301, {"Location": f"/chain{left - 1}" if left else ITEM}
        elif kind.startswith("refresh"):
            status, body = 200, f'<meta http-equiv="refresh" content="0;url={ITEM}">'.encode()
        elif kind.startswith("loop"):
            status, headers = 302, {"Location": f"/{kind}"}
        elif kind.startswith("local"):
            status, headers = 302, {"Location": "http://127.0.0.1:22/"}
        elif kind.startswith("slow"):
            time.sleep(5)
            status, headers = 302, {"Location": ITEM}
        elif kind.startswith("huge"):
            status, body = 200, b"x" * (4 << 20)
        elif kind.startswith("busy"):
            status, headers = 503, {"Retry-After": "7"}
        try:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, *arguments):
        pass


class ShortLinkServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        # A gateway that is killed cuts its connections.
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, address)


class World:
    """The folder of the gateway, and whoever renews it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.version = 0
        self.published = {}
        self.lock = threading.Lock()
        for name in ["root", "stranger", "shop"]:
            self.tokenctl("key", "generate", "--name", name)
            (self.folder / f"{name}.pub.pem").write_text(self.tokenctl("key", "export", name))
        (self.folder / "key.pem").write_bytes((self.folder / "config/tokenctl/keys/shop.pem").read_bytes())
        (self.folder / "policy.json").write_text(self.tokenctl("policy", "show", "neutral", "--json"))
        self.publish()
        self.tokenctl("trust", "verify", "list.json", "--list-id", "lists.example.cn", "--root", "root.pub.pem")
        (self.folder / "state.json").write_bytes(
            (self.folder / "config/tokenctl/trust/lists.example.cn.json").read_bytes())
        self.token = self.tokenctl("encode", "--key", "shop", ITEM).strip()
        self.forged = self.tokenctl("encode", "--key", "stranger", ITEM).strip()

    def tokenctl(self, *arguments):
        environment = {**os.environ, "XDG_CONFIG_HOME": str(self.folder / "config")}
        return subprocess.run(
            [TOKENCTL, *arguments], cwd=self.folder, env=environment, check=True, text=True, capture_output=True).stdout

    def make(self, version, key="root"):
        """A signed list; tokenctl writes no older version than the last, so the draft is edited by hand."""
        work = self.folder / f"draft-{version}-{key}.json"
        work.unlink(missing_ok=True)
        self.tokenctl("trust", "init", work.name, "--id", "lists.example.cn", "--root", key)
        self.tokenctl("trust", "add", work.name, "shop", "--name", "Shop", "--contact", "mailto:a@example.cn", "--grade",
                      "a", "--key", "shop.pub.pem", "--platform", "taobao")
        draft = json.loads(work.read_text())
        draft["signed"]["version"] = version
        work.write_text(json.dumps(draft))
        self.tokenctl("trust", "sign", work.name, "--key", key)
        return work.read_bytes()

    def publish(self):
        with self.lock:
            self.version += 1
            self.published[self.version] = self.make(self.version)
            self.replace(self.published[self.version])

    def replace(self, file):
        draft = self.folder / "list.next"
        draft.write_bytes(file)
        draft.replace(self.folder / "list.json")

    def disturb(self, numbers):
        """Does one thing to the list, the policy or the clock that the gateway must survive."""
        last = self.published[self.version]
        kind = numbers.choice(["new", "new", "torn", "old", "stranger", "gone", "garbage", "policy", "clock", "good"])
        path = self.folder / "list.json"
        if kind == "new":
            self.publish()
        elif kind == "torn":
            path.write_bytes(last[:numbers.randrange(len(last))])
        elif kind == "old":
            self.replace(self.published[numbers.randrange(1, self.version + 1)])
        elif kind == "stranger":
            self.replace(self.make(self.version + 1, "stranger"))
        elif kind == "gone":
            path.unlink(missing_ok=True)
        elif kind == "garbage":
            path.write_bytes(numbers.randbytes(100_000))
        elif kind == "policy":
            (self.folder / "policy.json").write_text(numbers.choice(["{", "", self.tokenctl("policy", "show", "neutral", "--json")]))
        elif kind == "clock":
            (self.folder / "clock").write_text(str(numbers.choice([0, 0, -10**9, 31_536_000_000, 2**62])))
        else:
            (self.folder / "clock").write_text("0")
            self.replace(last)
        return kind


class Gateway:
    def __init__(self, world):
        self.world = world
        self.process = None
        self.kills = 0
        # Odd while the server is killed and starts again: requests may fail then, and at no other time.
        self.phase = 0

    def start(self):
        environment = {
            **os.environ, "GATEWAY_FOLDER": str(self.world.folder), "GATEWAY_PORT": str(PORT),
            "GATEWAY_EGRESS": f"http://127.0.0.1:{EGRESS}", "GATEWAY_CLOCK": str(self.world.folder / "clock"),
            "LOG_LEVEL": "error",
        }
        log = open(self.world.folder / "gateway.log", "ab")
        self.process = subprocess.Popen([GATEWAY], env=environment, stdout=log, stderr=log)
        for _ in range(600):
            try:
                return self.health()
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit(f"the gateway ended: {(self.world.folder / 'gateway.log').read_text()[-2000:]}")
                time.sleep(0.05)
        raise SystemExit("the gateway does not start")

    def health(self):
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=10)
        connection.request("GET", "/health")
        return connection.getresponse().read().decode()

    def kill(self):
        self.kills += 1
        self.phase += 1
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.start()
        self.phase += 1

    def seconds(self):
        """The processor time that the process has taken."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line for line in text.splitlines() if line.startswith("VmRSS")).split()[1]) // 1024


def messages(world, numbers):
    """Honest and hostile messages, each with the number of its links and tokens; None where the budget decides."""
    short = [f"https://v.douyin.com/{name}{numbers.randrange(10**6)}/"
             for name in ["item", "chain3", "chain9", "refresh", "loop", "local", "huge", "busy", "none"]]
    yield f"看 {ITEM}&spm=1 和 http://192.168.1.1/", 2
    yield f"【淘宝】{ITEM} 「灯」 {world.token}", 2
    yield f"假的 {world.forged}", 1
    yield f"短的 {numbers.choice(short)}", 1
    yield "没有链接", 0
    yield " ".join(short), len(short)
    yield " ".join([world.forged] * 300), None
    yield "https://a.example/ " * 3000, None
    yield "《" * 40_000 + "https://b.example/", None
    yield "￥" * 60_000, None
    # The server itself refuses a body of more than 2 MB.
    yield "《" * 1_000_000, TOO_LARGE
    if numbers.randrange(4) == 0:
        yield f"慢的 https://v.douyin.com/slow{numbers.randrange(10**6)}/", 1


class Client(threading.Thread):
    def __init__(self, world, gateway, seed, end):
        super().__init__()
        self.world, self.gateway, self.end = world, gateway, end
        self.numbers = random.Random(seed)
        self.times, self.lost, self.wrong = [], 0, []

    def run(self):
        connection = None
        while time.time() < self.end:
            for text, count in messages(self.world, self.numbers):
                body = json.dumps({"text": text, "scene": self.numbers.choice(["web", "wechat.group", "sms"])})
                phase, start = self.gateway.phase, time.time()
                try:
                    connection = connection or http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
                    connection.request("POST", "/message", body, {"Content-Type": "application/json"})
                    response = connection.getresponse()
                    answer = response.read()
                except (OSError, http.client.HTTPException) as error:
                    connection = None
                    # A server need not read a body that is too large to the end (RFC 9110, 15.5.14).
                    if phase % 2 == 0 and phase == self.gateway.phase and count != TOO_LARGE:
                        self.lost += 1
                        self.wrong.append(f"lost: {error!r}: {text[:60]}")
                    time.sleep(0.05)
                    continue
                self.times.append(time.time() - start)
                self.judge(text, count, response.status, answer)
                if count == TOO_LARGE:
                    connection = None
                if time.time() >= self.end:
                    break

    def judge(self, text, count, status, answer):
        if count == TOO_LARGE:
            if status != 413:
                self.wrong.append(f"{status} for a body that is too large")
            return
        if status != 200:
            return self.wrong.append(f"{status}: {text[:60]}: {answer[:200]}")
        matches = json.loads(answer)["message"]["matches"]
        if count is not None and len(matches) != count:
            self.wrong.append(f"{len(matches)} decisions, not {count}: {text[:60]}")
        for match in matches:
            decision = match["decision"]
            if decision["action"] not in ("open", "warn", "token_only", "deny"):
                self.wrong.append(f"no decision: {text[:60]}")
            if "127.0.0.1" in (match["opens"] or "") or "192.168" in (match["opens"] or ""):
                self.wrong.append(f"opens a private host: {text[:60]}")
            if self.world.forged[1:20] in (match["text"] or "") and decision["action"] in ("open", "warn"):
                self.wrong.append(f"opens a forged token: {text[:60]}")


def load(world, gateway, path, text, count):
    """Processor time and median time of a request, one after the other."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    body = json.dumps({"text": text, "scene": "web"})
    times, before = [], gateway.seconds()
    for _ in range(count):
        start = time.perf_counter()
        connection.request("POST", path, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        response.read()
        times.append(time.perf_counter() - start)
    times.sort()
    return (gateway.seconds() - before) / count, statistics.median(times), times[int(len(times) * 0.99)]


def call(method, path, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    connection.request(method, path, body and json.dumps(body), {"Content-Type": "application/json"})
    response = connection.getresponse()
    return response.status, response.read().decode()


def check_routes():
    """What a load does not show: issuing, the status of errors, and the counters."""
    status, text = call("POST", "/issue", {"link": ITEM + "&spm=1", "title": "灯"})
    assert status == 200 and "￥" in json.loads(text)["text"], (status, text)
    status, text = call("POST", "/issue", {"link": "javascript:alert(1)"})
    assert status == 422 and "unsupported-scheme" in text, (status, text)
    status, text = call("POST", "/message", {"text": ITEM, "scene": "?"})
    assert status == 400 and "bad-scene" in text, (status, text)
    status, text = call("GET", "/metrics")
    assert status == 200 and "share_token_list_version 1.0" in text, (status, text)


def main():
    servers = ShortLinkServer(("127.0.0.1", EGRESS), ShortLinks)
    threading.Thread(target=servers.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        world = World(folder)
        gateway = Gateway(world)
        print(gateway.start().strip())
        check_routes()
        honest = f"【淘宝】{ITEM}&spm=1 「灯」 {world.token}"
        rows = [("null", "/null", honest, 400), ("message", "/message", honest, 400)]
        rows += [(f"hostile {place}", "/message", text, 20)
                 for place, (text, count) in enumerate(messages(world, random.Random(1))) if count is None]
        figures = {name: load(world, gateway, path, text, count) for name, path, text, count in rows}
        for name, (processor, median, slowest) in figures.items():
            print(f"{name}: {processor * 1e3:.2f} ms of processor time, median {median * 1e3:.2f} ms, "
                  f"99 % within {slowest * 1e3:.2f} ms")
        print(f"the processor time of a message is {figures['message'][0] / max(figures['null'][0], 1e-6):.1f} times that "
              "of a request that does nothing")
        end = time.time() + SECONDS
        clients = [Client(world, gateway, seed, end) for seed in range(4)]
        for client in clients:
            client.start()
        numbers, versions, done = random.Random(7), [], {}
        while time.time() < end:
            kind = world.disturb(numbers)
            done[kind] = done.get(kind, 0) + 1
            time.sleep(numbers.uniform(0.05, 0.4))
            if numbers.randrange(6) == 0:
                gateway.kill()
                done["kill"] = done.get("kill", 0) + 1
            line = gateway.health()
            versions.append(int(line.split()[1]))
        for client in clients:
            client.join()
        # After all that, a good list and a good clock are enough.
        (world.folder / "clock").write_text("0")
        world.publish()
        for _ in range(100):
            line = gateway.health()
            if int(line.split()[1]) == world.version:
                break
            time.sleep(0.1)
        print(line.strip())
        count = sum(len(client.times) for client in clients)
        wrong = [fault for client in clients for fault in client.wrong]
        # 0 is a server without a list: killed while the file was damaged and the clock before the copy.
        known = [version for version in versions if version]
        if any(later < earlier for earlier, later in zip(known, known[1:])):
            wrong.append(f"an older version came back: {versions}")
        if int(line.split()[1]) != world.version or "current true" not in line:
            wrong.append(f"stuck: {line}, version {world.version} is published")
        print(f"{count} messages, {sum(client.lost for client in clients)} lost, {gateway.kills} kills, {done}, "
              f"memory {gateway.memory()} MiB")
        gateway.process.kill()
        if wrong or not count:
            raise SystemExit("\n".join(wrong[:20]) or "no message was answered")


if __name__ == "__main__":
    main()
