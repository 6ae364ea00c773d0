#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the independent reader of this folder on every vector; arguments go to check.py.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
export PYTHONDONTWRITEBYTECODE=1

fail() { echo "Tests/Interop/check.sh: $1" >&2; exit 1; }

command -v python3 >/dev/null || fail "python3 is missing (Debian: apt-get install python3 python3-venv)"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "python3 is older than 3.11"
command -v openssl >/dev/null || fail "the openssl command is missing (Debian: apt-get install openssl)"
openssl dgst -sm3 </dev/null >/dev/null 2>&1 || fail "this openssl command has no SM3"

python=python3
if ! python3 -c 'import sys, cryptography as c; sys.exit(int(c.__version__.split(".")[0]) < 40)' 2>/dev/null; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    trap 'exit 1' HUP INT TERM
    python3 -m venv "$folder/venv" >"$folder/log" 2>&1 || {
        cat "$folder/log" >&2
        fail "python3 can make no virtual environment (Debian: apt-get install python3-venv, or python3-cryptography)"
    }
    python="$folder/venv/bin/python"
    "$python" -m pip install --quiet --disable-pip-version-check 'cryptography>=40' ||
        fail "pip cannot install cryptography"
fi

"$python" "$here/check.py" "$@"
"$here/url_differential.sh"
