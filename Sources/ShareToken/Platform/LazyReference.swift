// SPDX-License-Identifier: Apache-2.0
internal import Synchronization

/// An object that is made on first use, on any thread.
///
/// If two threads make one at once, the first to be stored stays.
///
/// `AtomicLazyReference` of the standard library does the same, but is not specialised: it takes 280 instructions for
/// each access, at some eight accesses for each link.
struct LazyReference<Value: AnyObject & Sendable>: ~Copyable, Sendable {
    /// The address of the object, which is retained once; 0 until there is one.
    private let address = Atomic<UInt>(0)

    /// The object, which is made on first use.
    @inline(__always)
    borrowing func value(_ make: () -> Value) -> Value {
        Self.object(at: address.load(ordering: .acquiring)) ?? store(make())
    }

    @inline(never)
    private borrowing func store(_ value: Value) -> Value {
        let made = unsafe Unmanaged.passRetained(value)
        let place = unsafe UInt(bitPattern: made.toOpaque())
        let (isFirst, other) = address.compareExchange(expected: 0, desired: place, ordering: .acquiringAndReleasing)
        guard !isFirst else { return value }
        unsafe made.release()
        return Self.object(at: other) ?? value
    }

    /// The object at an address that ``store(_:)`` wrote.
    ///
    /// It stays retained until this reference is destroyed.
    @inline(__always)
    private static func object(at address: UInt) -> Value? {
        guard let pointer = unsafe UnsafeRawPointer(bitPattern: address) else { return nil }
        return unsafe Unmanaged<Value>.fromOpaque(pointer).takeUnretainedValue()
    }

    deinit {
        guard let pointer = unsafe UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) else { return }
        unsafe Unmanaged<Value>.fromOpaque(pointer).release()
    }
}

/// A ``LazyReference`` that an array can hold.
final class LazyCell<Value: AnyObject & Sendable>: Sendable {
    private let reference = LazyReference<Value>()

    /// The object, which is made on first use.
    @inline(__always)
    final func value(_ make: () -> Value) -> Value { reference.value(make) }

    /// An array of `count` empty cells.
    static func list(_ count: Int) -> [LazyCell] { (0..<count).map { _ in LazyCell() } }
}
