from __future__ import annotations

from briefing.document.structure import BriefingDocument, Cover, Heading, Paper, Section


class Nested(Section):
    """A section with a part of its own."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Add a line for the part."""
        return (Heading(self.title, self.anchor, 1), Heading("A part", "part", 2))


def test_the_table_of_contents_is_that_of_the_sections() -> None:
    """A section has one line unless it says otherwise, and a document has the lines of all sections in their order."""
    document = BriefingDocument(
        title="T",
        subtitle="",
        authors=(),
        description="T",
        language="en",
        as_of="",
        paper=Paper.A4,
        cover=Cover("T", "", "", "", ()),
        marks=(),
        letters=(),
        sections=(Nested("first", "First", "first"), Section("second", "Second", "second")),
    )
    assert document.headings == (
        Heading("First", "first", 1),
        Heading("A part", "part", 2),
        Heading("Second", "second", 1),
    )
