// SPDX-License-Identifier: Apache-2.0

/// The byte offsets of the components in a serialised URL.
///
/// ```
/// https://user:pass@example.com:8080/path?query#fragment
///      |      |    |           |    |    |     |
///      |      |    hostStart   |    |    |     fragmentStart (end, if there is none)
///      |      usernameEnd      |    |    queryStart (fragmentStart, if there is none)
///      schemeEnd               |    pathStart
///                              hostEnd
/// ```
///
/// Without an authority, `usernameEnd`, `hostStart` and `hostEnd` are the index after the colon of the scheme. A `/.`
/// that keeps a path from being read as an authority lies before `pathStart`. The parser bounds the length of a URL, so
/// all offsets fit 32 bits.
struct URLOffsets: Sendable {
    var schemeEnd: UInt32 = 0
    var usernameEnd: UInt32 = 0
    var hostStart: UInt32 = 0
    var hostEnd: UInt32 = 0
    var pathStart: UInt32 = 0
    var queryStart: UInt32 = 0
    var fragmentStart: UInt32 = 0
    var port: UInt16?
    var scheme: URLScheme = .other
    var hasAuthority = false
    var hasOpaquePath = false
}
