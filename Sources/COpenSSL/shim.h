// SPDX-License-Identifier: Apache-2.0
//
// What Swift sees of libcrypto: exactly the headers in use, and a wrapper for each thing Swift cannot call.

#ifndef COPENSSL_SHIM_H
#define COPENSSL_SHIM_H

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/opensslv.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/store.h>
#include <openssl/ui.h>
#include <openssl/x509.h>

#if OPENSSL_VERSION_NUMBER < 0x30000000L
#error "OpenSSL 3.0 or newer is required"
#endif

// BIO_get_mem_data is a macro that casts its argument for BIO_ctrl; Swift imports no such macro.
static inline long COpenSSL_BIO_get_mem_data(BIO *bio, char **data) {
    return BIO_get_mem_data(bio, data);
}

// The parameter keeps a pointer to its key, which is a macro; Swift would make a String of it that ends with the call.
static inline OSSL_PARAM COpenSSL_MAC_digest_parameter(char *name) {
    return OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0);
}

// OPENSSL_free is a macro that adds the file and line of the caller.
static inline void COpenSSL_free(void *memory) {
    OPENSSL_free(memory);
}

// OPENSSL_secure_clear_free is a macro that adds the file and line of the caller.
static inline void COpenSSL_secure_clear_free(void *memory, size_t count) {
    OPENSSL_secure_clear_free(memory, count);
}

#endif
