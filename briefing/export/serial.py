"""Values as JSON: UTF-8, keys in the order of the document, nothing in it that steers a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

# C1 controls, marks of direction, invisible marks, line ends of Unicode, broken bytes: in JSON only strings hold these.
_UNSAFE = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)


def json_document(value: Any) -> bytes:
    """Write one document, indented."""
    return _encoded(json.dumps(value, ensure_ascii=False, indent=2)) + b"\n"


def json_lines(values: Iterable[Any]) -> bytes:
    """Write one document a line (JSON Lines)."""
    return b"".join(_encoded(json.dumps(value, ensure_ascii=False)) + b"\n" for value in values)


def _encoded(text: str) -> bytes:
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode()
