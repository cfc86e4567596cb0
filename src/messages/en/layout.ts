import type { layout as french } from '../fr/layout.ts';

/** What cannot be printed as it stands, and what the parts of a sheet are called. */
export const layout: Readonly<Record<keyof typeof french, string>> = {
  'problem.layout.table-too-tall':
    '{block}, across all columns, does not fit on side {side}: {rows} {rows|row|rows} of {of} {rows|has|have} no room, {lines} {lines|line|lines} too many',
  'problem.layout.table-too-tall.hint':
    'part the table in two with a heading between them, or take it out of “:::columns”: in a column it is cut between two rows',
  'problem.layout.table-row-too-tall':
    '{block} has a row that is taller than its room on side {side}: {lines} {lines|line|lines} too many',
  'problem.layout.table-row-too-tall.hint': 'part this row in several, or put this long text below the table',
  'problem.layout.spanning-too-tall':
    '{block}, across all columns, does not fit on side {side}: {lines} {lines|line|lines} too many, about {words} {words|word|words}',
  'problem.layout.spanning-too-tall.hint':
    'take away “span=all” or “:::columns”: it follows the columns then and is cut there; or part it in two',
  'problem.layout.too-tall':
    '{block} is never cut and is taller than the room left on side {side}: {lines} {lines|line|lines} too many',
  'problem.layout.too-tall.hint': 'shorten this text, part it in two, or make paragraphs of it',
  'problem.layout.notes-too-tall':
    '{block} at the foot of side {side} do not fit: {lines} {lines|line|lines} too many, about {words} {words|word|words}',
  'problem.layout.notes-too-tall.hint': 'shorten these notes, or put into the text what is long',
  'problem.layout.table-too-wide':
    '{block} has too many columns for its width: letters reach {millimetres} mm out of their cells',
  'problem.layout.table-too-wide.hint':
    'take away columns, part it in two tables, or give it the whole width: :::columns',
  'problem.table.crowded':
    'this table is too wide for its column: {columns} columns in {millimetres} mm, and words in it are broken',
  'problem.table.crowded.hint':
    'it would have room from margin to margin: “:::columns” around it, or {span=all} on the line below it',
  'problem.table.crowded-anyway':
    'this table is too wide: {columns} columns in {millimetres} mm, and words in it are broken',
  'problem.table.crowded-anyway.hint':
    'take away columns, shorten their titles, or part it in two; from margin to margin (“:::columns”) fewer words would be broken',
  'problem.table.crowded-in-story':
    'this table is too wide: {columns} columns in {millimetres} mm, and words in it are broken',
  'problem.table.crowded-in-story.hint':
    'give more room to the story and to the table: “{span={wider}}” behind the title of the story (or “span: {wider}” in its front matter), and “{span=all}” on the line below the table',
  'problem.table.crowded-across':
    'this table is too wide: {columns} columns in {millimetres} mm, and words in it are broken',
  'problem.table.crowded-across.hint': 'take away columns, shorten their titles, or part it in two',
  'problem.layout.too-wide': '{block} has no width left: its letters reach out by {millimetres} mm',
  'problem.layout.too-wide.hint': 'put fewer lists and quotations into each other',
  'problem.layout.off-sheet':
    '{block} leaves side {side}, or comes nearer than 5 mm to its edge: {millimetres} mm too much',
  'problem.layout.off-sheet.hint': 'shorten this text, or give it more room in the theme (print.yaml)',
  'problem.layout.overlap': '{block} covers {millimetres} mm of {other} on side {side}',
  'problem.layout.overlap.hint': 'shorten the one or the other',
  'problem.layout.not-once':
    '{block} would not be printed once and only once: {rows} {rows|line|lines}, about {words} {words|word|words}',
  'problem.layout.not-once.hint':
    'move this passage or write it more simply; and report this fault, it is one of bulletin',
  'problem.float.out-of-section':
    '{block} is out of its section, below “{heading}” on side {side}: there was no room before',
  'problem.float.out-of-section.hint':
    'move it by a few paragraphs, or write {place=here} behind it to keep it where it is',
  'problem.float.behind-its-text':
    '{block} stands at the head of side {side}, behind the text that should follow it: there was no room where the text has it',
  'problem.float.behind-its-text.hint': 'move it by a few paragraphs, or let it take fewer columns',
  'found.part-agenda': 'the agenda',
  'found.part-box': 'the box',
  'found.part-chart': 'the chart',
  'found.part-code': 'the block of code',
  'found.part-columns': 'the “:::columns” block',
  'found.part-coupon': 'the coupon',
  'found.part-heading': 'the heading',
  'found.part-imprint': 'the line at the foot of the side',
  'found.part-interview': 'the interview',
  'found.part-poem': 'the poem',
  'found.part-key-figure': 'the key figure',
  'found.part-list': 'the list',
  'found.part-masthead': 'the masthead',
  'found.part-notes': 'the notes',
  'found.part-paragraph': 'the paragraph',
  'found.part-photos': 'the pictures side by side',
  'found.part-picture': 'the picture',
  'found.part-pull-quote': 'the pull quote',
  'found.part-qr-code': 'the QR code',
  'found.part-quotation': 'the quotation',
  'found.part-running-head': 'the running head',
  'found.part-standfirst': 'the standfirst',
  'found.part-table': 'the table',
  'found.part-text': 'the text',
  'found.part-title': 'the title',
};
