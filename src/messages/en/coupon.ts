import type { coupon as french } from '../fr/coupon.ts';

/** What can be wrong with a coupon: as it is described, or as it comes back. */
export const coupon: Readonly<Record<keyof typeof french, string>> = {
  'problem.coupon.form':
    '“coupon” wants a coupon or the name of a model (in the front matter of a number, false wants none), not {found}',
  'problem.coupon.form.hint': 'for example “coupon: adhesion”',
  'problem.coupon.model': 'there is no coupon model “{found}”',
  'problem.coupon.model.hint':
    'perhaps {nearest}; the models are: {known}; in the front matter of a number, “coupon: false” prints none',
  'problem.coupon.no-model': 'there is no coupon model “{found}”',
  'problem.coupon.no-model.hint':
    'the models are: {known}; in the front matter of a number, “coupon: false” prints none',
  'problem.coupon.rows-empty': 'nothing is written here: “{field}” takes rows with one field each at least',
  'problem.coupon.rows-empty.hint': 'write each row of the coupon like this: - - { name: name, label: Full name }',
  'problem.coupon.label-too-long': 'the label “{label}” is {millimetres} mm too long for the width of its field',
  'problem.coupon.label-too-long.hint': 'shorten it, or give the field more columns ({width})',
  'problem.coupon.label-wider-than-row':
    'the label “{label}” has a word that is {millimetres} mm too long for its line',
  'problem.coupon.label-wider-than-row.hint': 'shorten it',
  'problem.coupon.size': '“{field}” wants half or page, not {found}',
  'problem.coupon.size.hint':
    'half takes half of the side, page a side of its own; without this key the coupon takes what it needs',
  'problem.coupon.place': '“{field}” wants foot, top, here or column, not {found}',
  'problem.coupon.place.hint':
    'foot is the foot of the side, top its head, here where the text ends, column the last column',
  'problem.coupon.side': '“{field}” wants last or the number of a side, not {found}',
  'problem.coupon.side.hint': 'for example “{field}: 2”',
  'problem.coupon.page-holds': '“{idle}” does nothing: with “{holding}” the coupon has a side of its own, the last',
  'problem.coupon.page-holds.hint': 'take one of the two out',
  'problem.coupon.place-holds': '“{idle}” does nothing: “{holding}” holds',
  'problem.coupon.place-holds.hint': 'take one of the two out; in a column the coupon is as tall as it needs to be',
  'problem.coupon.here-holds': '“{idle}” does nothing: with “{holding}” the coupon follows the end of the text',
  'problem.coupon.here-holds.hint': 'take one of the two out, or put the coupon at the foot or the top of that side',
  'problem.coupon.back-idle': '“{idle}” does nothing: with “{holding}” the back of the coupon cannot be kept clear',
  'problem.coupon.back-idle.hint':
    'take “{holding}” out: at the foot or the top of a side the back of the coupon can be kept clear',
  'problem.coupon.no-such-side': 'the coupon goes on side {side}, but the number has only {sides} {sides|side|sides}',
  'problem.coupon.no-such-side.hint': 'change the side, or write “{line}”',
  'problem.coupon.more-than-half':
    'the coupon “{title}” needs {millimetres} mm more than the half side that it was to take',
  'problem.coupon.more-than-half.hint': 'put several fields on a row ({width}), or take “{line}” out',
  'problem.coupon.one-column': 'the coupon goes in a column, but the side has only one: it stands at the foot',
  'problem.coupon.one-column.hint': 'write “{line}”, or give the text more columns ({columns})',
  'problem.coupon.none-to-cut': 'there is no coupon to repeat: --coupons does nothing for this number',
  'problem.coupon.none-to-cut.hint': 'write a coupon in publication.yaml or in the number: “coupon: adhesion”',
  'problem.coupon.none-to-print': '“coupon” wants the publication’s coupon, and it has none: the number has no coupon',
  'problem.coupon.none-to-print.hint':
    'write the name of a model, for example “coupon: adhesion”, or describe a coupon in publication.yaml',
  'problem.coupon.too-tall-for-part':
    'the coupon “{title}” is {millimetres} mm too tall for {asked} equal parts of a sheet, which holds {fit}',
  'problem.coupon.too-tall-for-part.hint': 'ask for --coupons {fit}, or make the coupon smaller',
  'problem.coupon.rows': '“{field}” is a list of rows, each a list of fields, but {found} is found',
  'problem.coupon.rows.hint': 'write each row of the coupon so: - - { name: name, label: Full name }',
  'problem.coupon.name': 'the field name {found} will not do',
  'problem.coupon.name.hint':
    'a name begins with a letter and has only unaccented letters, digits and hyphens: postal-code',
  'problem.coupon.duplicate-name': 'two fields of the coupon have the name “{name}”',
  'problem.coupon.duplicate-name.hint': 'change one of the two; the label ({key}) may stay the same',
  'problem.coupon.kind': '{found} is not a kind of field',
  'problem.coupon.kind.hint': 'the kinds are: {known}',
  'problem.coupon.width': 'the width {found} is not an integer from 1 to 12',
  'problem.coupon.width.hint': 'a row of the coupon has twelve columns; without “{field}” the field takes what remains',
  'problem.coupon.row-too-wide': 'the fields of this row of the coupon ask for {width} columns, and it has only twelve',
  'problem.coupon.row-too-wide.hint':
    'make some “{key}” smaller, or move a field to the next row; a field without “{key}” takes at least one column',
  'problem.coupon.choices-missing': 'the field “{name}” is for ticking but offers no choice',
  'problem.coupon.choices-missing.hint': 'add for example: {key}: [Clerk, Technician, Manager]',
  'problem.coupon.choices-list': '“{field}” is a list of texts, but {found} is found',
  'problem.coupon.choices-list.hint': 'write for example: {field}: [Clerk, Technician, Manager]',
  'problem.coupon.key-unwanted': '“{field}” makes no sense for a field of kind {kind}',
  'problem.coupon.key-unwanted.hint': 'remove this line, or change the kind ({key}) of the field',
  'problem.coupon.whole': '“{field}” wants a small whole number from 1, not {found}',
  'problem.coupon.whole.hint': 'for example “{field}: 3”',
  'problem.coupon.pattern': '{found} is not a regular expression',
  'problem.coupon.pattern.hint': 'for example “{field}: "[0-9]{5}"” for five digits',
  'problem.coupon.too-tall': 'the coupon “{title}” is {millimetres} mm too tall for one side',
  'problem.coupon.too-tall.hint': 'put several fields on a row ({width}), or take fields out of the coupon',
  'problem.coupon.too-tall-for-column': 'the coupon “{title}” is {millimetres} mm too tall for a column',
  'problem.coupon.too-tall-for-column.hint':
    'take fields out of it, or write “{line}”: across the side several fields stand on a row ({width})',
  'problem.coupon.behind': 'cutting the coupon out takes {words} {words|word|words} of side {side} with it: “{quoted}”',
  'problem.coupon.behind.hint': 'write “{back}” in the coupon, and the text keeps off its back',
  'problem.coupon.behind-held':
    'cutting the coupon out takes {words} {words|word|words} of side {side} with it: “{quoted}”',
  'problem.coupon.behind-held.hint':
    'with “{holding}” the back cannot be kept clear: take it out and write “{back}”, or print one side a sheet',
  'problem.coupon.own-side': 'the coupon has a side to itself: {sides} {sides|is|are} left to the text',
  'problem.coupon.own-side.hint': 'give the coupon another size than page, or raise “pages”',
  'problem.coupon.takes-room': 'without the coupon the whole text would fit',
  'problem.coupon.takes-room.hint': 'give it fewer lines, or write “coupon: false” for this number',
  'problem.coupon.opens-side':
    'the coupon opens side {side}: {lines} {lines|line of text is|lines of text are} too many for it to stand on side {before}',
  'problem.coupon.opens-side.hint':
    'cut about {words} {words|word|words}, or give the coupon less room: it will go back to side {before}',
  'problem.coupon.back': '“{field}” wants keep-clear or free, not {found}',
  'problem.coupon.back.hint': 'keep-clear keeps the text off the back of the coupon',
  'problem.coupon.web': '“web” wants form (formulaire) or print-only (papier-seul), not {found}',
  'problem.coupon.web.hint': 'print-only shows the coupon on the page, where it is not answered but printed',
  'problem.coupon.action-unused': '“action” does nothing: with “{key}: {web}” no answers leave the page',
  'problem.coupon.action-unused.hint': 'take one of them out, “action” or “{key}”',
  'problem.answers.no-coupon': 'there is no coupon here, and so no answers to read',
  'problem.answers.no-coupon.hint':
    'describe it under “coupon” in publication.yaml, or name the number that has its own, for example -n 3',
  'problem.answers.to-exists':
    '{path} is there already and holds no answers that bulletin has written: it is not replaced',
  'problem.answers.to-exists.hint': 'give --to another file, or move this one away',
  'problem.answers.folder': 'there is neither a PDF nor a message in this folder',
  'problem.answers.folder.hint':
    'a coupon comes back in a file .pdf, .eml, .mbox or .txt; folders in this one are not gone into',
  'problem.answers.left-aside':
    '{files} {files|file is|files are} neither PDF nor message and {files|is|are} left aside ({names})',
  'problem.answers.left-aside.hint': 'copy the answers of a photograph or a scan by hand',
  'problem.answers.empty': 'the file is empty',
  'problem.answers.empty.hint': 'save the message’s attachment again',
  'problem.answers.too-large': 'the file is larger than {megabytes} MB: it is not read',
  'problem.answers.too-large.hint': 'a filled-in coupon takes less than a megabyte: ask for it again',
  'problem.answers.other-kind': 'the file is neither a PDF nor a message',
  'problem.answers.other-kind.hint':
    'ask for the coupon saved as PDF, save the message as .eml or .txt, or copy the answers by hand',
  'problem.answers.outlook-message': 'this is a message in Outlook’s own format (.msg), which is not read',
  'problem.answers.outlook-message.hint':
    'in Outlook, save it as “Text only” (.txt), or drag it into another mail program to have it as .eml',
  'problem.answers.no-answers':
    'there is no coupon in this message: no line “label=answer”, and no filled-in PDF attached',
  'problem.answers.no-answers.hint':
    'copy the answers by hand; if the message is of another bulletin, name its publication: -C folder',
  'problem.answers.message-encrypted': 'the message is encrypted',
  'problem.answers.message-encrypted.hint': 'open it in your mail program and save its text as .txt',
  'problem.answers.truncated': 'the PDF is incomplete: the end of the file is missing',
  'problem.answers.truncated.hint': 'save the attachment again, or ask for it to be sent again',
  'problem.answers.damaged': 'the PDF is damaged: its content makes no sense',
  'problem.answers.damaged.hint': 'save the attachment again, or ask for it to be sent again',
  'problem.answers.encrypted': 'the PDF is encrypted or protected by a password',
  'problem.answers.encrypted.hint': 'save it without protection from a PDF reader, or ask for it without a password',
  'problem.answers.too-heavy': 'the file takes too much time or memory for a coupon: it is given up',
  'problem.answers.too-heavy.hint':
    'do not open it if it comes from somebody you do not know; otherwise ask for it again',
  'problem.answers.flat': 'the PDF has no fields: it was scanned, photographed or printed again',
  'problem.answers.flat.hint':
    'copy the answers by hand, or ask for the coupon filled in on a screen and saved, not “printed to PDF”',
  'problem.answers.other-form': 'this is another form: it has no field of the publication’s coupon (it has {names})',
  'problem.answers.other-form.hint': 'check the file, or name its publication: -C folder',
  'problem.answers.other-number': 'this coupon is that of no. {found}, not of no. {number}: it is left out',
  'problem.answers.other-number.hint': 'read it with -n {found}, or without -n to read those of all numbers',
  'problem.answers.other-publication': 'this coupon is that of “{found}”, not of “{name}”, but it has the same fields',
  'problem.answers.other-publication.hint': 'if the publication has not changed its name, leave this file out',
  'problem.answers.fields-missing':
    '{fields} {fields|field of the coupon is|fields of the coupon are} not in this file: {names}',
  'problem.answers.fields-missing.hint':
    'the coupon has changed since that number: these columns stay empty for this file',
  'problem.answers.fields-unknown':
    '{fields} {fields|field is filled in that is|fields are filled in that are} not in the publication’s coupon: {names}',
  'problem.answers.fields-unknown.hint':
    'the coupon has changed since that number: look these answers up in the file, the table does not have them',
  'problem.answers.choice-unknown': '“{value}” is not a choice of the field “{name}”: the answer is kept as it stands',
  'problem.answers.choice-unknown.hint': 'the choices have changed since that number',
  'problem.answers.blank': 'the coupon is not filled in',
  'problem.answers.blank.hint': 'some PDF readers need the file saved before it is sent: ask for it again',
  'problem.answers.blank-message': 'the coupon is not filled in',
  'problem.answers.blank-message.hint': 'the message was sent without an answer: ask for it again',
};
