#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Compares the URL engine with other parsers; arguments go to url_differential.py.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
export PYTHONDONTWRITEBYTECODE=1

fail() { echo "Tests/Interop/url_differential.sh: $1" >&2; exit 1; }

command -v swift >/dev/null || fail "swift is missing"
command -v python3 >/dev/null || fail "python3 is missing (Debian: apt-get install python3 python3-venv)"

cd "$here/../Differential"
# In the folder of the package, whose modules need not be compiled again.
build() { swift build -c release --scratch-path ../../.build "$@"; }
build
program=$(build --show-bin-path)/URLDifferential

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
python3 -m venv "$folder/venv" >"$folder/log" 2>&1 || {
    cat "$folder/log" >&2
    fail "python3 can make no virtual environment (Debian: apt-get install python3-venv)"
}
# The known differences are those of this ada-url; the tables are of our version of Unicode.
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    ada-url==4.0.0 idna==3.19 unicodedata2==17.0.1 || fail "pip cannot install ada-url, idna and unicodedata2"

"$folder/venv/bin/python" "$here/url_differential.py" --program "$program" "$@"
