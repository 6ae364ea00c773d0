// SPDX-License-Identifier: Apache-2.0

extension JSONDocument {
    /// Appends a string in quotes, with the escapes that RFC 8259 asks for and no others.
    ///
    /// - Parameter string: UTF-8.
    package static func appendString(_ string: some Sequence<UInt8>, to output: inout [UInt8]) {
        output.append(ASCII.quote)
        for byte in string {
            switch byte {
            case ASCII.quote, ASCII.backslash: output += [ASCII.backslash, byte]
            case 0x08: output += [ASCII.backslash, 0x62]
            case ASCII.tab: output += [ASCII.backslash, 0x74]
            case ASCII.lineFeed: output += [ASCII.backslash, 0x6E]
            case 0x0C: output += [ASCII.backslash, 0x66]
            case ASCII.carriageReturn: output += [ASCII.backslash, 0x72]
            case 0..<ASCII.space:
                output += [ASCII.backslash, 0x75, ASCII.zero, ASCII.zero, hexDigit(byte >> 4), hexDigit(byte & 0xF)]
            default: output.append(byte)
            }
        }
        output.append(ASCII.quote)
    }
}
