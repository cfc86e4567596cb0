import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { GlyphRun, Picture } from '../../src/print/display-list.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/images') });
const picture = '![Une photo](images/photo.jpg)';
const captioned = '![Une photo](images/photo.jpg "Légende")';

it.each([
  ['a paragraph', `Avant ${picture} après.`],
  ['a heading', `## Titre ${picture}`],
  ['a pull quote', `:::citation[Une déléguée]\nOn nous a dit ${picture} d’attendre.\n:::`],
  ['a pull quote, alone', `:::citation[Une déléguée]\nAvant.\n\n${captioned}\n\nAprès.\n:::`],
  ['a pull quote without a word', `:::citation\n${picture}\n:::`],
  ['the author of a pull quote', `:::citation[Une déléguée ${picture}]\nAttendez.\n:::`],
  ['a list in a pull quote', `:::citation\n- un\n- ${captioned}\n:::`],
  ['an agenda, beside its event', `:::agenda\n- 3 mars : réunion ${picture} salle B\n:::`],
  ['an agenda, right after its date', `:::agenda\n- 3 mars ${picture} : réunion\n:::`],
  ['an agenda, before its date', `:::agenda\n- ${picture} 3 mars : réunion\n:::`],
  ['an agenda, in the place of an event', `:::agenda\n- 3 mars : ${picture}\n:::`],
  ['an agenda, without a date', `:::agenda\n- ${picture}\n:::`],
  ['an agenda’s title', `:::agenda[Dates ${picture}]\n- 3 mars : réunion\n:::`],
  ['the number of a key figure', `:::chiffre[62 % ${picture}]\ndes appels\n:::`],
  ['the legend of a key figure', `:::chiffre[62 %]\ndes appels ${picture}\n:::`],
  ['the legend of a key figure, alone', `:::chiffre[62 %]\n${captioned}\n:::`],
  ['the title of a QR code', `:::qr[https://exemple.fr]\nLe site ${picture}\n:::`],
  ['the label of a QR code', `::qr[[Le site ${picture}](https://exemple.fr)]`],
  ['the address of a QR code', `::qr[https://exemple.fr ${picture}]`],
  ['a cell', `| a | b |\n|---|---|\n| un | ${picture} |`],
  ['a cell of a heading', `| a | ${picture} |\n|---|---|\n| un | deux |`],
  [
    'the caption of a table',
    `<table><caption>Titre <img src="images/photo.jpg" alt="a"></caption><tr><td>a</td></tr></table>`,
  ],
  ['a note', `Avant[^a].\n\n[^a]: Une note ${picture} suite.`],
  ['a note, alone', `Avant[^a].\n\n[^a]: ${captioned}`],
  ['a term', `<dl><dt>Mot <img src="images/photo.jpg" alt="a"></dt><dd>Sens</dd></dl>`],
  ['a definition', `<dl><dt>Mot</dt><dd>Sens <img src="images/photo.jpg" alt="a"></dd></dl>`],
  ['a summary', `<details><summary>Mot <img src="images/photo.jpg" alt="a"></summary>Sens</details>`],
  ['code', `<pre>avant <img src="images/photo.jpg" alt="a"> après</pre>`],
  ['code in a line', `Avant <code>a <img src="images/photo.jpg" alt="a"> b</code> après.`],
  ['a signature', `:::signature\nAnne ${picture}\n:::`],
  ['a box', `:::encadre[Titre ${picture}]\nTexte.\n:::`],
  ['a task', `- [ ] ${picture}`],
  ['an item', `- ${captioned}`],
  ['a quotation', `> ${captioned}`],
  ['a link', `[un ${picture} lien](https://exemple.fr)`],
  ['the title of a chart', `:::graphique[Salaires ${picture}]{type=barres}\n| a | b |\n|---|--:|\n| Lyon | 12 |\n:::`],
  [
    'the source of a chart',
    `:::graphique[Salaires]{type=barres}\n| a | b |\n|---|--:|\n| Lyon | 12 |\n\nSource ${picture}\n:::`,
  ],
  ['an abbreviation', `Le :abbr[SP2C ${picture}]{titre="Syndicat"}.`],
])('a picture in %s is printed, and once', async (_, markdown) => {
  const { list } = await displayList(publication, testBulletin(`Début.\n\n${markdown}\n\nFin.`));
  const pictures = list.sheets.flatMap(({ items }) => items.filter(({ kind }) => kind === 'picture'));
  expect(pictures).toHaveLength(1);
});

it('in a pull quote stands with its caption where it was written, between the words', async () => {
  const quote = `:::citation[Une déléguée]\nAvant.\n\n${captioned}\n\nAprès.\n:::`;
  const { list } = await displayList(publication, testBulletin(quote));
  const items = list.sheets.flatMap((sheet) => sheet.items);
  const { y, height } = items.find(({ kind }) => kind === 'picture') as Picture;
  const [before, caption, after, author] = ['Avant.', 'Légende', 'Après.', 'déléguée'].map((text) =>
    items.find((item): item is GlyphRun => item.kind === 'glyphs' && textOf(item).includes(text)),
  );
  expect(before?.y).toBeLessThan(y);
  expect(caption?.y).toBeGreaterThan(y + height);
  expect(after?.y).toBeGreaterThan(caption?.y ?? Number.NaN);
  expect(author?.y).toBeGreaterThan(after?.y ?? Number.NaN);
});

it.each([
  [
    'the table of a chart',
    `:::graphique[Salaires]{type=barres}\n| a | b |\n|---|--:|\n| Lyon ${picture} | 12 |\n:::`,
    undefined,
    'chart.picture',
  ],
  ['a standfirst', 'Texte.', `Un chapeau ${picture} court`, 'image.in-standfirst'],
])('a picture in %s is told of, because no edition shows it', async (_, markdown, standfirst, code) => {
  const bulletin = testBulletin(markdown, standfirst === undefined ? {} : { standfirst });
  const { article, problems } = await displayList(publication, bulletin);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(JSON.stringify([article.body, article.standfirst])).not.toContain('"tagName":"img"');
});
