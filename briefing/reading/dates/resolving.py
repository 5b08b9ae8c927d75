"""Give expressions their dates: first those that stand alone, then those without a year, then those that count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model.edtf import Edtf, Extent, Precision
from briefing.reading.dates import reckoning
from briefing.reading.dates.scene import Answer, Scene
from briefing.reading.dates.shapes import (
    Calendar,
    Count,
    Fixed,
    Found,
    Rolling,
    Shape,
    Span,
    Unit,
    Weekday,
    Whence,
    Whole,
)
from briefing.reading.dates.tense import is_future
from briefing.reading.dates.yearless import BESIDE, calendar, complete
from briefing.reading.tokens import Token


def resolve(
    text: str, words: Sequence[Token], anchor: Edtf | None, found: list[Found]
) -> Iterator[tuple[int, int, Answer]]:
    """Give each expression that has a date in this text, by its tokens; a span without sense is its two ends."""
    scene = Scene(text, words, anchor, found)
    for rank in range(4):
        _resolve_rank(scene, rank)
    for each, answer in zip(found, scene.answers, strict=True):
        if answer is not None:
            yield each.first, each.end, answer
        elif each.parts is not None:
            yield from resolve(text, words, anchor, list(each.parts))


def _resolve_rank(scene: Scene, rank: int) -> None:
    for index, found in enumerate(scene.found):
        if _rank(found.shape) == rank:
            try:
                scene.answers[index] = _finished(_answer(scene, index, found.shape), found)
            except (ValueError, OverflowError):  # a day that no calendar has, or a year beyond 1 to 9999
                scene.answers[index] = None


def _rank(shape: Shape) -> int:
    """Tell when a shape's turn is: 0 stands alone, 1 may take a year, 2 and 3 count from others."""
    if isinstance(shape, Span):
        return max(_rank(shape.first), _rank(shape.last))
    if isinstance(shape, Calendar):
        if shape.year_of is not None:
            return _rank(shape.year_of)
        return 0 if shape.year is not None else 3 if shape.which in BESIDE else 1
    if isinstance(shape, Whole | Count):
        return {Whence.ANCHOR: 0, Whence.SENTENCE: 2, Whence.OTHER: 3, Whence.UTTERED: 2}[shape.whence]
    return 3 if isinstance(shape, Weekday) and shape.which in BESIDE else 0


def _finished(answer: Answer | None, found: Found) -> Answer | None:
    if answer is None:
        return None
    value = reckoning.part_of(answer.date, found.part) if found.part else answer.date
    if found.approximate and not isinstance(found.shape, Span):
        value = reckoning.about(value)
    return Answer(value, answer.because, answer.relative)


def _answer(scene: Scene, index: int, shape: Shape) -> Answer | None:
    answer: Answer | None
    match shape:
        case Fixed():
            answer = Answer(shape.date)
        case Calendar():
            answer = calendar(scene, index, shape)
        case Weekday():
            answer = _weekday(scene, index, shape)
        case Whole():
            answer = _whole(scene, index, shape)
        case Rolling():
            answer = _rolling(scene, shape.unit)
        case Count():
            answer = _event(scene, index, shape) if shape.event else _count(scene, index, shape)
        case Span():
            answer = _span(scene, index, shape)
    return answer


def _span(scene: Scene, index: int, shape: Span) -> Answer | None:
    parts = scene.found[index].parts
    assert parts is not None  # noqa: S101 - a span is only made of two expressions
    first, last = shape.first, shape.last
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        first, last = complete(first, last)
    left = _finished(_answer(scene, index, first), parts[0])
    if isinstance(first, Calendar) and isinstance(last, Calendar) and left is not None and last.year is None:
        first, last = complete(Calendar(left.date.earliest.year, first.month, first.day, season=first.season), last)
    right = _finished(_answer(scene, index, last), parts[1])
    if left is None or right is None:
        return None
    value = reckoning.span(_end(left.date, 0), _end(right.date, -1))
    return Answer(value, left.because or right.because, left.relative or right.relative)


def _end(value: Edtf, which: int) -> Edtf:
    return Edtf.parse(value.text.split("/")[which]) if value.extent is Extent.SPAN else value


def _weekday(scene: Scene, index: int, shape: Weekday) -> Answer | None:
    if shape.which in BESIDE:
        base = scene.base(index, Unit.DAY, Whence.OTHER)
        return _beside(scene, index, shape, base) if base else None
    if scene.anchor is None or scene.anchor.precision is not Precision.DAY:
        return None
    today = scene.anchor.latest
    if shape.week is not None:
        monday = reckoning.cell(Unit.WEEK, today, shape.week.offset).earliest
        return Answer(Edtf.of_day(reckoning.weekday_after(shape.day, monday)), relative=True)
    if shape.which in {"last", "past"}:
        day = reckoning.weekday_before(shape.day, today - reckoning.DAY)
    elif shape.which in {"next", "coming"}:
        day = reckoning.weekday_after(shape.day, today + reckoning.DAY)
    else:
        place = scene.found[index].first
        told = is_future(scene.at, place, scene.sentence(place))
        future = told or (told is None and shape.which == "this")
        day = (reckoning.weekday_after if future else reckoning.weekday_before)(shape.day, today)
    return Answer(Edtf.of_day(day), relative=True)


def _beside(scene: Scene, index: int, shape: Weekday, base: tuple[Edtf, int | None]) -> Answer:
    if shape.which == "following":
        day = reckoning.weekday_after(shape.day, base[0].latest + reckoning.DAY)
    else:
        day = reckoning.weekday_before(shape.day, base[0].earliest - reckoning.DAY)
    return Answer(Edtf.of_day(day), _because(scene, index, base[1]), relative=True)


def _whole(scene: Scene, index: int, shape: Whole) -> Answer | None:
    base = scene.base(index, shape.unit, shape.whence)
    if base is None:
        return None
    day, offset = base[0].latest if shape.offset > 0 else base[0].earliest, shape.offset
    if shape.unit is Unit.WEEKEND:
        offset += _weekends(scene, index, shape, base[0])
    value = reckoning.cell(shape.unit, day, offset)
    return Answer(value, _because(scene, index, base[1]), relative=True)


def _weekends(scene: Scene, index: int, shape: Whole, today: Edtf) -> int:
    """Count a plain 'weekend' back to the one that has begun, unless the sentence speaks of what is to come."""
    place = scene.found[index].first
    begun = today.earliest.weekday() >= 5
    if begun or shape.offset:
        return 0
    told = is_future(scene.at, place, scene.sentence(place))
    return 0 if told or (told is None and shape.whence is Whence.ANCHOR) else -1


def _rolling(scene: Scene, unit: Unit) -> Answer | None:
    fine = Unit.DAY if unit is Unit.WEEK else Unit.MONTH
    if scene.anchor is None or not reckoning.fits(scene.anchor, fine):
        return None
    now = reckoning.cell(fine, scene.anchor.earliest)
    back = {Unit.WEEK: 7, Unit.MONTH: 1, Unit.YEAR: 12}[unit]
    return Answer(reckoning.span(reckoning.cell(fine, scene.anchor.earliest, -back), now), relative=True)


def _count(scene: Scene, index: int, shape: Count) -> Answer | None:
    base = scene.base(index, shape.unit, shape.whence)
    if base is None or (base[1] is None and shape.whence is Whence.OTHER and _needs_base(shape)):
        return None
    return _counted(scene, index, shape, base, shape.sign)


def _needs_base(shape: Count) -> bool:
    """Tell whether a count never starts from the article's own day: 'two days later', 'hours earlier'."""
    return shape.sign > 0 or shape.unit is Unit.HOUR


def _counted(scene: Scene, index: int, shape: Count, base: tuple[Edtf, int | None], sign: int) -> Answer:
    number = shape.number // 24 if shape.unit is Unit.HOUR else shape.number
    if shape.unit is Unit.HOUR and scene.at.word(scene.found[index].end - 2).startswith("minute"):
        number = 0
    day = base[0].latest if sign > 0 else base[0].earliest
    value = reckoning.cell(shape.unit, day, sign * number)
    if shape.unit in {Unit.MONTH, Unit.DECADE, Unit.CENTURY} or base[0].approximate:
        value = reckoning.about(value)
    return Answer(value, _because(scene, index, base[1]), relative=True)


def _event(scene: Scene, index: int, shape: Count) -> Answer | None:
    """Date 'two months after X': forward from a date within X, else back from the date beside which it stands.

    'In July 2000, two months after he came to power' dates his coming to power. Without an anchor it is left alone,
    since it speaks of another event than its sentence.
    """
    if scene.anchor is None:
        return None
    bounds = scene.sentence(scene.found[index].first)
    if (named := _date_of_event(scene, index, shape, bounds[1])) is not None:
        return _counted(scene, index, shape, named, shape.sign)
    base = scene.base(index, shape.unit, Whence.OTHER)
    if base is None or base[1] is None:
        return None
    within = scene.found[base[1]].first >= bounds[0]
    if not within and scene.found[index].first - bounds[0] > 1:
        return None
    return _counted(scene, index, shape, base, -shape.sign if within else shape.sign)


def _date_of_event(scene: Scene, index: int, shape: Count, end: int) -> tuple[Edtf, int | None] | None:
    behind = index + 1
    if behind >= len(scene.found) or scene.found[behind].first >= end:
        return None
    answer, found = scene.answers[behind], scene.found[behind]
    between = {scene.at.word(place) for place in range(scene.found[index].end, found.first)}
    if answer is None or between & {",", ";", "-", "("} or not reckoning.fits(answer.date, shape.unit):
        return None
    return answer.date, behind


def _because(scene: Scene, index: int, other: int | None) -> str | None:
    if other is None:
        return None
    return f"'{scene.written(scene.found[index])}' counts from '{scene.written(scene.found[other])}'"
