import type { fileNames as french } from '../fr/file-names.ts';

/** What can be wrong with the name of a file that a bulletin shows: a picture, the figures of a chart. */
export const fileNames: Readonly<Record<keyof typeof french, string>> = {
  'problem.image.missing-beside': 'the image “{file}” is not there',
  'problem.image.missing-beside.hint':
    'it is looked for in “{within}”, then in the publication’s folder; check the name, capitals included',
  'problem.image.missing-near': 'the image “{file}” is not there; “{found}” is the nearest name',
  'problem.image.missing-near.hint': 'did you mean {found}?',
  'problem.image.outside-near': 'the image “{file}” is outside the publication’s folder, but “{found}” is in it',
  'problem.image.outside-near.hint': 'write {found}: the path starts at the publication’s folder',
  'problem.image.broken-link': 'the image “{file}” is a shortcut (symbolic link) that leads nowhere',
  'problem.image.broken-link.hint': 'put the image itself into the publication’s folder',
  'problem.image.no-access': 'the image “{file}” is there, but the computer does not permit it to be read',
  'problem.image.no-access.hint':
    'give yourself the right to read this file and its folder, and close the program that may have it open',
  'problem.image.folder': 'the image “{file}” is a folder',
  'problem.image.folder.hint': 'write the image’s name behind the folder, for example {file}/photo.jpg',
  'problem.image.name-slash': 'the image “{file}” is read from the publication’s folder',
  'problem.image.name-slash.hint':
    'write {found}, without a slash before it: the path starts at the publication’s folder',
  'problem.image.name-backslash': 'the image “{file}” is read as “{found}”',
  'problem.image.name-backslash.hint': 'write {found}: folders are separated by “/”',
  'problem.image.name-normal-form':
    'the name of the image “{file}” reads as its file’s, but is written with other signs (accents or spaces)',
  'problem.image.name-normal-form.hint': 'to make them the same, copy that of the file: {found}',
  'problem.chart.other-capitals': 'the file “{file}” cannot be found: it is called “{found}”',
  'problem.chart.other-capitals.hint': 'write {found}, capitals included',
  'problem.chart.missing-beside': 'the file “{file}” cannot be found',
  'problem.chart.missing-beside.hint':
    'it is looked for in “{within}”, then in the publication’s folder; check the name, capitals included',
  'problem.chart.missing-near': 'the file “{file}” cannot be found; “{found}” is the nearest name',
  'problem.chart.missing-near.hint': 'did you mean {found}?',
  'problem.chart.outside-near': 'the file “{file}” is outside the publication’s folder, but “{found}” is in it',
  'problem.chart.outside-near.hint': 'write {found}: the path starts at the publication’s folder',
  'problem.chart.broken-link': 'the file “{file}” is a shortcut (symbolic link) that leads nowhere',
  'problem.chart.broken-link.hint': 'put the file itself into the publication’s folder',
  'problem.chart.no-access': 'the file “{file}” is there, but the computer does not permit it to be read',
  'problem.chart.no-access.hint':
    'give yourself the right to read this file and its folder, and close the program that may have it open',
  'problem.chart.folder': '“{file}” is a folder',
  'problem.chart.folder.hint': 'write the name of the CSV file behind the folder',
  'problem.chart.name-slash': 'the file “{file}” is read from the publication’s folder',
  'problem.chart.name-slash.hint':
    'write {found}, without a slash before it: the path starts at the publication’s folder',
  'problem.chart.name-backslash': 'the file “{file}” is read as “{found}”',
  'problem.chart.name-backslash.hint': 'write {found}: folders are separated by “/”',
  'problem.chart.name-normal-form':
    'the name “{file}” reads as its file’s, but is written with other signs (accents or spaces)',
  'problem.chart.name-normal-form.hint': 'to make them the same, copy that of the file: {found}',
};
