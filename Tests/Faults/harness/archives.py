"""Backups, as files."""

import hashlib
import json
from pathlib import Path


def records(path: Path) -> list[str]:
    """Every table and row of a backup: all but the first line, which says when it was made, and the closing one."""
    lines = path.read_text().splitlines()
    assert json.loads(lines[0])["format"] == "jute-archive-1"
    assert json.loads(lines[-1]).keys() == {"rows", "sha256"}
    return lines[1:-1]


def with_byte_changed(whole: bytes, position: int) -> bytes:
    """The bytes with one of them changed in its lowest bit."""
    changed = bytearray(whole)
    changed[position] ^= 1
    return bytes(changed)


def with_migration(whole: bytes, number: int) -> bytes:
    """The backup as a store would give it that has also been through this migration: its digest is right."""
    first, *rest = whole.splitlines(keepends=True)
    header = json.loads(first)
    header["migrations"].append(number)
    body = json.dumps(header).encode() + b"\n" + b"".join(rest[:-1])
    closing = json.loads(rest[-1]) | {"sha256": hashlib.sha256(body).hexdigest()}
    return body + json.dumps(closing, separators=(",", ":")).encode() + b"\n"
