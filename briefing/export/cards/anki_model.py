"""How a question looks in Anki: the two sides of its card and their style."""

from __future__ import annotations

from typing import Final

# Formulas are looked for in what is shown, after all entities are read: the class keeps MathJax out of our texts.
FRONT: Final = """\
<div class="briefing mathjax_ignore tex2jax_ignore" lang="{{Language}}">
<p class="stem" dir="auto">{{Stem}}</p>
{{Choices}}
{{#Typed}}{{type:Answer}}{{/Typed}}
</div>
"""

BACK: Final = """\
<div class="briefing mathjax_ignore tex2jax_ignore" lang="{{Language}}">
<p class="stem" dir="auto">{{Stem}}</p>
<hr id="answer">
{{#Typed}}{{type:Answer}}{{/Typed}}
<div class="solution">{{Solution}}</div>
{{#Typed}}{{#Alternatives}}<p class="small" dir="auto">Also right: {{Alternatives}}</p>{{/Alternatives}}{{/Typed}}
<div class="rationale">{{Rationale}}</div>
<p class="small" dir="auto">{{Reference}}</p>
<p class="small quiet" dir="auto">{{Topic}} · {{Dossier}}</p>
</div>
"""

# The key is bold, ticked, underlined and named in words; no colour says anything that form doesn't say.
STYLE: Final = """\
.card { background: #fdfdfb; color: #1b1b1b; font-family: Georgia, "Noto Serif", serif; font-size: 20px; }
.briefing { line-height: 1.45; margin: 0 auto; max-width: 34em; text-align: start; }
.stem { font-weight: 600; margin: 0.6em 0; }
.choices, .order { margin: 0.6em 0; padding-inline-start: 1.8em; }
.choices { list-style: upper-alpha; }
.choices li, .order li { margin: 0.35em 0; padding-inline-start: 0.3em; }
.key { border-bottom: 2px solid currentColor; }
.solution { margin-top: 0.8em; }
.solution i { font-size: 0.8em; }
.rationale { border-inline-start: 3px solid #7a1f2b; margin: 1em 0; padding-inline-start: 0.8em; }
.rationale p { margin: 0.4em 0; }
.small { font-size: 0.8em; margin: 0.4em 0; }
.quiet { color: #5c5c5c; }
hr { border: 0; border-top: 1px solid currentColor; opacity: 0.4; }
#typeans, input#typeans { font-size: 20px; }
.card.nightMode, .nightMode .card { background: #1e1e1e; color: #ececec; }
.nightMode .rationale { border-color: #e2929c; }
.nightMode .quiet { color: #b0b0b0; }
"""
