"""The typesetting engine: everything that stands between a finished HTML string and the bytes of a PDF.

Each module has one concern: `system` finds the shared libraries, `isolation` keeps everything but our fonts away,
`loading` imports WeasyPrint, `shortcuts` and `remembering` (with the generated `declarations`) make it quick,
`fetching` decides what a document may read, `finishing` completes what WeasyPrint has made (`tags` its structure,
`archive` its metadata), and `writing` turns it into bytes.
"""
