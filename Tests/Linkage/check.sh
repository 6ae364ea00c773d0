#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds a client package and checks the libraries that its programs are linked with.
set -euo pipefail
cd "$(dirname "$0")"
# In the folder of the package, whose modules need not be compiled again.
build() { swift build -c release --scratch-path ../../.build "$@"; }
build
bin=$(build --show-bin-path)

[ "$("$bin/CoreClient" 'http://h5.m.taobao.com/awp/core/detail.htm?id=40597168510&ns=1#detail')" = \
    'taobao item https://item.taobao.com/item.htm?id=40597168510' ]
[ "$("$bin/SigningClient")" = 'https://item.taobao.com/item.htm?id=520813250866' ]

lists() { ldd "$1" | grep -Eo "$2" | sort -u; }
if lists "$bin/CoreClient" 'libFoundation[A-Za-z]*|libcrypto|libssl'; then
    echo "a client of the core is linked with what stands above" >&2
    exit 1
fi
if lists "$bin/SigningClient" 'libFoundation[A-Za-z]*|libssl'; then
    echo "a client of ShareTokenOpenSSL is linked with what stands above" >&2
    exit 1
fi
lists "$bin/SigningClient" libcrypto >/dev/null
echo "linkage: the core needs the Swift runtime only, ShareTokenOpenSSL libcrypto beside it"
