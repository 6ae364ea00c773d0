# SPDX-License-Identifier: Apache-2.0
"""The static Huffman code of RFC 7541, appendix B, and texts of bits. Needs nothing but Python."""

# The lengths of the codes of symbols 0 to 256, one digit of base 36 each; the code is canonical.
LENGTHS = ("dnsssssssoussussssssssusssssssss6aacd68baa8b8666555666666678f6cad67777777777777777777777878djde6"
           "f56565666577666567655677777fbedskmkkmmmnmnnnnnonoomnonnnnlmnmnnomlkmmnnlnmmolmnnllmlnmnnkmmmnmmn"
           "qqkjmnmpqqqrrqopjlqrrqrollqqsrrrkoklmllnmmppooqnqrqqrrrrrsrrrrrqu")
EOS = 256


def canonical():
    table, code, last = {}, 0, 0
    for size, symbol in sorted((int(length, 36), symbol) for symbol, length in enumerate(LENGTHS)):
        code <<= size - last
        table[symbol] = format(code, f"0{size}b")
        code, last = code + 1, size
    assert table[EOS] == "1" * 30  # no bit pattern is left over
    return table


CODES = canonical()
SYMBOLS = {bits: symbol for symbol, bits in CODES.items()}


def to_bits(data):
    return "".join(format(byte, "08b") for byte in data)


def from_bits(bits, fill="0"):
    """The bytes of a text of bits, filled up to whole ones."""
    bits += fill * (-len(bits) % 8)
    return bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))


def code_bits(symbols):
    return "".join(CODES[symbol] for symbol in symbols)


def huffman(data):
    return from_bits(code_bits(data), "1")


def unhuffman(data):
    """The bytes that are coded; ValueError if that is not their one code."""
    out, code = bytearray(), ""
    for bit in to_bits(data):
        code += bit
        if code in SYMBOLS:
            if SYMBOLS[code] == EOS:
                raise ValueError
            out.append(SYMBOLS[code])
            code = ""
    if len(code) > 7 or "0" in code:
        raise ValueError
    return bytes(out)


def shorter(data):
    """(flag, bytes) of a text: coded, with the flag 1, where that is shorter (TOK-39)."""
    coded = huffman(data)
    return (1, coded) if len(coded) < len(data) else (0, data)
