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

#include <stdlib.h>
#include <string.h>

#if defined(__APPLE__)
#include <malloc/malloc.h>
#else
#include <malloc.h>
#endif

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

// The functions that CRYPTO_set_mem_functions takes: those of the C library, but what is given back is wiped first.
static inline void *COpenSSL_wiping_malloc(size_t count, const char *file, int line) {
    (void)file, (void)line;
    return malloc(count);
}

static inline size_t COpenSSL_room(void *memory) {
#if defined(__APPLE__)
    return malloc_size(memory);
#else
    return malloc_usable_size(memory);
#endif
}

static inline void COpenSSL_wiping_free(void *memory, const char *file, int line) {
    (void)file, (void)line;
    if (memory == NULL) return;
    OPENSSL_cleanse(memory, COpenSSL_room(memory));
    free(memory);
}

static inline void *COpenSSL_wiping_realloc(void *memory, size_t count, const char *file, int line) {
    if (memory == NULL) return malloc(count);
    void *moved = malloc(count);
    if (moved == NULL) return NULL;
    size_t room = COpenSSL_room(memory);
    memcpy(moved, memory, room < count ? room : count);
    COpenSSL_wiping_free(memory, file, line);
    return moved;
}

static inline int COpenSSL_wipe_all_memory(void) {
    return CRYPTO_set_mem_functions(COpenSSL_wiping_malloc, COpenSSL_wiping_realloc, COpenSSL_wiping_free);
}

// OPENSSL_secure_clear_free is a macro that adds the file and line of the caller.
static inline void COpenSSL_secure_clear_free(void *memory, size_t count) {
    OPENSSL_secure_clear_free(memory, count);
}

#endif
