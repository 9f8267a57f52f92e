"""WebSocket frames out of bytes as they arrive, for a client that holds hundreds of sockets."""

from collections.abc import Iterator

TEXT, CLOSE = 1, 8

_LENGTH_OF_TWO, _LENGTH_OF_EIGHT = 126, 127


def take_frames(buffer: bytearray) -> Iterator[tuple[int, bytes]]:
    """Take the whole frames off the front of a buffer: `(opcode, payload)` each.

    A server's frames carry no mask, and Socket.IO's are never split.

    >>> buffer = bytearray(b"\\x81\\x02hi\\x81\\x7e\\x00")
    >>> list(take_frames(buffer)), bytes(buffer)
    ([(1, b'hi')], b'\\x81~\\x00')
    """
    at = 0
    while len(buffer) - at >= 2:
        opcode, length, head = buffer[at] & 0x0F, buffer[at + 1] & 0x7F, 2
        if length >= _LENGTH_OF_TWO:
            head = 4 if length == _LENGTH_OF_TWO else 10
            if len(buffer) - at < head:
                break
            length = int.from_bytes(buffer[at + 2 : at + head], "big")
        if len(buffer) - at < head + length:
            break
        yield opcode, bytes(buffer[at + head : at + head + length])
        at += head + length
    del buffer[:at]
