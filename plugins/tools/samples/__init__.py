"""Sample photos and papers, drawn by the project itself.

The sample articles need pictures that show nobody. They are drawn here, the same bytes in every
run of one Pillow, and carry a label that says so. `plan` lists what is drawn and documents the
scenes, `main.run` writes what is missing; `python -m plugins.tools.samples.main` does the same.

colour, draw      palettes; a canvas with gradients, soft shadows and light
lettering         letters of strokes: words on banners, the label "Ảnh minh họa"
looks, people     who wears what; standing people from the front and from behind
props             certificates, flags, flowers, lectern, table, trees
sheet             what a scene gets, and the rooms that scenes share
ceremony, land,   the scenes
town, work
scene             from a row of the plan to a picture
papers            decisions and plans as PDF
"""
