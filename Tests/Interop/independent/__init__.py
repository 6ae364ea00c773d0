# SPDX-License-Identifier: Apache-2.0
"""Share tokens in Python, written from the text of Docs/Spec/Token.md and without the Swift sources (TOK-n is cited).

The generators of vectors write with it, and the checks of Tests/Interop read with it.
"""
