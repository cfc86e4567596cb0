import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/publication/find-numbers.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { bulletinFile, folderWith } from './folder.ts';

const NUMBER = bulletinFile('number: 4\ndate: 2026-11\ntitle: Non');

function told(files: Readonly<Record<string, string>>, publication = 'name: Fil\n'): readonly string[] {
  const folder = folderWith({ 'publication.yaml': publication, '003.md': NUMBER.replace('4', '3'), ...files });
  const { value } = loadPublication(folder);
  if (!value) throw new Error('no publication');
  return findNumbers(value).problems.map(({ severity, code, file = '', values }) => {
    const right = 'right' in values ? ` → ${values.right}` : '';
    return `${severity} ${code} ${file.slice(folder.length + 1)}${right}`;
  });
}

describe('a file beside the numbers that is not read', () => {
  it.each([
    [{ '004.markdown': NUMBER }, 'warning file.extension 004.markdown → 004.md'],
    [{ '004-x.mdown': 'Texte.' }, 'warning file.extension 004-x.mdown → 004-x.md'],
    [{ 'edito.txt': NUMBER }, 'warning file.extension edito.txt → edito.md'],
    [{ '004-x.md.txt': NUMBER }, 'warning file.extension 004-x.md.txt → 004-x.md'],
    [{ '004.docx': 'x' }, 'note file.office 004.docx'],
    [{ 'maquette.pub': 'x', 'tract.odt': 'x' }, 'note file.office maquette.pub'],
    [{ 'publication.yml': 'x: y' }, 'note file.beside publication.yml → publication.yaml'],
    [{ 'style.css': '' }, 'note file.outside-theme style.css'],
    [{ 'print.yml': '' }, 'note file.outside-theme print.yml'],
  ])('is named with what to do: %j', (files, problem) =>
    expect(told(files as Record<string, string>)).toEqual([problem]),
  );

  it.each(['txt', 'text', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdwn', 'mdtext', 'TXT'])(
    'is a text under another ending: %s',
    (ending) => expect(told({ [`004.${ending}`]: NUMBER })).toEqual([`warning file.extension 004.${ending} → 004.md`]),
  );

  it.each(['doc', 'docx', 'docm', 'odt', 'ott', 'rtf', 'pub', 'pages', 'indd', 'idml', 'sla', 'wps', 'DOCX'])(
    'is of a word processor or a page maker: %s',
    (ending) => expect(told({ [`004.${ending}`]: 'x' })).toEqual([`note file.office 004.${ending}`]),
  );

  it.each(['004.docxx', '004.mkdnn', '004.text.bak', 'docx', '004.odt.zip', '004.pdf'])(
    'is no other file: %s',
    (name) => expect(told({ [name]: 'x' })).toEqual([]),
  );

  it.each(['publication.yalm', 'print.yaml', 'prints.yml.txt', 'style.less', 'styles.css.txt'])(
    'is no theme’s where it lies among the numbers, nor a publication’s in a theme: %s',
    (name) => {
      const isOfTheme = !name.startsWith('publication');
      expect(told({ [name]: '' })).toEqual([
        isOfTheme ? `note file.outside-theme ${name}` : `note file.beside ${name} → publication.yaml`,
      ]);
      expect(told({ 'theme/publication.yml': '' }, 'name: Fil\ntheme: theme\n')).toEqual([]);
    },
  );

  it.each([
    ['print.yml', 'warning file.misnamed theme/print.yml → print.yaml'],
    ['styles.css', 'warning file.misnamed theme/styles.css → style.css'],
    ['style.scss', 'warning file.misnamed theme/style.scss → style.css'],
  ])('is named in the theme’s folder too: %s', (name, problem) => {
    expect(told({ [`theme/${name}`]: '' }, 'name: Fil\ntheme: theme\n')).toEqual([problem]);
  });

  it('may be what its author keeps there', () => {
    const files = {
      'notes.txt': 'À faire : relire.',
      'words.txt': 'mot',
      'README.markdown': '# Lisez-moi',
      '003.md~': 'x',
      '.004.markdown': NUMBER,
      '_brouillon.txt': NUMBER,
      '2026-idees.txt': 'x',
      'accord.docx': 'x',
      '004.md': `${NUMBER}\n[L’accord](accord.docx)\n`,
      'theme/print.yaml': 'columns: 2',
      'theme/style.css': '',
    };
    expect(told(files, 'name: Fil\ntheme: theme\n')).toEqual([]);
  });

  it.each(['publication.yml', 'Publication.yaml', 'publications.yaml', 'publication.yaml.txt'])(
    'may be the publication’s own: %s',
    (name) => {
      const folder = folderWith({ [name]: 'name: Fil' });
      expect(loadPublication(folder).problems).toMatchObject([
        { code: 'publication.extension', values: { found: join(folder, name) } },
      ]);
    },
  );
});
