"""Refuse every network connection of the interpreter that starts with this folder on its path."""

from __future__ import annotations

import sys

REFUSED = frozenset({"socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"})


def refuse(event: str, _: tuple[object, ...]) -> None:
    """Raise where the program turns to the network."""
    if event in REFUSED:
        raise OSError(f"{event} refused: this process is to run offline")


sys.addaudithook(refuse)
