"""The worker process: started once with TensorFlow imported, forks a child per submission."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
from types import TracebackType

import psutil

from autograder.errors import WorkerFault

_START_SECONDS = 300.0
_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",  # it aborts in forked children, and sums differ by processor
    "OMP_NUM_THREADS": "1",
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "PYTHONHASHSEED": "0",
    "MPLBACKEND": "Agg",
    "KERAS_HOME": "/nonexistent",
    "HOME": "/nonexistent",
}


class Worker:
    """A warm process with TensorFlow imported; `start()` it once, then open sessions."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the process if it does not run; returns at once, it warms up meanwhile."""
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-B", "-m", "autograder.worker", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_ENVIRONMENT,
                cwd="/",
                start_new_session=True,
            )
        self._control = ours
        self._ready = False

    def fork(self, memory_mb: int) -> tuple[int, socket.socket]:
        """A child for one submission: its process id and the channel to it."""
        self.start()
        assert self._control is not None
        self._control.settimeout(_START_SECONDS)
        try:
            if not self._ready and self._control.recv(64) != b"ready":
                raise WorkerFault("the worker process did not start: is TensorFlow installed?")
            self._ready = True
            ours, theirs = socket.socketpair()
            with theirs:
                command = f"fork {memory_mb * 2**20}".encode()
                socket.send_fds(self._control, [command], [theirs.fileno()])
            return int(self._control.recv(64)), ours
        except (OSError, ValueError) as error:
            self.close()
            raise WorkerFault(f"the worker process is lost ({error})") from error

    def reap(self, pid: int) -> int | None:
        """The exit status of an ended child; negative: the signal that ended it."""
        assert self._control is not None
        try:
            self._control.sendall(f"wait {pid}".encode())
            return int(self._control.recv(64))
        except (OSError, ValueError):
            self.close()
            return None

    def close(self) -> None:
        """Kill the worker and all its children."""
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            for child in tree(self._process.pid)[1:]:
                with contextlib.suppress(psutil.Error):
                    child.kill()
            self._process.kill()
            self._process.wait()
        self._process = self._control = None


def tree(pid: int) -> list[psutil.Process]:
    """A process and all its descendants; empty when it is gone."""
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.Error:
        return []
