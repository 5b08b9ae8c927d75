"""A small document with everything that a briefing has, and ways to typeset it in this process and in another."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

STYLE = """
@page { size: A5; margin: 15mm; @top-left { content: "Running head" } @bottom-right { content: counter(page) } }
html { font: 10pt/14pt "Source Serif Pro" }
h1, table, svg text { font-family: "Source Sans Pro" }
h2 { break-before: page; font-weight: 600 }
a { text-decoration: none }
nav a::after { content: " " target-counter(attr(href), page) }
"""

BODY = """
<h1>A <em>sample</em> briefing</h1>
<nav><ul>
<li><a href="#first">The first</a></li>
<li><a href="#second" title="To the second">The second</a></li>
</ul></nav>
<h2 id="first">The first</h2>
<p><span></span>Kim’s train left on 10&nbsp;September; officials <b>said</b> so <i>twice</i>, <b><i>firmly</i></b>.</p>
<svg viewBox="0 0 100 40" width="100" height="40" xmlns="http://www.w3.org/2000/svg"><title>A line of days</title>
<line x1="0" y1="20" x2="100" y2="20" stroke="#222"/><text x="5" y="15" font-size="8">June</text></svg>
<h2 id="second">The second</h2>
<ul><li>one</li><li>two</li></ul>
<table><caption>Figures</caption><thead><tr><th>What</th><th>Low</th><th>High</th></tr></thead><tbody>
<tr><th scope="row">Troops</th><td>10,000</td><td>12,000</td></tr>
<tr><th scope="row">Shells</th><td></td><td>40</td></tr>
<tr><th scope="row">Days</th><td>3</td><td>11</td></tr>
</tbody></table>
<p>See <a href="https://example.org/"><em>else</em><br>where</a>.</p>
"""

SCRIPT = """
import sys
from pathlib import Path

from briefing.document.engine import shortcuts
from briefing.document.pdf import write_pdf
if "plain" in sys.argv:
    shortcuts.DIGEST = "of another version"
sys.stdout.buffer.write(write_pdf(sys.stdin.buffer.read().decode(), resources=Path.cwd()))
"""


def page(body: str = BODY, style: str = STYLE) -> str:
    """Give a whole document with this body and style."""
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A sample</title>'
        '<meta name="author" content="An author"><meta name="description" content="What it is about">'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )


def typeset_elsewhere(html: str, folder: Path, *arguments: str, **environment: str) -> bytes:
    """Typeset a document in another process, started in the folder and with these settings of the environment."""
    process = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments],
        input=html.encode(),
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=False,
        timeout=120,
    )
    assert not process.stderr, process.stderr.decode()
    return process.stdout
