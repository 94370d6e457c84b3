/// The places of a row's values, each once.
struct Places {
    private var items: [Int32]
    private(set) var count = 0

    /// - Parameter capacity: how many different places there are.
    init(capacity: Int) { items = Array(repeating: 0, count: capacity) }

    subscript(index: Int) -> Int { Int(items[index]) }

    @inline(__always)
    mutating func clear() { count = 0 }

    @inline(__always)
    mutating func add(_ place: Int32) {
        for index in 0..<count where items[index] == place { return }
        items[count] = place
        count += 1
    }
}

/// For each of some codes, a list of places.
struct PlaceLists: Hashable, Sendable {
    private let starts: [Int32]
    private let items: [Int32]

    init(_ lists: [[Int32]]) {
        var starts: [Int32] = [0]
        for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
        self.init(starts: starts, items: Array(lists.joined()))
    }

    private init(starts: [Int32], items: [Int32]) { (self.starts, self.items) = (starts, items) }

    /// The lists of the first codes alone.
    func first(_ count: Int) -> PlaceLists {
        guard count + 1 < starts.count else { return self }
        return PlaceLists(starts: Array(starts[...count]), items: Array(items[..<Int(starts[count])]))
    }

    /// Hands out where each code's places begin, and the places, for as long as it runs.
    func withPointers<Result>(
        _ body: (_ starts: UnsafeBufferPointer<Int32>, _ items: UnsafeBufferPointer<Int32>) -> Result
    ) -> Result {
        starts.withUnsafeBufferPointer { starts in items.withUnsafeBufferPointer { body(starts, $0) } }
    }
}
