# SPDX-License-Identifier: Apache-2.0
"""SM3, which not every Python has, and the openssl command."""
import hashlib
import os
import subprocess


def openssl(*arguments, stdin=b"", env=None):
    return subprocess.run(["openssl", *arguments], input=stdin, capture_output=True, env={**os.environ, **(env or {})})


class CommandSM3:
    """SM3 by the openssl command, with the interface that hmac needs."""
    name, block_size, digest_size = "sm3", 64, 32

    def __init__(self, data=b""):
        self.data = data

    def update(self, data):
        self.data += data

    def copy(self):
        return CommandSM3(self.data)

    def digest(self):
        return openssl("dgst", "-sm3", "-binary", stdin=self.data).stdout


def sm3(data=b""):
    return hashlib.new("sm3", data) if "sm3" in hashlib.algorithms_available else CommandSM3(data)
