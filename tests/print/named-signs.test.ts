import { expect, it } from 'vitest';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { displayList, printEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { readPdf } from '../inspectors/read-pdf.ts';

const MARKDOWN = 'Tél. ☎ 01 23 45 67 89, [✉ écrire](mailto:a@exemple.fr), `a → b`.\n\n- [ ] distribuer\n- [x] imprimer';

async function alternatives(markdown: string, lang = 'fr'): Promise<readonly (string | undefined)[]> {
  const { list } = await displayList(testPublication({ lang }), testBulletin(markdown));
  return list.structure.filter(({ alt }) => alt !== undefined).map(({ type, alt }) => `${type} ${alt}`);
}

it('signs and boxes of tasks are called by their names in the PDF, in the language of the text; those in code are not', async () => {
  expect(await alternatives(MARKDOWN)).toEqual(['Span téléphone', 'Span courriel', 'Lbl À faire', 'Lbl Fait']);
  expect(await alternatives('☎ ✓ <span lang="de">✓</span>', 'en')).toEqual(['Span telephone', 'Span yes', 'Span ja']);
});

it('the text that is copied stays as typed', async () => {
  const { pdf } = await printEdition(testPublication(), testBulletin(MARKDOWN), 'named-signs');
  const read = await readPdf(pdf);
  const text = read.pages.flatMap(({ texts }) => texts.map((one) => one.text)).join('');
  expect(text).toContain('☎');
  expect(text.replace(/\s+/gu, ' ')).toContain('01 23 45 67 89');
});

it('a page calls them by the same names', async () => {
  const { article } = await printEdition(testPublication(), testBulletin(MARKDOWN), 'named-signs-page');
  const html = renderPage(article, testPublication(), openWebTheme(testPublication())).value?.html ?? '';
  expect(html).toContain('<span role="img" aria-label="téléphone">☎</span> 01');
  expect(html).toContain('<code>a → b</code>');
});
