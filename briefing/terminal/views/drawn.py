"""A session drawn: hierarchy by weight and space, one accent, right and wrong in words and by a sign."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model.prose import nth
from briefing.quiz.response import Verdict
from briefing.terminal.asking import Menu, Shown, Told
from briefing.terminal.text import BLANK, Line, Span, Tone, line, paragraph, sides, width
from briefing.terminal.views import words

MARGIN = "  "
WIDEST = 76
"""Columns of text: longer lines tire, however wide the window is."""
SIGNS = {Verdict.RIGHT: "✓", Verdict.PARTLY: "≈", Verdict.WRONG: "✗", Verdict.SKIPPED: "–", Verdict.UNCLEAR: "?"}
TONES = {
    Verdict.RIGHT: Tone.RIGHT,
    Verdict.PARTLY: Tone.PARTLY,
    Verdict.WRONG: Tone.WRONG,
    Verdict.SKIPPED: Tone.QUIET,
    Verdict.UNCLEAR: Tone.QUIET,
}
POINTER = "›"


def measure(columns: int) -> int:
    """Give the columns of text that a window has."""
    return min(columns - 2 * len(MARGIN), WIDEST)


def head(shown: Shown, columns: int, done: int | None = None) -> list[Line]:
    """Say which question it is, above a rule that grows with the session."""
    size = measure(columns)
    done = shown.number - 1 if done is None else done
    left = (Span(f"Question {shown.number} of {shown.of}", Tone.STRONG), Span(f" · {shown.kind}", Tone.QUIET))
    right = " · ".join(part for part in (words.limit(shown), _standing(shown, done)) if part)
    return [BLANK, _set(sides(left, (Span(right, Tone.QUIET),) if right else (), size)), rule(done, shown.of, size)]


def rule(done: int, of: int, size: int) -> Line:
    """Draw how far the session is."""
    full = round(size * done / of) if of else 0
    return _set((Span("━" * full, Tone.ACCENT), Span("─" * (size - full), Tone.QUIET)))


def stem(shown: Shown, columns: int) -> list[Line]:
    """Set the question itself."""
    lines = [BLANK, *_paragraph(shown.stem, columns, tone=Tone.STRONG), BLANK]
    if shown.among:
        lines += [*_paragraph(shown.among, columns, tone=Tone.QUIET), BLANK]
    if shown.hint:
        lines += [*_paragraph(f"Hint: {shown.hint}", columns), BLANK]
    if shown.note:
        lines += [*_paragraph(shown.note, columns, tone=Tone.ACCENT), BLANK]
    return lines


def choice(number: int, text: str, columns: int, *, pointed: bool = False, place: int | None = None) -> list[Line]:
    """Set a choice behind its number; in an order also the place that it has been given."""
    sign = f"{POINTER} " if pointed else "  "
    given = "" if place is None else f" — {nth(place)}"
    first = f"{MARGIN}{sign}{number}  "
    tone = Tone.ACCENT if pointed else Tone.PLAIN
    return paragraph(text + given, len(MARGIN) + measure(columns), first, tone=tone)


def keys(shown: Shown, columns: int) -> list[Line]:
    """Say which keys there are."""
    wishes = ["s skip", *(["h hint"] if shown.can_hint else []), "q leave"]
    if shown.in_order:
        told = [f"1–{len(shown.choices)} in order, earliest first", "Backspace takes back", *wishes]
    elif shown.choices:
        told = [f"1–{len(shown.choices)} answer", *wishes]
    else:
        told = ["Enter answers", *wishes[:-1], "Esc leave"]
    return [BLANK, *_legend(told, columns)]


def question(shown: Shown, columns: int) -> list[Line]:
    """Draw a whole question as it stands before any key is pressed."""
    lines = [*head(shown, columns), *stem(shown, columns)]
    for place in range(len(shown.choices)):
        lines += choice(place + 1, words.choice(shown, place), columns, pointed=not place and not shown.in_order)
    if not shown.choices:
        lines.append(line(MARGIN, Span(POINTER, Tone.ACCENT)))
    return [*lines, *keys(shown, columns)]


def told(what: Told, columns: int) -> list[Line]:
    """Draw an answered question and all that there is to know about it."""
    shown, answer = what.shown, what.answer
    if answer.overruled:  # why it was wrong counts no more
        what = what._replace(answer=answer._replace(because=""))
    lines = [*head(shown, columns, shown.number), *stem(_bare(shown), columns)]
    lines += _marked(what, columns)
    sign, tone = SIGNS[answer.verdict], TONES[answer.verdict]
    verdict = line(f"{MARGIN}", Span(f"{sign} {words.verdict(answer)}", tone))
    # Among choices the right one is marked where it stands.
    key = "" if shown.choices and not shown.in_order else words.key_sentence(what)
    lines += [BLANK, *_behind(verdict, " ".join(part for part in (what.answer.because, key) if part), columns)]
    return [*lines, *_fact(what, columns)]


def go_on(what: Told, columns: int) -> list[Line]:
    """Say which keys there are after an answer."""
    on = "Enter results" if what.is_last else "Enter next"
    parts = [on, *(["o I was right"] if what.can_overrule else []), "q leave"]
    return [BLANK, *_legend(parts, columns)]


def menu(what: Menu, columns: int) -> list[Line]:
    """Draw what there is and what can be done."""
    lines = menu_head(what, columns)
    for place in range(len(what.options)):
        lines += menu_option(place, what, columns, pointed=not place)
    return [*lines, *menu_keys(columns)]


def menu_head(what: Menu, columns: int) -> list[Line]:
    """Draw the title of a menu and what there is to know."""
    size = measure(columns)
    lines: list[Line] = [BLANK, *_paragraph(what.title, columns, tone=Tone.STRONG), rule(0, 1, size)]
    for text in what.lines:
        lines += _legend(text.split(" · "), columns, Tone.PLAIN) if " · " in text else _paragraph(text, columns)
    if what.rows:
        lines.append(BLANK)
        lines += [found for row in what.rows for found in _row(row, what, columns)]
    return [*lines, BLANK]


def menu_option(place: int, what: Menu, columns: int, *, pointed: bool = False) -> list[Line]:
    """Set an option of a menu behind its key."""
    option = what.options[place]
    text = f"{option.text} ({option.remark})" if option.remark else option.text
    first = f"{MARGIN}{POINTER if pointed else ' '} {option.key}  "
    return paragraph(text, len(MARGIN) + measure(columns), first, tone=Tone.ACCENT if pointed else Tone.PLAIN)


def menu_keys(columns: int) -> list[Line]:
    """Say which keys a menu has."""
    return [BLANK, *_legend(["a key above, or ↑ ↓ and Enter", "q leave"], columns)]


def said(texts: tuple[str, ...], columns: int) -> list[Line]:
    """Set a few sentences."""
    return [BLANK, *(each for text in texts for each in _paragraph(text, columns))]


def _standing(shown: Shown, done: int) -> str:
    if shown.exam:
        return "exam"
    return words.in_points(shown.points) if done and not shown.reviewed else ""


def _bare(shown: Shown) -> Shown:
    """Take away what was told before the answer."""
    return shown._replace(note="")


def _marked(what: Told, columns: int) -> list[Line]:
    """Set the choices with the one that was taken and the right one marked, or the answer that was typed."""
    shown, answer = what.shown, what.answer
    if not shown.choices:
        typed = answer.text or "(nothing)"
        return _paragraph(f"You typed: {typed}", columns) if answer.verdict is not Verdict.SKIPPED else []
    lines: list[Line] = []
    for place in range(len(shown.choices)):
        lines += _mark(what, place, words.choice(shown, place), columns)
    return lines


def _mark(what: Told, place: int, text: str, columns: int) -> list[Line]:
    if what.shown.in_order:
        yours = f"you: {nth(what.answer.picked.index(place) + 1)}" if what.answer.picked else ""
        right = f"right: {nth(what.key.index(place) + 1)}"
        remark, sign, tone = ", ".join(part for part in (yours, right) if part), " ", Tone.PLAIN
    elif place in what.key:
        taken = place in what.answer.picked
        remark, sign, tone = "your answer, right" if taken else "the right answer", "✓", Tone.RIGHT
    elif place in what.answer.picked:
        remark, sign, tone = "your answer, wrong", "✗", Tone.WRONG
    else:
        remark, sign, tone = "", " ", Tone.PLAIN
    first = f"{MARGIN}{sign} {place + 1}  "
    size = len(MARGIN) + measure(columns)
    lines = paragraph(text, size, first, tone=tone)
    if not remark:
        return lines
    return _appended(lines, remark, size, " " * width(first))


def _appended(lines: list[Line], remark: str, size: int, indent: str) -> list[Line]:
    """Put a remark behind the last line, or on one of its own."""
    *before, last = lines
    if sum(width(each.text) for each in last) + 3 + width(remark) <= size:
        return [*before, (*last, Span(f" — {remark}", Tone.QUIET))]
    return [*lines, *paragraph(f"— {remark}", size, indent, tone=Tone.QUIET)]


def _behind(start: Line, text: str, columns: int) -> list[Line]:
    """Set sentences behind the beginning of a line."""
    begun = sum(width(each.text) for each in start)
    lines = paragraph(text, len(MARGIN) + measure(columns), " " * (begun + 1), MARGIN)
    if not lines:
        return [start]
    (_, *first), *rest = lines
    return [(*start, Span(" "), *first), *rest]


def _fact(what: Told, columns: int) -> list[Line]:
    """Tell the fact in full, who says so and where, and what others say."""
    lines = _paragraph(words.meaning(what), columns)
    lines += [BLANK, *_paragraph(what.fact, columns)] if what.fact else []
    if source := words.source(what):
        lines += _paragraph(source, columns, tone=Tone.QUIET)
    if what.ordered:
        lines.append(BLANK)
    for number, text in enumerate(what.ordered, 1):
        lines += paragraph(text, len(MARGIN) + measure(columns), f"{MARGIN}{nth(number)}  ")
    if what.differing:
        lines += [BLANK, *_paragraph("Sources differ:", columns, tone=Tone.STRONG)]
        for text in what.differing:
            lines += paragraph(text, len(MARGIN) + measure(columns), f"{MARGIN}– ")
    return lines


def _row(row: tuple[str, str], what: Menu, columns: int) -> list[Line]:
    """Set a row of what there is; the numbers stand in a column."""
    size = measure(columns)
    number = max(width(right) for _, right in what.rows)
    first, *rest = paragraph(row[0], size - number - 2)
    return [_set(sides(first, (Span(row[1], Tone.QUIET),), size)), *(_set(each) for each in rest)]


def _paragraph(text: str, columns: int, tone: Tone = Tone.PLAIN) -> list[Line]:
    return paragraph(text, len(MARGIN) + measure(columns), MARGIN, tone=tone)


def _legend(parts: Sequence[str], columns: int, tone: Tone = Tone.QUIET) -> list[Line]:
    """Set what belongs together, as a key and what it does, on one line."""
    lines = [""]
    for part in parts:
        longer = f"{lines[-1]} · {part}" if lines[-1] else part
        if width(longer) <= measure(columns):
            lines[-1] = longer
        else:
            lines.append(part)
    return [line(MARGIN, Span(each, tone)) for each in lines]


def _set(what: Line) -> Line:
    return (Span(MARGIN), *what)
