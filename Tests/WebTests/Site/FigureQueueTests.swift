import Testing

@testable import Web

/// One visitor cannot have the processors to themselves.
@Suite(.timeLimit(.minutes(1))) struct FigureQueueTests {
    @Test func aFewAtOnceAFewMoreWaitAndTheRestAreSentAway() async throws {
        let queue = FigureQueue()
        for _ in 0..<FigureQueue.mostAtOnce { #expect(await queue.enter("one")) }
        let waiting = (0..<FigureQueue.mostWaiting).map { _ in Task { await queue.enter("one") } }
        while await queue.waiting("one") < FigureQueue.mostWaiting { await Task.yield() }
        #expect(await queue.enter("one") == false, "the line is full")
        #expect(await queue.enter("another"), "somebody else has a line of their own")
        await queue.leave("another")
        // Each that leaves lets the one in that has waited longest.
        for left in (0..<FigureQueue.mostWaiting).reversed() {
            await queue.leave("one")
            #expect(await queue.waiting("one") == left)
        }
        for task in waiting { #expect(await task.value) }
        for _ in 0..<FigureQueue.mostAtOnce { await queue.leave("one") }
        #expect(await queue.visitors == 0, "nothing is kept of who has gone")
        await queue.leave("one")
        #expect(await queue.visitors == 0)
    }

    /// Every page that asks for figures waits its turn; no page of a record does.
    @Test func thePagesOfFiguresAreInIt() {
        let working = Set(Routes.all.filter(\.isWork).map(\.pattern))
        #expect(
            working == [
                "/measures", "/measures/{measure}", "/measures/{measure}/csv", "/measures/{measure}/json",
                "/measures/{measure}/funnel", "/measures/{measure}/people",
                "/measures/{measure}/release", "/outcomes", "/outcomes/totals",
                "/outcomes/months/csv", "/outcomes/months/json",
            ])
    }
}
