/** What is said of a print shop's file. */
export const press = {
  'problem.press.coarse-picture':
    'the image “{file}” has {dpi} pixels an inch at its size on paper: a press asks for {least}',
  'problem.press.coarse-picture.hint': 'give one that is {needed} pixels wide, or print it smaller',
  'problem.press.near-trim':
    'on side {side}, {what} {millimetres} mm from the cut: a paper knife strays by a millimetre or two',
  'problem.press.near-trim.hint':
    'what does not go to the edge keeps {safe} mm from it at least: see the margins of the theme',
  'problem.press.no-spot': 'the accent {accent} has no ink of its own: the print shop mixes it of the usual four',
  'problem.press.no-spot.hint':
    "for a job of two inks, name its own in publication.yaml: colours: { accent: { hex: '{accent}', spot: PANTONE 185 C } }",
  'problem.press.colour-picture': 'the image “{file}” is in colours: neither black nor “{spot}” prints it',
  'problem.press.colour-picture.hint':
    'for a job of two inks, give it in greys; else the print shop adds the usual four inks',
  'problem.press.other-colours': 'neither black nor “{spot}” makes {colours}: these colours stay in sRGB',
  'problem.press.other-colours.hint':
    'for a job of two inks, let the theme and drawings have the accent alone, its pale tints and greys',
  'found.press-letters': 'letters stand',
  'found.press-picture': 'a picture stands',
  'found.press-drawing': 'a rule or a drawing stands',
} as const;
