// SPDX-License-Identifier: Apache-2.0
//
// What the library's speed is held against: libcrypto without anything around it.

#ifndef CLIBCRYPTO_SHIM_H
#define CLIBCRYPTO_SHIM_H

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#endif
