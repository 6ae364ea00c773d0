// SPDX-License-Identifier: Apache-2.0
//
// The baseline for the library's speed: libcrypto without anything around it.

#ifndef CLIBCRYPTO_SHIM_H
#define CLIBCRYPTO_SHIM_H

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#endif
