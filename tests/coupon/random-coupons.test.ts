import { describe, expect, it } from 'vitest';
import { isChoice } from '../../src/coupon/coupon.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { printEdition } from '../fixtures/build-editions.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { testBulletin } from '../fixtures/test-bulletin.ts';
import { readForm } from '../inspectors/read-form.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { wordsInReadingOrder } from '../inspectors/read-reading-order.ts';
import { folderWith } from '../publication/folder.ts';

const words = fc
  .array(fc.constantFrom('Nom', 'été', 'prénom', 'd’usage', 'ville', 'Łódź', 'œuvre', 'adhérent·e'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((some) => some.join(' '));
const typed = fc.record({
  kind: fc.constantFrom('text', 'email', 'phone', 'postcode', 'town', 'date', 'amount', 'iban', 'bic'),
  label: words,
  hint: fc.option(words, { nil: undefined }),
});
const other = fc.oneof(
  fc.record({ kind: fc.constant('long-text'), label: words, lines: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    kind: fc.constantFrom('one-of', 'many-of'),
    label: words,
    choices: fc.array(words, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constantFrom('yes-no', 'signature'), label: words }),
  fc.record({ kind: fc.constant('fixed'), text: words }),
);
/** Two fields side by side, or one that takes its row: long labels have room. */
const row = fc.oneof(
  fc.array(typed, { minLength: 1, maxLength: 2 }),
  other.map((field) => [field]),
);
const anyRows = fc
  .array(row, { minLength: 1, maxLength: 7 })
  .map((rows) =>
    rows.map((fields, line) =>
      fields.map((field, index) => ({ ...field, ...(field.kind !== 'fixed' && { name: `champ-${line}-${index}` }) })),
    ),
  );

/** JSON is YAML. */
const publicationOf = (rows: unknown) => {
  // An IBAN beside a signature would be for paper only.
  const yaml = JSON.stringify({ name: 'Fil', coupon: { title: 'Adhésion', web: 'form', rows } });
  const { value, problems } = loadPublication(folderWith({ 'publication.yaml': yaml }));
  expect(problems).toEqual([]);
  if (!value) throw new Error('no publication');
  return value;
};

describe('a coupon of any fields', () => {
  it('is the same on paper, in the PDF’s form and on the web', async () => {
    for (const [index, rows] of fc.sample(anyRows, 15).entries()) {
      const publication = publicationOf(rows);
      const fields = publication.coupon?.rows.flat() ?? [];
      const { article, pdf } = await printEdition(publication, testBulletin('Un mot.'), `any-coupon-${index}`);
      const html = renderPage(article, publication, openWebTheme(publication)).value?.html ?? '';

      const wanted = fields.flatMap((field) => {
        if (field.kind === 'fixed' || field.kind === 'signature') return [];
        return isChoice(field) ? field.choices.map(() => field.name) : [field.name];
      });
      const controls = [...html.matchAll(/<(?:input|textarea)[^>]* name="([^"]*)"/g)].map(([, name]) => name);
      expect(controls, JSON.stringify(rows)).toEqual(wanted);
      const widgets = (await readForm(pdf)).widgets.map(({ name }) => name.split('.')[0]);
      expect(widgets, JSON.stringify(rows)).toEqual(wanted);
      expect(await wordsInReadingOrder(pdf)).toEqual(pageWords(html));
    }
  });
});

describe('a label that is too long for its field', () => {
  it('is told with its place in publication.yaml and the millimetres that it lacks', async () => {
    const label = 'Nom et prénom tels qu’ils sont écrits sur la carte d’identité ou le passeport';
    const publication = publicationOf([[{ name: 'a', label, width: 3 }]]);
    const { problems } = await printEdition(publication, testBulletin('Un mot.'), 'long-label');
    expect(problems).toMatchObject([{ code: 'coupon.label-too-long', values: { label }, place: { line: 1 } }]);
    expect(problems[0]?.file).toMatch(/publication\.yaml$/);
    expect(Number(problems[0]?.values.millimetres)).toBeGreaterThan(10);
  });
});
