"""What the schemas of QTI 2.1 and of content packages ask of each element that we write, as far as a test needs it.

After the XSDs of the final specification (imsqti_v2p1p1, imscp_v1p1, imsqti_metadata_v2p1p1), which no package index
carries. Children are told by a regular expression over their names, each followed by a space.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
"""Those of the names without colons that are plain ASCII."""


class Model(NamedTuple):
    """What may stand in an element."""

    children: str = ""
    required: str = ""
    optional: str = ""
    text: bool = False
    """It may hold text beside its children."""


_DECLARED = "identifier cardinality"
_INTERACTION = "responseIdentifier shuffle"
_ROOT = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation toolName toolVersion"
_STRINGS = Model("(string )+")
_WORD = Model(text=True)
MODELS = {
    "assessmentItem": Model(
        "(responseDeclaration )*(outcomeDeclaration )*(templateDeclaration )*(templateProcessing )?(stylesheet )*"
        "(itemBody )?(responseProcessing )?(modalFeedback )*",
        "identifier title adaptive timeDependent",
        f"label {{http://www.w3.org/XML/1998/namespace}}lang {_ROOT}",
    ),
    "responseDeclaration": Model(
        "(defaultValue )?(correctResponse )?(mapping )?(areaMapping )?", _DECLARED, "baseType"
    ),
    "outcomeDeclaration": Model("(defaultValue )?(matchTable |interpolationTable )?", _DECLARED, "baseType"),
    "defaultValue": Model("(value )+"),
    "correctResponse": Model("(value )+"),
    "value": _WORD,
    "mapping": Model("(mapEntry )+", "defaultValue", "lowerBound upperBound"),
    "mapEntry": Model("", "mapKey mappedValue", "caseSensitive"),
    "itemBody": Model("(p |choiceInteraction |orderInteraction )*"),
    "p": Model("(textEntryInteraction )?", text=True),
    "choiceInteraction": Model("(prompt )?(simpleChoice )+", f"{_INTERACTION} maxChoices"),
    "orderInteraction": Model("(prompt )?(simpleChoice )+", _INTERACTION),
    "simpleChoice": Model("(p )*", "identifier", text=True),
    "textEntryInteraction": Model("", "responseIdentifier", "expectedLength"),
    "responseProcessing": Model("", "", "template"),
    "modalFeedback": Model("(p )*", "outcomeIdentifier showHide identifier", text=True),
    "assessmentTest": Model(
        "(outcomeDeclaration )*(timeLimits )?(stylesheet )*(testPart )+(outcomeProcessing )?(testFeedback )*",
        "identifier title",
        _ROOT,
    ),
    "testPart": Model(
        "(preCondition )*(branchRule )*(itemSessionControl )?(timeLimits )?(assessmentSection )+(testFeedback )*",
        "identifier navigationMode submissionMode",
    ),
    "itemSessionControl": Model("", "", "maxAttempts showFeedback"),
    "assessmentSection": Model(
        "(preCondition )*(branchRule )*(itemSessionControl )?(timeLimits )?(selection )?(ordering )?(rubricBlock )*"
        "(assessmentItemRef )*",
        "identifier title visible",
    ),
    "assessmentItemRef": Model("", "identifier href", "category"),
    "outcomeProcessing": Model("(setOutcomeValue )*"),
    "setOutcomeValue": Model("sum ", "identifier"),
    "sum": Model("(testVariables )+"),
    "testVariables": Model("", "variableIdentifier"),
    "manifest": Model("(metadata )?organizations resources ", "identifier", _ROOT.partition(" ")[0]),
    "metadata": Model("(schema )?(schemaversion )?(lom )?(qtiMetadata )?"),
    "schema": _WORD,
    "schemaversion": _WORD,
    "organizations": Model(),
    "resources": Model("(resource )*"),
    "resource": Model("(metadata )?(file )*(dependency )*", "identifier type", "href"),
    "file": Model("", "href"),
    "dependency": Model("", "identifierref"),
    "lom": Model("(general )?"),
    "general": Model("(identifier )*(title )?(language )*(description )*(keyword )*"),
    "identifier": Model("(catalog )?(entry )?"),
    "catalog": _WORD,
    "entry": _WORD,
    "title": _STRINGS,
    "description": _STRINGS,
    "keyword": _STRINGS,
    "string": Model("", "", "language", text=True),
    "language": _WORD,
    "qtiMetadata": Model(
        "(itemTemplate )?(timeDependent )?(composite )?(interactionType )*(feedbackType )?(solutionAvailable )?"
        "(scoringMode )*(toolName )?(toolVersion )?(toolVendor )?"
    ),
    "timeDependent": _WORD,
    "composite": _WORD,
    "interactionType": _WORD,
    "feedbackType": _WORD,
    "solutionAvailable": _WORD,
    "toolName": _WORD,
    "toolVersion": _WORD,
}


def local(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def faults(element: Element) -> list[str]:
    """Tell what the schemas would not accept of an element and of all within it."""
    model, name = MODELS[local(element)], local(element)
    children = "".join(f"{local(child)} " for child in element)
    found = [] if re.fullmatch(model.children, children) else [f"{name} holds {children}"]
    if missing := {*model.required.split()} - element.attrib.keys():
        found.append(f"{name} lacks {sorted(missing)}")
    if strange := element.attrib.keys() - {*model.required.split(), *model.optional.split()}:
        found.append(f"{name} has {sorted(strange)}")
    if not model.text and "".join([element.text or "", *(child.tail or "" for child in element)]).strip():
        found.append(f"{name} holds text")
    return found + [fault for child in element for fault in faults(child)]
