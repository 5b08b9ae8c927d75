"""Names in QTI packages: namespaces, which are names and no addresses, and identifiers that outlive a mended text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Final
from xml.etree.ElementTree import Element

from briefing.export.cards.card import Card
from briefing.export.cards.xml_text import legal

QTI: Final = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGE: Final = "http://www.imsglobal.org/xsd/imscp_v1p1"
METADATA: Final = "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1"
LOM: Final = "http://ltsc.ieee.org/xsd/LOM"
SCHEMAS: Final = {
    QTI: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p1.xsd",
    PACKAGE: "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    METADATA: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_metadata_v2p1p1.xsd",
    LOM: "http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd",
}
"""Where readers that validate look for each namespace; nothing here ever opens one."""

_INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
_SPECIAL: Final = re.compile(r"[^A-Za-z0-9-]")


def root(tag: str, namespace: str, prefixes: dict[str, str], attributes: dict[str, str]) -> Element:
    """Begin a document of a namespace, with others under prefixes."""
    used = (namespace, *prefixes.values())
    declared = {"xmlns": namespace, **{f"xmlns:{prefix}": name for prefix, name in prefixes.items()}}
    located = " ".join(f"{name} {SCHEMAS[name]}" for name in used)
    own = {name: legal(value) for name, value in attributes.items()}
    return Element(tag, {**declared, "xmlns:xsi": _INSTANCE, "xsi:schemaLocation": located, **own})


def name_of_question(card: Card) -> str:
    """Name a question by what other programs know it again by: 32 characters, as many as QTI advises at most."""
    return f"Q{_digest((card.identity,))}"


def name_of_test(cards: Iterable[Card]) -> str:
    """Name a test by its questions."""
    return f"T{_digest(card.identity for card in cards)}"


def identifier(what: str, text: str) -> str:
    """Make an identifier of a short text, another one of each: all but letters, digits and hyphens is written out.

    Identifiers are names without colons (NCName); a full stop would part a variable from its question.
    """
    return f"{what}-" + _SPECIAL.sub(lambda match: f"_{ord(match[0]):x}_", text)


def _digest(names: Iterable[str]) -> str:
    return sha256("\n".join(names).encode("utf-8", "surrogatepass")).hexdigest()[:31]
