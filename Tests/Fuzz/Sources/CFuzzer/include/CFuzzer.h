// SPDX-License-Identifier: Apache-2.0
//
// The entry of libFuzzer that takes a callback. With an executable target of its own, SwiftPM renames `main`, which the
// usual entry (`LLVMFuzzerTestOneInput`) does not survive.

#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif
