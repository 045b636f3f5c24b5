"""Pictures of people and rooms as SVG text, composed from the parts in `assets/portraits` and `assets/rooms`.

`look.Look` is what somebody looks like, `drawn` gives people a look whom no author gave one, `compose`
makes the picture of a look in a posture with a mood, and the silhouette of whom nobody knows yet,
`rooms` draws where one meets. Standard library only: a window and a web page use the same pictures.
"""
