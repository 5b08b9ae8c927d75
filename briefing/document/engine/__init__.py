"""The typesetting engine: everything that stands between a finished HTML string and the bytes of a PDF.

Each module has one concern: `system` finds the shared libraries, `isolation` keeps everything but our fonts away,
`loading` imports WeasyPrint, `shortcuts` (with the generated `declarations`) makes that import quick, `fetching`
decides what a document may read, `finishing` completes the tags, `archive` the metadata.
"""
