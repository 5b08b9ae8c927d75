"""State in the metadata that a PDF/A-3 file is PDF/UA-1 as well.

The two standards have one metadata packet between them. WeasyPrint writes it for PDF/A; what PDF/UA asks for goes into
the same ``rdf:RDF`` (ISO 14289-1, 5), and as it is no property of PDF/A's own it comes with its description
(ISO 19005-3, 6.6.2.3).
"""

from __future__ import annotations

from typing import Any, Final

IDENTIFIER: Final = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""

_END: Final = b"</rdf:RDF>"


def claim_accessibility(pdf: Any) -> None:
    """Add the identifier of PDF/UA-1 to the packet of a PDF that is not yet written."""
    packet = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    content = b"\n".join(packet.stream)
    if content.count(_END) != 1:
        raise ValueError("the PDF has no metadata packet to add to")
    packet.stream = [content.replace(_END, IDENTIFIER + _END)]
    packet.compress = False  # so that search engines and archives can read it without a PDF library
