"""The judge's end of the pipe: one submission's conversation with its child process.

The judge waits with a limit on computing time, on wall time and on memory. What
passes a limit is killed with everything it started; the next question then meets a
new child.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass

import psutil

from autograder.errors import LimitReached
from autograder.process import Worker, tree
from autograder.worker.frames import Array, FrameError, Header, pack, unpack

_POLL_SECONDS = 0.1
_TRAINING_PATIENCE = 6


@dataclass(frozen=True)
class Limits:
    """What a submission may use. Seconds are of computing; waiting counts a third.

    A check that trains has six times as long: how many steps it takes is our choice,
    and a network may be as large as its author likes.
    """

    check_seconds: float = 20.0
    submission_seconds: float = 400.0
    memory_mb: int = 4096


class Session:
    """One submission's conversation with its child process."""

    def __init__(self, worker: Worker, limits: Limits) -> None:
        self._worker = worker
        self.limits = limits
        self._pid: int | None = None
        self._channel: socket.socket | None = None
        self._spent = 0.0  # computing seconds of children that are gone
        self._started_wall = time.monotonic()
        self._check_cpu = self._check_wall = 0.0
        self.peak_memory_mb = 0.0
        self.begin_check()

    @property
    def child(self) -> int | None:
        """The process id of the child, which changes when one was killed."""
        return self._pid

    def begin_check(self) -> None:
        """From here on time counts for the next check."""
        self._check_cpu = self._cpu()
        self._check_wall = time.monotonic()
        self._patience = 1

    def open(self) -> int:
        """The child to talk to, forked if there is none."""
        if self._pid is None:
            before = time.monotonic()
            self._pid, self._channel = self._worker.fork(self.limits.memory_mb)
            waited = time.monotonic() - before  # for TensorFlow to be imported: not theirs
            self._check_wall += waited
            self._started_wall += waited
        return self._pid

    def ask(self, question: Header, arrays: Sequence[Array] = ()) -> tuple[Header, list[Array]]:
        """Send a question and wait for its answer.

        Raises `LimitReached` when the student's process passed a limit or ended.
        """
        self.open()
        assert self._channel is not None
        if question["op"] == "train":
            self._patience = _TRAINING_PATIENCE
        self._channel.settimeout(_POLL_SECONDS)
        try:
            self._send(pack(question, arrays))
            return unpack(self._receive)
        except (EOFError, ConnectionError):
            raise self._ended() from None
        except FrameError as error:
            self.close()
            raise LimitReached(
                f"the code's process sent an answer that cannot be read: {error}"
            ) from None

    def close(self) -> None:
        """Kill the child and everything it started."""
        self._kill()

    def _send(self, data: bytes) -> None:
        assert self._channel is not None
        view = memoryview(data)
        while view:
            _, writable, _ = select.select([], [self._channel], [], _POLL_SECONDS)
            if writable:
                view = view[self._channel.send(view[: 2**18]) :]
            self._enforce()

    def _receive(self, size: int) -> bytes:
        assert self._channel is not None
        data = bytearray()
        while len(data) < size:
            readable, _, _ = select.select([self._channel], [], [], _POLL_SECONDS)
            if readable:
                part = self._channel.recv(min(size - len(data), 2**20))
                if not part:
                    raise EOFError
                data += part
            else:
                self._enforce()
        return bytes(data)

    def _enforce(self) -> None:
        """Kill the child if a limit has passed."""
        limits = self.limits
        memory = sum(_resident(process) for process in self._processes()) / 2**20
        self.peak_memory_mb = max(self.peak_memory_mb, memory)
        cpu, now = self._cpu(), time.monotonic()
        seconds = self._patience * limits.check_seconds
        rationale = None
        if memory > limits.memory_mb + 1024:
            rationale = f"needed more than {limits.memory_mb / 1024:.3g} GB of memory"
        elif cpu - self._check_cpu > seconds:
            rationale = f"stopped after {seconds:g} s of computing time"
        elif now - self._check_wall > 3 * seconds:
            rationale = f"stopped after {3 * seconds:g} s without an end"
        elif cpu > limits.submission_seconds:
            rationale = f"stopped: the submission used its {limits.submission_seconds:g} s in all"
        elif now - self._started_wall > 3 * limits.submission_seconds:
            rationale = (
                f"stopped: the submission ran for {3 * limits.submission_seconds:g} s in all"
            )
        if rationale is not None:
            self._kill()
            raise LimitReached(rationale, _LIMIT_HINT)

    def _ended(self) -> LimitReached:
        """The child is gone of itself: say how."""
        pid = self._pid
        self._kill(reap=False)
        status = self._worker.reap(pid) if pid is not None else None
        if status is not None and status < 0:
            name = signal.Signals(-status).name
            return LimitReached(
                f"ended the Python process (signal {name})",
                "A crash inside TensorFlow like this is often a lack of memory: "
                "look for a layer that is much too large.",
            )
        return LimitReached(
            "ended the Python process",
            "Something in this task's code leaves Python, such as `os._exit()`.",
        )

    def _kill(self, reap: bool = True) -> None:
        if self._pid is None:
            return
        pid, self._spent = self._pid, self._cpu()
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        for process in tree(pid):
            with contextlib.suppress(psutil.Error):
                process.kill()
        if self._channel is not None:
            self._channel.close()
        self._pid = self._channel = None
        if reap:
            self._worker.reap(pid)

    def _processes(self) -> list[psutil.Process]:
        return tree(self._pid) if self._pid is not None else []

    def _cpu(self) -> float:
        """Computing seconds of this submission so far, all its children included."""
        running = 0.0
        for process in self._processes():
            with contextlib.suppress(psutil.Error):
                times = process.cpu_times()
                running += times.user + times.system
        return self._spent + running


_LIMIT_HINT = "Look for a loop that does not end, or work that belongs outside the function."


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
