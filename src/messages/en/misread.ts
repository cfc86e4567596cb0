import type { misread as french } from '../fr/misread.ts';

export const misread: Readonly<Record<keyof typeof french, string>> = {
  'problem.misread.heading-unspaced': 'a space is missing behind “{signs}”: this line is printed as text',
  'problem.misread.heading-unspaced.hint': 'for a heading, write “{instead}”; for a hashtag, put \\ before it',
  'problem.misread.heading-too-deep': 'a heading has six “#” at most: this line is printed as text',
  'problem.misread.heading-too-deep.hint': 'write “{instead}”',
  'problem.misread.underlined-text': 'the dashes below this text make a heading of it',
  'problem.misread.underlined-text.hint':
    'for a rule, leave an empty line behind “{instead}”; for a heading, write ## before it and remove “{sign}”',
  'problem.misread.underlined-twice': 'the signs “=” below this text make a heading of it',
  'problem.misread.underlined-twice.hint':
    'for a heading, write ## before it; otherwise take “{sign}” out (for a rule, write --- between two empty lines)',
  'problem.misread.typed-items':
    '“{mark}” at the beginning of a line is no mark of a list: {items} {items|line is|lines are} printed as one paragraph',
  'problem.misread.typed-items.hint':
    'for a list, begin each line like this: “{instead}”; otherwise part them by empty lines',
  'problem.misread.year': 'a number and a stop at the beginning of a line begin a list, whose number would be {year}',
  'problem.misread.year.hint': 'write “{instead}”',
  'problem.misread.list-number': 'a list counts by one: “{typed}” is printed as {printed}',
  'problem.misread.list-number.hint': 'correct the number; if this is no list, part the lines and write “{instead}”',
  'problem.misread.sign': '“{sign}” at the beginning of a line is not printed: it is a mark of Markdown',
  'problem.misread.sign.hint': 'to print it, write “{instead}”',
  'problem.misread.fixed-space': 'the space behind this mark is a no-break space: it is read as a plain one',
  'problem.misread.fixed-space.hint': 'type a plain space (on a Mac, let go of the Alt key before the space bar)',
  'problem.misread.loose-marks': 'these stars do not touch the words as Markdown wants: they are read as emphasis',
  'problem.misread.loose-marks.hint': 'write “{instead}”',
  'problem.misread.mark-left': '“{mark}” sets nothing off here: it is printed as it stands',
  'problem.misread.mark-left.hint':
    'put it around the words, without a space inside: {instead}; to print the sign, write \\{sign}',
  'problem.misread.words-touch': 'a space is missing before “{words}”',
  'problem.misread.words-touch.hint': 'write “{instead}”',
  'problem.misread.table-without-rule': '{rows} lines have bars and are no table: they are printed as one paragraph',
  'problem.misread.table-without-rule.hint': 'add a line “{instead}” below the first',
  'problem.misread.table-without-head': 'a table begins with the row of its heads: this one has none',
  'problem.misread.table-without-head.hint':
    'add a line such as “{instead}” above this one, without an empty line between them',
  'problem.misread.table-dashes': 'below the heads of a table the dashes are short: this is no table',
  'problem.misread.table-dashes.hint': 'write “{instead}”',
  'problem.misread.table-cells':
    'the row of heads has {cells} {cells|cell|cells}, the row of dashes {dashes}: this is no table',
  'problem.misread.table-cells.hint':
    'write “{instead}” below the heads; a bar that is part of the text is written \\|',
  'problem.misread.text-in-table': 'this text touches the table: it becomes its last row',
  'problem.misread.text-in-table.hint': 'leave an empty line above “{instead}”',
  'problem.misread.item-level':
    'this line is not indented enough for a list below an item: it is on the level of the one above',
  'problem.misread.item-level.hint':
    'for a list below that item, put {spaces} spaces more than on the line above before “{instead}”; otherwise begin both at the same place',
  'problem.misread.indented': 'this paragraph begins with a tab or four spaces: it is printed as a program',
  'problem.misread.indented.hint': 'begin the line with its first word: “{instead}”',
  'problem.misread.typed-columns':
    'these {lines} lines have columns made of blanks or tabs: they are printed as one paragraph',
  'problem.misread.typed-columns.hint':
    'for a table, write “{instead}”, on the line below “{rule}”, then the other lines like the first',
  'problem.misread.joined-lines': 'these {lines} lines are printed as one paragraph',
  'problem.misread.joined-lines.hint': 'to keep the lines, end each with a backslash: “{instead}”',
  'problem.misread.open-fence':
    'this line begins a program that nothing closes: all that follows is printed as it is typed',
  'problem.misread.open-fence.hint':
    'for a rule, write “{instead}” between two empty lines; for a program, close it with a line “{fence}”',
  'problem.misread.drawn-fences': 'what is between this line and the next one like it is printed as a program',
  'problem.misread.drawn-fences.hint': 'for a rule, write “{instead}” between two empty lines',
  'problem.misread.picture-row': 'these {pictures} pictures of one line are printed one below the other',
  'problem.misread.picture-row.hint':
    'to have them side by side, write “{instead}” on a line above them, and “:::” below',
  'problem.misread.mark-in-html': 'in a block of HTML, Markdown is not read: “{typed}” is printed as it stands',
  'problem.misread.mark-in-html.hint': 'write “{instead}”',
  'problem.misread.block-in-html': 'in a block of HTML, Markdown is not read: “{typed}” is run on',
  'problem.misread.block-in-html.hint': 'leave an empty line above the first of these lines and one below the last',
};
