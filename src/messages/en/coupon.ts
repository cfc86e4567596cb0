import type { coupon as french } from '../fr/coupon.ts';

/** What can be wrong with a coupon: as it is described, or as it comes back. */
export const coupon: Readonly<Record<keyof typeof french, string>> = {
  'problem.coupon.form': '“coupon” wants a coupon, the name of a model, or false, not {found}',
  'problem.coupon.form.hint': 'for example “coupon: adhesion”',
  'problem.coupon.model': 'there is no coupon model “{found}”',
  'problem.coupon.model.hint': 'perhaps {nearest}; the models are: {known}; “false” prints no coupon',
  'problem.coupon.label-too-long': 'the label “{label}” is {millimetres} mm too long for the width of its field',
  'problem.coupon.label-too-long.hint': 'shorten it, or give the field more columns (width)',
  'problem.coupon.fewer': 'a side holds {count} {count|coupon|coupons} of the {asked} asked for',
  'problem.coupon.fewer.hint': 'make the coupon smaller, or print the sheet several times',
  'problem.coupon.size': '“size” wants foot, half, page or column, not {found}',
  'problem.coupon.size.hint':
    'foot takes what it needs at the foot of the side, half takes half of it, page a side of its own, column the last column',
  'problem.coupon.rows': '“rows” is a list of rows, each a list of fields, but {found} is found',
  'problem.coupon.rows.hint': 'write each row of the coupon so: - - { name: name, label: Full name }',
  'problem.coupon.name': 'the field name {found} will not do',
  'problem.coupon.name.hint':
    'a name begins with a letter and has only unaccented letters, digits and hyphens: postal-code',
  'problem.coupon.duplicate-name': 'two fields of the coupon have the name “{name}”',
  'problem.coupon.duplicate-name.hint': 'change one of the two; the label may stay the same',
  'problem.coupon.kind': '{found} is not a kind of field',
  'problem.coupon.kind.hint': 'the kinds are: {known}',
  'problem.coupon.width': 'the width {found} is not an integer from 1 to 12',
  'problem.coupon.width.hint': 'a row of the coupon has twelve columns; without “width” the field takes what remains',
  'problem.coupon.row-too-wide': 'the fields of this row of the coupon ask for {width} columns, and it has only twelve',
  'problem.coupon.row-too-wide.hint':
    'make some “width” smaller, or move a field to the next row; a field without “width” takes at least one column',
  'problem.coupon.choices-missing': 'the field “{name}” is for ticking but offers no choice',
  'problem.coupon.choices-missing.hint': 'add for example: choices: [Clerk, Technician, Manager]',
  'problem.coupon.choices-list': '“choices” is a list of texts, but {found} is found',
  'problem.coupon.choices-list.hint': 'write for example: choices: [Clerk, Technician, Manager]',
  'problem.coupon.key-unwanted': '“{field}” makes no sense for a field of kind {kind}',
  'problem.coupon.key-unwanted.hint': 'remove this line, or change the kind of the field',
  'problem.coupon.whole': '“{field}” wants a small whole number from 1, not {found}',
  'problem.coupon.whole.hint': 'for example “{field}: 3”',
  'problem.coupon.pattern': '{found} is not a regular expression',
  'problem.coupon.pattern.hint': 'for example “pattern: "[0-9]{5}"” for five digits',
  'problem.coupon.too-tall': 'the coupon “{title}” is {millimetres} mm too tall for one side',
  'problem.coupon.too-tall.hint':
    'put several fields on a row (width), or take fields out of the coupon in publication.yaml',
  'problem.coupon.behind':
    'cutting the coupon out takes {words} {words|word|words} of side {side} with it: “{opening} … {closing}”',
  'problem.coupon.behind.hint': 'write “back: keep-clear” in the coupon, and the text keeps off its back',
  'problem.coupon.back': '“back” wants keep-clear or free, not {found}',
  'problem.coupon.back.hint': 'keep-clear keeps the text off the back of the coupon',
  'problem.answers.no-coupon': 'there is no coupon here, and so no answers to read',
  'problem.answers.no-coupon.hint':
    'describe it under “coupon” in publication.yaml, or name the number that has its own, for example -n 3',
  'problem.answers.folder': 'this is a folder, not a coupon',
  'problem.answers.folder.hint': 'name the files in it: {folder}/*.pdf',
  'problem.answers.empty': 'the file is empty',
  'problem.answers.empty.hint': 'save the message’s attachment again',
  'problem.answers.too-large': 'the file is larger than {megabytes} MB: it is not read',
  'problem.answers.too-large.hint': 'a filled-in coupon takes less than a megabyte: ask for it again',
  'problem.answers.not-pdf': 'the file is not a PDF',
  'problem.answers.not-pdf.hint': 'ask for the coupon saved as PDF, or copy the answers by hand',
  'problem.answers.truncated': 'the PDF is incomplete: the end of the file is missing',
  'problem.answers.truncated.hint': 'save the attachment again, or ask for it to be sent again',
  'problem.answers.damaged': 'the PDF is damaged: its content makes no sense',
  'problem.answers.damaged.hint': 'save the attachment again, or ask for it to be sent again',
  'problem.answers.encrypted': 'the PDF is encrypted or protected by a password',
  'problem.answers.encrypted.hint': 'save it without protection from a PDF reader, or ask for it without a password',
  'problem.answers.too-heavy': 'the PDF takes too much time or memory for a coupon: it is given up',
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
};
