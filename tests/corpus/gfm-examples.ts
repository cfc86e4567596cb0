/** Examples of GitHub's additions to CommonMark, written for this suite along the sections of their specification. */
export interface GfmExample {
  readonly what: string;
  readonly markdown: string;
  /** What GitHub's specification makes of it; absent where only the words are compared. */
  readonly html?: string;
  /** Codes of the problems that say how it is other here. */
  readonly told?: readonly string[];
}

const link = (href: string, text = href) => `<a href="${href}">${text}</a>`;
const paragraph = (html: string) => `<p>${html}</p>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[], align: readonly string[] = []) => {
  const row = (cells: readonly string[], name: string) =>
    `<tr>${cells.map((cell, at) => `<${name}${align[at] ? ` align="${align[at]}"` : ''}>${cell}</${name}>`).join('')}</tr>`;
  const body = rows.length > 0 ? `<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody>` : '';
  return `<table><thead>${row(head, 'th')}</thead>${body}</table>`;
};
const tasks = (...items: readonly (readonly [checked: boolean, text: string])[]) =>
  `<ul class="contains-task-list">${items
    .map(
      ([checked, text]) =>
        `<li class="task-list-item"><input type="checkbox" disabled${checked ? ' checked' : ''}> ${text}</li>`,
    )
    .join('')}</ul>`;

export const gfmExamples: readonly GfmExample[] = [
  // Tables
  {
    what: 'a table',
    markdown: '| un | deux |\n| --- | --- |\n| trois | quatre |',
    html: table(['un', 'deux'], [['trois', 'quatre']]),
  },
  {
    what: 'a table without outer pipes',
    markdown: 'un | deux\n--- | ---\ntrois | quatre',
    html: table(['un', 'deux'], [['trois', 'quatre']]),
  },
  {
    what: 'columns aligned left, middle and right',
    markdown: '| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |',
    html: table(['a', 'b', 'c', 'd'], [['1', '2', '3', '4']], ['left', 'center', 'right', '']),
  },
  {
    what: 'escaped pipes in text and in code',
    markdown: '| a |\n|---|\n| b `\\|` im |\n| b **\\|** im |',
    html: table(['a'], [['b <code>|</code> im'], ['b <strong>|</strong> im']]),
  },
  {
    what: 'a table that a quotation ends',
    markdown: '| a | b |\n|---|---|\n| 1 | 2 |\n> cité',
    html: `${table(['a', 'b'], [['1', '2']])}<blockquote><p>cité</p></blockquote>`,
  },
  {
    what: 'a table that an empty line ends',
    markdown: '| a | b |\n|---|---|\n| 1 | 2 |\nreste\n\naprès',
    html: `${table(
      ['a', 'b'],
      [
        ['1', '2'],
        ['reste', ''],
      ],
    )}<p>après</p>`,
  },
  {
    what: 'a head that its rule does not match',
    markdown: '| a | b |\n| --- |\n| c |',
    html: paragraph('| a | b | | --- | | c |'),
    told: ['misread.table-cells'],
  },
  { what: 'a row with too few cells', markdown: '| a | b |\n|---|---|\n| 1 |', html: table(['a', 'b'], [['1', '']]) },
  {
    what: 'a row with too many cells: none is lost',
    markdown: '| a | b |\n|---|---|\n| 1 | 2 | 3 |',
    told: ['table.row-too-long'],
  },
  { what: 'a table of a head alone', markdown: '| a | b |\n|---|---|', html: table(['a', 'b'], []) },
  {
    what: 'a table of one column',
    markdown: '| seule |\n|:-:|\n| oui |',
    html: table(['seule'], [['oui']], ['center']),
  },
  {
    what: 'empty cells',
    markdown: '| a | b |\n|---|---|\n|  | 2 |\n| 1 | |',
    html: table(
      ['a', 'b'],
      [
        ['', '2'],
        ['1', ''],
      ],
    ),
  },
  {
    what: 'inline content in cells',
    markdown: '| *a* | `b` |\n|---|---|\n| [c](https://exemple.fr/) | **d** |',
    html: table(['<em>a</em>', '<code>b</code>'], [[link('https://exemple.fr/', 'c'), '<strong>d</strong>']]),
  },
  {
    what: 'a table in a list',
    markdown: '- un\n\n  | a |\n  |---|\n  | 1 |',
    html: `<ul><li><p>un</p>${table(['a'], [['1']])}</li></ul>`,
  },
  {
    what: 'block marks that mean nothing in a cell',
    markdown: '| a |\n|---|\n| - b |\n| # c |',
    html: table(['a'], [['- b'], ['# c']]),
  },
  // Task lists
  { what: 'things to do', markdown: '- [ ] à faire\n- [x] fait', html: tasks([false, 'à faire'], [true, 'fait']) },
  { what: 'a capital X', markdown: '- [X] fait', html: tasks([true, 'fait']) },
  { what: 'things to do inside others', markdown: '- [x] un\n  - [ ] deux' },
  { what: 'brackets without a space after them', markdown: '- [x]rien', html: '<ul><li>[x]rien</li></ul>' },
  { what: 'brackets in the middle of an item', markdown: '- voici [x] rien', html: '<ul><li>voici [x] rien</li></ul>' },
  { what: 'brackets in a paragraph', markdown: '[ ] rien', html: paragraph('[ ] rien') },
  // Strikethrough
  { what: 'one tilde, which is a sign of about here', markdown: '~12 à ~15 mots', html: paragraph('~12 à ~15 mots') },
  { what: 'two tildes', markdown: '~~deux mots~~ restent', html: paragraph('<del>deux mots</del> restent') },
  { what: 'three tildes in a line', markdown: 'ceci ~~~reste~~~ tel', html: paragraph('ceci ~~~reste~~~ tel') },
  {
    what: 'tildes that a paragraph ends',
    markdown: '~~ici\n\net là~~',
    html: `${paragraph('~~ici')}${paragraph('et là~~')}`,
  },
  { what: 'tildes that do not match', markdown: '~un~~ mot', html: paragraph('~un~~ mot') },
  {
    what: 'emphasis inside what is struck out',
    markdown: '~~un *mot* **fort**~~',
    html: paragraph('<del>un <em>mot</em> <strong>fort</strong></del>'),
  },
  // Extended autolinks
  {
    what: 'an address that begins with www',
    markdown: 'www.exemple.fr',
    html: paragraph(link('http://www.exemple.fr', 'www.exemple.fr')),
  },
  {
    what: 'one with a path',
    markdown: 'Voyez www.exemple.fr/aide pour la suite.',
    html: paragraph(`Voyez ${link('http://www.exemple.fr/aide', 'www.exemple.fr/aide')} pour la suite.`),
  },
  {
    what: 'a full stop after it',
    markdown: 'Voyez www.exemple.fr. Et www.exemple.fr/a.b.',
    html: paragraph(
      `Voyez ${link('http://www.exemple.fr', 'www.exemple.fr')}. Et ${link('http://www.exemple.fr/a.b', 'www.exemple.fr/a.b')}.`,
    ),
  },
  {
    what: 'other stops after it',
    markdown: 'https://exemple.fr/a, https://exemple.fr/b! https://exemple.fr/c?',
    html: paragraph(
      `${link('https://exemple.fr/a')}, ${link('https://exemple.fr/b')}! ${link('https://exemple.fr/c')}?`,
    ),
  },
  {
    what: 'parentheses that close in it',
    markdown: 'https://exemple.fr/a_(b)',
    html: paragraph(link('https://exemple.fr/a_(b)')),
  },
  {
    what: 'a parenthesis that closes around it',
    markdown: '(https://exemple.fr/a_(b)) et (www.exemple.fr)',
    html: paragraph(`(${link('https://exemple.fr/a_(b)')}) et (${link('http://www.exemple.fr', 'www.exemple.fr')})`),
  },
  {
    what: 'a parenthesis in the middle of it',
    markdown: 'https://exemple.fr/a(b)c+d',
    html: paragraph(link('https://exemple.fr/a(b)c+d')),
  },
  {
    what: 'an entity after it',
    markdown: 'https://exemple.fr/?a=b&copy;',
    html: paragraph(`${link('https://exemple.fr/?a=b')}&copy;`),
  },
  {
    what: 'one that is not in a bracket',
    markdown: 'https://exemple.fr/a<b',
    html: paragraph(`${link('https://exemple.fr/a')}&lt;b`),
  },
  {
    what: 'http and https',
    markdown: 'http://exemple.fr et https://exemple.fr/?q=a&b=c',
    html: paragraph(`${link('http://exemple.fr')} et ${link('https://exemple.fr/?q=a&amp;b=c')}`),
  },
  {
    what: 'an address of mail',
    markdown: 'nom.prenom@exemple.fr',
    html: paragraph(link('mailto:nom.prenom@exemple.fr', 'nom.prenom@exemple.fr')),
  },
  {
    what: 'a full stop after an address of mail',
    markdown: 'À a+b@exemple.fr. Fin',
    html: paragraph(`À ${link('mailto:a+b@exemple.fr', 'a+b@exemple.fr')}. Fin`),
  },
  {
    what: 'what only looks like an address of mail',
    markdown: 'a.b-c_d@a.b- et a.b-c_d@a.b_',
    html: paragraph('a.b-c_d@a.b- et a.b-c_d@a.b_'),
  },
  { what: 'an address in code', markdown: '`https://exemple.fr`', html: paragraph('<code>https://exemple.fr</code>') },
  // Footnotes
  { what: 'a note', markdown: 'Un mot[^a].\n\n[^a]: Sa note.' },
  { what: 'a note that is called twice', markdown: 'Un[^a] et deux[^a].\n\n[^a]: Une seule note.' },
  {
    what: 'notes in the order of their calls',
    markdown: 'Un[^z], deux[^a].\n\n[^a]: La seconde.\n\n[^z]: La première.',
  },
  {
    what: 'a note of several blocks',
    markdown:
      'Un[^a].\n\n[^a]: Un alinéa.\n\n    Un second.\n\n    - une liste\n    - et sa suite\n\n    > une citation',
  },
  { what: 'a note that calls another', markdown: 'Un[^a].\n\n[^a]: Voyez ailleurs[^b].\n\n[^b]: Ici.' },
  { what: 'a call without a note', markdown: 'Un[^rien].', html: paragraph('Un[^rien].'), told: ['note.missing'] },
  {
    what: 'a call in a heading and in a table',
    markdown: '## Titre[^a]\n\n| t[^b] |\n|---|\n| c |\n\n[^a]: Du titre.\n[^b]: De la case.',
  },
];
