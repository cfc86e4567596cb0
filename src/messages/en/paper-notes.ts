/** What paper and copiers ask of a sheet. */
export const paperNotes = {
  'problem.paper-note.small-letters': '“{words}” is set in {size} points: on a copy of a copy nobody reads it',
  'problem.paper-note.small-letters.hint':
    'this face needs {needed} points, so that a letter such as “x” is 1.2 mm high',
  'problem.paper-note.pale-letters': '“{words}” is too pale for a copy in grey: its contrast is {contrast} to 1',
  'problem.paper-note.pale-letters.hint':
    'it takes {needed} to 1: darken these letters, or lighten what is behind them',
  'problem.paper-note.dark-picture':
    'the image “{file}” is dark in {share}% of its area: a copier makes it a black patch',
  'problem.paper-note.dark-picture.hint': 'lighten it in a program for photographs, or crop it to what is light',
  'problem.paper-note.blank-back': 'with {sides} sides, the back of sheet {sheet} stays blank',
  'problem.paper-note.blank-back.hint':
    'fill it (“pages: {more}” helps to see what is missing), or shorten the number by a side',
  'problem.paper-note.behind-coupon':
    'on paper, cutting the coupon out takes {words} {words|word|words} of side {side} with it: “{quoted}”',
  'problem.paper-note.behind-coupon.hint':
    'laid out so, it is not always the next side that lies behind it: move the coupon, or print one side a sheet',
} as const;
