"""The typesetting engine: everything that stands between a finished HTML string and the bytes of a PDF.

Each module has one concern: `system` finds the shared libraries, `isolation` keeps everything but our fonts away,
`loading` imports WeasyPrint, `shortcuts` (with the generated `declarations`) makes that quick and decides whether
`parsing`, `styles` (with `cascade`), `lengths` and `remembering` make the typesetting quick,
`fetching` decides what a document may read, and `finishing` completes what WeasyPrint has made (`tags` its structure,
`archive` its metadata).
"""
