"""Session: limits, deaths and lost workers, each attributed and survived."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from autograder.errors import LimitReached, StudentError
from autograder.layer import Layer
from autograder.process import Worker
from autograder.session import Limits, Session

pytestmark = pytest.mark.slow

Open = Callable[..., Session]


@pytest.fixture
def opened(worker: Worker) -> Iterator[Open]:
    sessions: list[Session] = []

    def make(**limits: float) -> Session:
        sessions.append(Session(worker, Limits(**limits)))  # type: ignore[arg-type]
        return sessions[-1]

    yield make
    for session in sessions:
        session.close()


def load(session: Session, text: str) -> Layer:
    """A layer whose function `f` is defined by `text`."""
    statement = {
        "label": "code cell 1",
        "line": 1,
        "text": text,
        "future": [],
        "binds": ["f"],
        "optional": False,
    }
    session.ask({"op": "load", "task": "f", "statements": [statement], "spies": []})
    return Layer(session.ask, "f")


def test_computing_time_is_limited_and_the_next_question_meets_a_new_child(opened: Open) -> None:
    """The rationale names the limit; the session goes on."""
    session = opened(check_seconds=1)
    layer = load(session, "def f(x, name):\n    while True: pass\n")
    first = session.child
    with pytest.raises(LimitReached) as caught:
        layer.build((2,))
    assert "stopped after 1 s of computing time" in caught.value.rationale
    session.begin_check()
    assert load(session, "def f(x, name): return x\n").build((2,)).unchanged
    assert session.child != first


def test_waiting_is_limited(opened: Open) -> None:
    """Code that sleeps is stopped by the clock."""
    layer = load(opened(check_seconds=0.5), "import time\ndef f(x, name): time.sleep(999)\n")
    with pytest.raises(LimitReached, match="without an end"):
        layer.build((2,))


def test_submission_is_limited_as_a_whole(opened: Open) -> None:
    """Many checks below their own limit still come to an end."""
    session = opened(check_seconds=50, submission_seconds=1)
    layer = load(session, "def f(x, name):\n    while True: pass\n")
    with pytest.raises(LimitReached, match="in all"):
        layer.build((2,))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("import os; os._exit(3)", "ended the Python process"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "SIGSEGV"),
        ("import os; os.close(3); [os.close(i) for i in range(4, 64)]", "ended the Python process"),
    ],
)
def test_a_process_that_ends_says_how(opened: Open, body: str, words: str) -> None:
    """Exits, signals and closed pipes are told apart from answers."""
    layer = load(opened(), f"def f(x, name):\n    {body}\n")
    with pytest.raises(LimitReached, match=words):
        layer.build((2,))


def test_forged_frames_are_refused(opened: Open) -> None:
    """Bytes that student code writes into the channel are no answer."""
    forger = (
        "def f(x, name):\n"
        "    import os, socket\n"
        "    for i in range(3, 64):\n"
        "        try: os.write(i, b'\\xff' * 64)\n"
        "        except OSError: pass\n"
    )
    layer = load(opened(), forger)
    with pytest.raises(LimitReached):
        layer.build((2,))


def test_errors_name_the_students_line(opened: Open) -> None:
    """Cell, line and text of the student's own code."""
    layer = load(opened(), "def f(x, name):\n    y = x + 1\n    return y @ nothing\n")
    with pytest.raises(StudentError) as caught:
        layer.build((2,))
    assert caught.value.kind == "NameError"
    assert caught.value.where == "line 3 of code cell 1: return y @ nothing"


def test_exceptions_that_cannot_be_printed(opened: Open) -> None:
    """A hostile __str__ and a SystemExit are only student errors."""
    body = "class E(BaseException):\n    def __str__(self): raise KeyboardInterrupt\n"
    layer = load(opened(), body + "def f(x, name): raise E\n")
    with pytest.raises(StudentError, match="E: "):
        layer.build((2,))


def test_lost_worker_is_replaced(opened: Open, worker: Worker) -> None:
    """When the warm process dies, the next submission starts a new one."""
    session = opened()
    load(session, "def f(x, name): return x\n")
    worker._process.kill()  # type: ignore[union-attr]
    worker._process.wait()  # type: ignore[union-attr]
    session.close()
    assert load(opened(), "def f(x, name): return x\n").build((2,)).unchanged


def test_training_has_more_time(opened: Open) -> None:
    """How many steps are taken is our choice: a large network is not stopped for it."""
    session = opened(check_seconds=0.2)
    load(session, "def f(x, name): return x\n")
    session.ask({"op": "train"})  # the engine answers that the question is incomplete
    assert session._patience == 6
    session.begin_check()
    assert session._patience == 1
