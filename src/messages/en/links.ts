import type { links as french } from '../fr/links.ts';

/** What can be wrong with links, and with what they lead to. */
export const links = {
  'problem.link.anchor-missing':
    'this link leads to “#{anchor}”, which nothing in this number is called: its words are printed, without a link',
  'problem.link.anchor-missing.hint':
    'a heading is called by its text in small letters, without accents, with hyphens; or give it a name: “## Title {#{anchor}}”',
  'problem.link.anchor-missing-nearest':
    'this link leads to “#{anchor}”, which nothing in this number is called: its words are printed, without a link',
  'problem.link.anchor-missing-nearest.hint': 'perhaps write (#{nearest})',
  'problem.link.no-coupon':
    'this link leads to the coupon, and this number has none: its words are printed, without a link',
  'problem.link.no-coupon.hint': 'take the link out, or give the number a coupon (key “coupon”)',
  'problem.link.far-anchor-missing': 'number {number} has nothing called “#{anchor}”: the link leads to its beginning',
  'problem.link.far-anchor-missing.hint':
    'look at the headings of number {number}, or take “#{anchor}” out of the link',
  'problem.link.far-anchor-missing-nearest':
    'number {number} has nothing called “#{anchor}”: the link leads to its beginning',
  'problem.link.far-anchor-missing-nearest.hint': 'perhaps write “#{nearest}”',
  'problem.link.number-missing':
    'the link to “{written}” leads to number {number}, which does not exist: its words are printed, without a link',
  'problem.link.number-missing.hint': 'perhaps write ({nearest})',
  'problem.link.no-number':
    'the link leads to “{file}”, which is no number: it is not published, and the words of the link are printed without it',
  'problem.link.no-number.hint': 'give it a front matter with a number, or save it as a PDF and lead to that file',
  'problem.link.nowhere': 'the link to “{written}” leads nowhere: its words are printed, without a link',
  'problem.link.nowhere.hint':
    'a link leads to an address (https://…), to another number or to a file, named from the publication’s folder, or to a heading (#…)',
  'problem.link.nowhere-nearest': 'the link to “{written}” leads nowhere: its words are printed, without a link',
  'problem.link.nowhere-nearest.hint': 'perhaps write ({nearest})',
  'problem.link.no-address': 'this link has no address: its words are printed, without a link',
  'problem.link.no-address.hint': 'write the address between the brackets: [text](https://example.org)',
  'problem.link.completed': '“{written}” is read as “{address}”',
  'problem.link.completed.hint': 'write the whole address',
  'problem.link.mail-completed': '“{written}” is read as “{address}”',
  'problem.link.mail-completed.hint': 'an e-mail address is written with “mailto:” before it, or by itself in the text',
  'problem.link.read-as': '“{written}” is read as “{address}”',
  'problem.link.read-as.hint': 'write ({address})',
  'problem.link.attributes': '“{braces}” behind this link means nothing here: it is not printed',
  'problem.link.attributes.hint':
    'take it out: the theme says how links look, and readers choose where they open; braces to be printed are typed \\{ and \\}',
  'problem.link.file-outside':
    'the link to “{written}” leads out of the publication’s folder: its words are printed, without a link',
  'problem.link.file-outside.hint': 'copy the file into that folder, and name it from there',
  'problem.link.file-hidden':
    '“{file}” is a hidden file: it is not published, and the words of the link are printed without it',
  'problem.link.file-hidden.hint': 'give it a name that does not begin with a dot',
  'problem.link.file-symbolic':
    '“{file}” is a symbolic link, or passes through one: it is not published, and the words of the link are printed without it',
  'problem.link.file-symbolic.hint': 'copy the file itself into the publication’s folder',
  'problem.link.file-own':
    '“{file}” is a setting of the publication: it is not published, and the words of the link are printed without it',
  'problem.link.file-own.hint': 'if your readers are to have it, make a copy under another name',
  'problem.link.folder': '“{file}” is a folder: the words of the link are printed, without a link',
  'problem.link.folder.hint': 'lead to a file of the folder',
  'problem.link.file-kind':
    '“{file}” is of no kind that is published beside a number: the words of the link are printed, without a link',
  'problem.link.file-kind.hint':
    'published are {known}; neither web pages nor SVG drawings nor programs: save the file as a PDF',
  'problem.link.file-too-large':
    '“{file}” has more than {most} MB: it is not published, and the words of the link are printed without it',
  'problem.link.file-too-large.hint': 'make it smaller, or publish it elsewhere and give its address',
  'problem.link.file-unread': '“{file}” cannot be read: the words of the link are printed, without a link',
  'problem.link.file-unread.hint': 'see whether it is a file, and whether you may read it',
  'problem.link.file-no-picture': '“{file}” is named as a picture, and is none, or is damaged: it is not published',
  'problem.link.file-no-picture.hint': 'open the file and save it again',
  'problem.link.file-clash':
    '“{file}” is named as a file of the number itself: that one is published, not the one in the folder',
  'problem.link.file-clash.hint': 'give your file another name',
  'problem.heading.id-of-page': '“#{id}” is the name of a part of the page: the heading gets another',
  'problem.heading.id-of-page.hint': 'choose another name: “{#my-{id}}”',
  'problem.heading.id-second': 'this heading is called “#{before}” already: “#{id}” has no effect',
  'problem.heading.id-second.hint': 'a heading has one name',
  'problem.id.twice': 'line {line} is called “{id}” already: this one is called “{given}”',
  'problem.id.twice.hint': 'give them two names: a link to “#{id}” leads to the first',
  'problem.field.links': '“{field}” is notes or plain, and {found} was found',
  'problem.field.links.hint': 'write “{field}: notes” to have the addresses of links printed as notes',
  'problem.sheet-note.links':
    'on paper, {count} {count|link cannot be followed: its address does|links cannot be followed: their addresses do} not show',
  'problem.sheet-note.links.hint':
    'write “links: notes” in the front matter: addresses are printed as notes; or write them in the text',
} as const satisfies Record<keyof typeof french, string>;
