"""The words that dates are made of, and those that show that something is none."""

from __future__ import annotations

from briefing.model.edtf import SEASONS
from briefing.model.prose import MONTHS
from briefing.reading.dates.shapes import Unit


def _set(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


WEEKDAYS = {
    name: day
    for day, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}  # fmt: skip
SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
LONG_MONTHS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
SHORT_MONTHS = {name[:3]: number for name, number in LONG_MONTHS.items() if name != "may"} | {"sept": 9}
SEASON_WORDS = {name: number for number, name in SEASONS.items()} | {"fall": 23}
NAMELIKE_MONTHS = _set("march april may june august")
"""Months that are also verbs or names of people: alone they need a word before them that dates have."""

YEARS = {str(year): year for year in range(1000, 2200)}
DAYS = {str(day): day for day in range(1, 32)} | {f"0{day}": day for day in range(1, 10)}
SUFFIXES = _set("st nd rd th")
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
CARDINALS = {word: number for number, word in enumerate(_CARDINALS.split(), 1)} | TENS | {"a": 1, "an": 1}
DECADE_WORDS = {
    "twenties": 192, "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196, "seventies": 197, "eighties": 198,
    "nineties": 199,
}  # fmt: skip
DECADE_DIGITS = {str(tens): 190 + tens // 10 for tens in range(20, 100, 10)} | {"00": 200, "10": 201}

UNITS = {
    "day": Unit.DAY, "week": Unit.WEEK, "weekend": Unit.WEEKEND, "month": Unit.MONTH, "year": Unit.YEAR,
    "decade": Unit.DECADE, "century": Unit.CENTURY,
}  # fmt: skip
COUNTED = {word + "s": unit for word, unit in UNITS.items() if unit not in {Unit.WEEKEND, Unit.CENTURY}} | {
    "hour": Unit.HOUR, "hours": Unit.HOUR, "minutes": Unit.HOUR,
}  # fmt: skip
DAYPARTS = _set("night morning afternoon evening")
TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

WHICH = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
"""Words before a unit that count from the anchor."""
OTHER = {"that": 0, "same": 0, "following": 1, "ensuing": 1, "previous": -1, "preceding": -1, "prior": -1}
"""Words before a unit that count from another date of the text."""
DIRECTIONS = {
    "ago": -1, "earlier": -1, "prior": -1, "previously": -1, "before": -1, "beforehand": -1,
    "later": 1, "after": 1, "afterwards": 1, "afterward": 1,
}  # fmt: skip
PARTS = {"early": "early", "mid": "mid", "late": "late", "earlier": "", "later": ""}
EDGES = _set("end beginning start middle close outset eve")
FRACTIONS = {"half": 2, "quarter": 4}
FRACTION_RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "latter": 0, "final": 0}
LEADS_OF_QUARTERS = _set("the in its their 's his her this last")
QUARTERS = {f"q{number}": number for number in range(1, 5)}
HABITS = _set("every each any another most many some one a an")
"""'every Friday', 'a Friday': no day in particular."""
POSSESSIVES = _set("his her its their my our your 's whose")

ABOUT = _set("around circa ca c approximately roughly")
BEFORE_ABOUT = _set("in on from by since until till to of at was is were")
"""'about' means 'around' only after these: 'in about May 2000', but not 'asked about May 2000'."""
INEXACT = _set("about around roughly approximately some nearly almost over than least under")
EXACT = _set("just only exactly barely precisely scarcely hardly")

RANGE_WORDS = _set("- to until till through thru")
MOVED = _set("postponed moved rescheduled delayed shifted changed brought pushed forward deferred")
"""'moved from 10 to 17 September' names two dates and no span."""
YEAR_PREPOSITIONS = _set(
    "in of since until till by from before after around during to through and between early late mid circa year autumn",
    "spring summer winter fall about throughout than for",
)
MONTH_PREPOSITIONS = _set(
    "in since until till during last this next that early late mid earlier later following previous through throughout",
)
LOOSE_PREPOSITIONS = _set("by of from to before after between and or for around about")

MEASURES = _set(
    "meters metres meter metre kilometers kilometres kilometer kilometre km m miles mile feet foot yards yard inches",
    "inch cm mm tons tonnes ton tonne kg kilograms kilogrammes kilos pounds grams g mg lbs litres liters barrels",
    "gallons hectares acres square cubic degrees percent percentage dollars euros rubles roubles yen yuan pounds cents",
    "crowns francs usd eur million billion trillion thousand hundred dozen years days hours minutes seconds months",
    "weeks times px ms rpm hp mw kw gw megawatts kilowatts volts watts horsepower calories mph kph knots strong bc bce",
)
"""A number before one of these is never a date."""
COUNTABLES = _set(
    "troops soldiers men women people children civilians personnel officers police policemen fighters militants rebels",
    "workers students refugees migrants prisoners hostages victims dead wounded injured casualties deaths families",
    "homes houses households buildings vehicles cars trucks tanks drones planes aircraft ships vessels missiles",
    "rockets shells rounds munitions weapons guns rifles bombs mines warheads containers residents citizens voters",
    "votes",
    "delegates members guests participants demonstrators protesters supporters spectators visitors tourists tents",
    "passengers employees staff jobs companies firms villages towns schools hospitals patients cases doses beds seats",
    "copies words pages lines units pieces items points won others more additional ukrainians russians koreans marines",
    "sailors pilots engineers recruits reservists mercenaries conscripts athletes players fans pilgrims sorties",
    "flights trees animals cattle sheep cows pigs birds",
)
"""A number before one of these is no year, unless 'in', 'since' or a month stands before it."""
YEAR_LEADS = frozenset({"in", "since", "during", *LONG_MONTHS, *SHORT_MONTHS, *SEASON_WORDS})
CLOCK = _set("gmt utc hrs hours est edt cet bst msk am pm h kst moscow")
LABELS = _set(
    "page pages p pp room no nr number numbers resolution resolutions boeing airbus flight model article section",
    "paragraph chapter order decree suite box channel highway route unit division brigade regiment type mark series",
    "windows office version code line gate bus train hill point peugeot some nearly almost least every another extra",
    "total estimated exactly numbering numbered asteroid error port form bill",
)
NOT_WEEKDAYS_AFTER = _set("good black ash bloody easter palm super cyber whit holy maundy shrove")
NOT_WEEKDAYS_BEFORE = _set("prayers prayer school mass nights mornings evenings afternoons schools sermon sermons")
TITLED = _set("revolution war crisis group massacre uprising")
PEOPLE = _set("theresa mrs ms mr minister premier brian sir lady dame")
FOLLOWING_SEASON = _set(
    "of when as and or but to for at by with before after the a an he she it they we his her their its our while",
    "that which who from on in into during because since if was were is are has have had will would could did does",
    "then than until through 's this last next said says no not so",
)
FUTURE = _set(
    "will shall ll upcoming coming next due plan plans planned planning scheduled slated expected would may might",
    "could going expects hopes intends aims prepares preparing",
)
SCHEDULED = _set(
    "opens begins starts meets goes go meet faces expires ends convenes resumes arrives departs leaves heads votes",
    "returns travels closes reports takes launches marks comes falls stands resigns retires",
)
"""What is fixed is told in the present: 'it reports on Friday', 'they go on trial on 3 February'."""
PUT_OFF = _set(
    "adjourned postponed delayed deferred suspended extended remanded rescheduled closed shut cancelled canceled",
    "grounded quarantined sealed",
)
"""'Adjourned until Monday' tells of a Monday to come."""
HELD_TO_BE = _set("said believed thought reported known found seems seemed appears appeared proved used")
"""'Said to be held' is no plan."""
TO_BE = _set("is are 's")
PAST = _set(
    "said told met went came left took held sent began saw spoke flew wrote gave made got had was were did led became",
    "won lost fell struck shot fought broke brought found kept grew drew knew ran rose sat stood swore thought",
    "withdrew has have been taken seen gone given since wore drove sank blew bore built bought caught chose dealt fled",
    "heard hid laid lay lent meant paid rode sang sold sought spent stole taught threw understood woke",
    "shut hit cut put set let quit shook slept swept tore felt ate drank fed dug hung forbade forgot froze lit",
    "overthrew overtook overcame shone shrank sped stuck swam swung undertook withheld wept clung bent bled burst rang",
)
