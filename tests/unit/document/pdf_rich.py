"""A document with much that CSS can do, so that whatever a shortcut gets wrong is seen in the PDF's bytes."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
@page { size: A5; margin: 15mm; @top-left { content: string(head) } @bottom-left { content: element(foot) }
  @bottom-right { content: counter(page) "/" counter(pages) }
  @bottom-center { content: "» " string(head); width: 50% } }
@page :first { @top-left { content: none } }
@page :left { margin-left: 30mm }
@page wide { size: A4 landscape; background: #eee }
:root { --m: 3pt } [id] { color: #123 }
html { font: 10pt/1.4 "Source Serif Pro" } h1, h2 { string-set: head content(); break-after: avoid }
h1 { counter-reset: section } h2 { counter-increment: section; bookmark-label: "§ " content() }
h2::before { content: counter(section) ". " }
nav a::after { content: leader(".") " " target-counter(attr(href), page) " " target-text(attr(href)) }
p a { text-decoration: underline dotted } q { quotes: "«" "»" } li::marker { color: red }
.c::before { content: "» " } .c::after { content: attr(data-x) " –"; padding: 0 .5em }
.foot { position: running(foot); font-size: 7pt } .note { float: footnote; font-size: 8pt }
.left { float: left; width: 30%; margin: 0 1em .5em 0; padding: .3em; border: 1px solid red; border-radius: 4px 2px }
.right { float: right; width: 8em; background: linear-gradient(to right, #fff 1em, #ccc 3em) }
.columns { columns: 3; column-gap: 1em; column-rule: 1px dotted #888 }
.flex { display: flex; flex-wrap: wrap; gap: 4pt } .flex > * { flex: 1 1 30%; border: 1pt solid; padding: 2% }
.flex > .n { flex: none; width: 20%; box-sizing: border-box }
.grid { display: grid; grid-template-columns: 1fr 2fr auto; gap: 3pt } .grid > * { background: #eef; padding: 1pt }
table { border-collapse: collapse; width: 100%; padding: 9px } .q { padding: inherit; width: inherit }
table.s { border-collapse: separate; border-spacing: 3pt; width: auto; box-sizing: border-box }
td, th { border: .5pt solid #777; padding: 1pt 3pt; vertical-align: top } td:empty { border-style: hidden }
tr.k td { border-top: 2pt solid blue } tr:nth-child(even) td { background: #f4f4f4 }
.relative { position: relative; left: 3pt; height: 3em }
.absolute { position: absolute; right: 0; width: 50%; padding: 1% }
.shadow { box-shadow: 1px 1px 2px #888; outline: 1pt solid green; transform: rotate(2deg) }
.inline { display: inline-block; width: calc(50% - 1em); vertical-align: middle; text-transform: uppercase }
.v { margin: var(--m); padding-inline-start: var(--m); min-height: 3em; max-width: 60%; border-block: 1pt solid }
.hidden { visibility: hidden; background: red } .wide { page: wide } .none { display: none }
"""

MIXED: Final = "p::first-line { font-size: 130%; color: red } p::first-letter { font-size: 200% }"
"""Rules that mix a pseudo-element's style into others."""

_TEXT: Final = "The train left on the tenth, officials said; nobody had asked about it until then, and others deny it. "


def body() -> str:
    """Give the body of the document."""
    nav = "".join(f'<li><a href="#s{part}">Part {part}</a></li>' for part in range(3))
    foot = '<div class="foot" id="foot">at the foot <b>bold</b> <span style="color: red">red</span></div>'
    return f"{foot}<h1 id=top>All kinds</h1><nav><ul>{nav}</ul></nav>{''.join(map(_part, range(3)))}"


def _part(part: int) -> str:
    return (
        f'<h2 id="s{part}" style="color: hsl({part * 40} 50% 40%)">Part <em>{part}</em></h2>'
        f'<div class="left" id="f{part}">left {part}</div><div class="right" style="font-size: {8 + part}pt">'
        '<p style="background: linear-gradient(red 1em, blue 2em)">shade</p></div>'
        f'<p id="p{part}" class="c" data-x="{part}">{_TEXT * 3}<span style="padding: 0 1em">x</span>'
        f'<a href="https://example.org/" title="to it">link <i>in</i></a> <q>quoted <q>twice</q></q>'
        f'<span class="note">A note <b>{part}</b></span> <a name="n{part}">here</a></p>'
        f'<div class="columns" style="widows: 2">{f"<p>{_TEXT * 2}</p>" * 3}</div>{_table(part)}'
        f'<div class="flex" id="x{part}"><div>one</div><div class="n">two</div><div style="flex: 2">{_TEXT}</div></div>'
        f'<div class="grid"><div>a</div><div>{_TEXT}</div><div style="align-self: end">c</div><p>d</p></div>'
        f'<div class="relative"><div class="absolute shadow" id="a{part}">placed</div></div>'
        f'<ul><li>one</li><li id="l{part}">two<ol><li>in</li></ol></li></ul><p class="v">{_TEXT}</p>'
        f'<span class="inline">{_TEXT}</span><span class="inline" id="i{part}">x</span><p class="hidden">gone</p>'
        f'<p lang="fr">avant<br>après</p><div class="none" id="g{part}"><p>never</p></div>'
        f'<section class="wide"><p>{_TEXT * 9}</p></section>'
    )


def _table(part: int) -> str:
    rows = "".join(_row(part, row) for row in range(18))
    head = "<caption>Rows</caption><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>"
    return f'<table class="{"s" if part == 1 else ""}" id="t{part}">{head}<tbody>{rows}</tbody></table>'


def _row(part: int, row: int) -> str:
    """Give a row; some have an identifier, some a style of their own, some cells span and some are empty."""
    named = f' id="r{part}-{row}"' if row % 3 == 0 else ""
    styled = ' style="break-inside: avoid"' if row % 5 == 1 else ""
    cell = f'<a href="#p{part}">see</a> <span lang="ru">Поезд</span>'
    last = f"<td colspan=2>{cell}</td>" if row % 7 == 3 else f"<td>{cell}</td><td>{_TEXT[:40] if row % 4 else ''}</td>"
    return f'<tr class="{"k" if row % 4 == 0 else ""}"{named}{styled}><td class="q">{row}</td>{last}</tr>'
