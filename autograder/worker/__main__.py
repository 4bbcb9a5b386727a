"""The worker process: imports TensorFlow once, then forks a child for each submission.

Usage: python -m autograder.worker CONTROL_FD

On the control socket the judge sends b"fork" with one end of a socket pair; the
answer is the child's process id. b"wait PID" is answered with the child's exit
status (negative: the signal that ended it). No TensorFlow operation may run before
the fork: thread pools do not survive it.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import socket
import sys

from autograder.worker.engine import Engine
from autograder.worker.frames import pack, unpack


def serve(control: socket.socket) -> None:
    """Fork children for as long as the judge asks."""
    gc.freeze()  # what is imported stays shared with the children
    control.sendall(b"ready")
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 256, 1)
        if not message:
            return
        command, *values = message.split()
        if command == b"fork":
            memory_limit = int(values[0])
            pid = os.fork()
            if pid == 0:
                control.close()
                _child(socket.socket(fileno=descriptors[0]), memory_limit)
            os.close(descriptors[0])
            control.sendall(str(pid).encode())
        elif command == b"wait":
            _, status = os.waitpid(int(values[0]), 0)
            control.sendall(str(os.waitstatus_to_exitcode(status)).encode())


def _child(channel: socket.socket, memory_limit: int) -> None:
    """Answer one submission's questions, then leave without cleaning up."""
    try:
        os.setsid()  # its own process group, killed as a whole
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        used = _data_bytes()
        resource.setrlimit(resource.RLIMIT_DATA, (used + memory_limit, used + memory_limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        engine = Engine()
        while True:
            question, arrays = unpack(lambda size: _read(channel, size))
            header, results = engine.answer(question, arrays)
            channel.sendall(pack(header, results))
    except EOFError:
        os._exit(0)
    except BaseException as error:  # not the student's exception: the frame itself failed
        os.write(2, f"worker: {type(error).__name__}: {error}\n".encode()[:1000])
        os._exit(70)


def _data_bytes() -> int:
    """Bytes of data segment in use, which is what RLIMIT_DATA counts."""
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmData:"):
                return int(line.split()[1]) * 1024
    return 0


def _read(channel: socket.socket, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        part = channel.recv(min(size - len(parts), 2**20))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
