"""A storm of reviews: several practitioners who save one after another, and remember which were acknowledged."""

import http.client
import threading
import time
import uuid

from harness.stores import Store
from harness.visitor import Visitor, filled, scored_outcomes

PASSWORD = "a-lantern-by-the-harbour"
TEAM = "team/cmht-east"
PRACTITIONERS = [f"storm-{number}" for number in range(1, 6)]
MANAGER = "storm-manager"

DOMAINS = ("outcome-domain/safe", "outcome-domain/things-to-do", "outcome-domain/seeing-people")

# What a connection says when the server at its other end is killed.
BROKEN = (http.client.HTTPException, OSError)


class Worker:
    """A practitioner with one person to support. `acknowledged` holds the summaries that the server said are saved."""

    def __init__(self, user: str, port: int):
        self.user = user
        self.visitor = Visitor(port)
        self.person = ""
        self.acknowledged: list[str] = []
        self.was_cut_off = False

    def begin(self) -> None:
        """Signs in and makes a person whose plan has three outcomes."""
        assert self.visitor.sign_in(self.user, PASSWORD).status == 303, f"{self.user} could not sign in"
        family = "Storm" + "".join(letter for letter in uuid.uuid4().hex if letter.isalpha())
        made = self._done("/people/new", given=self.user.title(), family=family)
        self.person = made.split("?")[0]
        self._done(f"{self.person}/care-team/new", account=self.user, job="community nurse")
        self._done(f"{self.person}/plan/begin", what_matters="The garden, and a quiet morning.")
        for number, domain in enumerate(DOMAINS):
            self._done(
                f"{self.person}/outcomes/new",
                words=f"I want to be out more, way {number + 1}.",
                domain=domain,
                baseline="2",
                view="person",
                target="5",
            )

    def _done(self, path: str, **typed: str) -> str:
        answer = self.visitor.send(path, **typed)
        assert answer.status == 303 and answer.location, f"{path}: {answer.status}: {answer.words[:500]}"
        return answer.location

    def review(self) -> None:
        """Saves one review; it counts as acknowledged only when the answer has come."""
        path = f"{self.person}/review"
        page = self.visitor.get(path)
        assert page.status == 200, f"{path}: {page.status}: {page.words[:500]}"
        summary = f"review {uuid.uuid4().hex}"
        typed = {"summary": summary, "took-part": "person", "took-part-others": self.user}
        outcomes = scored_outcomes(page.body)
        assert len(outcomes) == len(DOMAINS)
        for number, outcome in enumerate(outcomes):
            typed[f"score-{outcome}"] = str(1 + (len(self.acknowledged) + number) % 6)
            typed[f"view-{outcome}"] = "person"
        answer = self.visitor.post(path, filled(page.body, path, typed))
        assert answer.status == 303, f"{path}: {answer.status}: {answer.words[:500]}"
        self.acknowledged.append(summary)


class Storm:
    """All the workers at once, each on a thread of its own, from `begin` until they are stopped or cut off."""

    def __init__(self, port: int):
        self.workers = [Worker(user, port) for user in PRACTITIONERS]
        for worker in self.workers:
            worker.begin()
        self._threads: list[threading.Thread] = []
        self._is_over = threading.Event()
        self._faults: list[BaseException] = []

    @property
    def acknowledged(self) -> set[str]:
        return {summary for worker in self.workers for summary in list(worker.acknowledged)}

    def rise(self, port: int) -> None:
        self._is_over.clear()
        for worker in self.workers:
            worker.visitor.moved(port)
            worker.was_cut_off = False
        self._threads = [threading.Thread(target=self._work, args=(worker,)) for worker in self.workers]
        for thread in self._threads:
            thread.start()

    def _work(self, worker: Worker) -> None:
        try:
            while not self._is_over.is_set():
                worker.review()
        except BROKEN:
            worker.was_cut_off = True
        except BaseException as fault:  # told by the thread that waits
            self._faults.append(fault)

    def wait(self, more: int, patience: float = 60) -> None:
        """Returns when so many more reviews were acknowledged, and each worker had one at least."""
        before = {worker.user: len(worker.acknowledged) for worker in self.workers}
        deadline = time.monotonic() + patience
        while True:
            gained = [len(worker.acknowledged) - before[worker.user] for worker in self.workers]
            if sum(gained) >= more and min(gained) >= 1:
                return
            if self._faults:
                self.settle()
            assert time.monotonic() < deadline, f"only {gained} reviews were acknowledged in {patience} seconds"
            time.sleep(0.01)

    def settle(self) -> None:
        """Ends the storm, and fails if a worker met anything but a server that was gone."""
        self._is_over.set()
        for thread in self._threads:
            thread.join(90)
            assert not thread.is_alive(), "a worker still waits for an answer"
        for worker in self.workers:
            worker.visitor.close()
        if self._faults:
            raise self._faults[0]


def saved(store: Store) -> dict[str, int]:
    """The summary of every review in the store, with how many outcomes were scored at it."""
    rows = store.rows(
        """
        SELECT review.summary, COUNT(outcome_score.score) FROM review
        LEFT JOIN outcome_score ON outcome_score.review = review.id AND outcome_score.superseded_at IS NULL
        WHERE review.superseded_at IS NULL AND review.summary LIKE 'review %' GROUP BY review.id, review.summary
        """
    )
    return {summary: int(scores) for summary, scores in rows}
