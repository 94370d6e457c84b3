"""A server that is killed in the middle of a storm of reviews loses none that it acknowledged."""

from harness.storm import DOMAINS, MANAGER, PASSWORD, Storm, saved
from harness.visitor import Visitor

ROUNDS = 3


def test_a_kill_during_a_storm_loses_no_acknowledged_review(engine, filled, serve, jute):
    store = filled(engine)
    server = serve(store)
    storm = Storm(server.port)
    for number in range(ROUNDS):
        storm.rise(server.port)
        # Never the same number, so that each round is cut off somewhere else.
        storm.wait(more=20 + 11 * number)
        server.kill()
        storm.settle()
        assert all(worker.was_cut_off for worker in storm.workers)

        server.start()
        found = saved(store)
        lost = storm.acknowledged - found.keys()
        assert not lost, f"round {number + 1}: {len(lost)} of {len(storm.acknowledged)} were lost"
        # At most the one that each worker was waiting for may be there without having been acknowledged.
        assert len(found) <= len(storm.acknowledged) + (number + 1) * len(storm.workers)
        assert set(found.values()) == {len(DOMAINS)}, "a review was saved in part"
        assert "The ledger holds" in jute.expect("audit", "verify", JUTE_DATABASE=store.address)
        assert store.is_sound()

    manager = Visitor(server.port)
    assert manager.sign_in(MANAGER, PASSWORD).status == 303
    for worker in storm.workers:
        worker.visitor.moved(server.port)
        for reader in (worker.visitor, manager):
            page = reader.get(f"{worker.person}/plan")
            assert page.status == 200, "whoever was signed in before the kill still is"
            missing = [summary for summary in worker.acknowledged if summary not in page.body]
            assert not missing, f"{len(missing)} of {len(worker.acknowledged)} are not on the plan's page"
        worker.visitor.close()
    manager.close()


def test_each_review_that_survives_is_on_the_ledger_once(engine, filled, serve):
    store = filled(engine)
    server = serve(store)
    storm = Storm(server.port)
    storm.rise(server.port)
    storm.wait(more=20)
    server.kill()
    storm.settle()
    server.start()
    lines = store.rows(
        """
        SELECT review.id, COUNT(ledger.number) FROM review
        LEFT JOIN ledger ON ledger.subject = 'review/' || review.id AND ledger.action = 'added'
        WHERE review.summary LIKE 'review %' GROUP BY review.id
        """
    )
    assert len(lines) >= len(storm.acknowledged)
    assert {count for _, count in lines} == {"1"}
