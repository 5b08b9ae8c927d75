from __future__ import annotations

from types import SimpleNamespace

import pytest

from briefing.document.engine.archive import IDENTIFIER, claim_accessibility


def made_of(*parts: bytes) -> SimpleNamespace:
    """Make what looks like a PDF whose first object is a packet of these parts."""
    packet = SimpleNamespace(stream=list(parts), compress=True)
    return SimpleNamespace(objects=[packet], catalog={"Metadata": b"0 0 R"})


def test_the_claim_joins_the_packet() -> None:
    """The identifier goes to the end of the one rdf:RDF, and the packet stays readable without a PDF library."""
    pdf = made_of(b"<x><rdf:RDF>", b"</rdf:RDF></x>")
    claim_accessibility(pdf)
    assert pdf.objects[0].stream == [b"<x><rdf:RDF>\n" + IDENTIFIER + b"</rdf:RDF></x>"]
    assert not pdf.objects[0].compress


@pytest.mark.parametrize("packet", [b"", b"<rdf:RDF></rdf:RDF><rdf:RDF></rdf:RDF>"])
def test_an_unknown_packet_is_not_guessed_at(packet: bytes) -> None:
    """A packet without exactly one rdf:RDF is a bug to be seen, not to be patched over."""
    with pytest.raises(ValueError, match="no metadata packet"):
        claim_accessibility(made_of(packet))
