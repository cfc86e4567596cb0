import { describe, expect, it } from 'vitest';
import { loadHyphenation } from '../../src/typography/hyphenation.ts';
import { displayList, printEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';
import { pdfSource } from '../inspectors/pdf-source.ts';
import { readPdf } from '../inspectors/read-pdf.ts';
import { elementsOf } from '../inspectors/read-structure.ts';

const publication = testPublication();
const listOf = async (markdown: string) => (await displayList(publication, testBulletin(markdown))).list;
const runsOf = async (markdown: string) =>
  (await listOf(markdown)).sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'glyphs'));

describe('an abbreviation in the PDF', () => {
  it('says what it stands for, in the directive and in HTML, for those who hear it', async () => {
    const { pdf } = await printEdition(
      publication,
      testBulletin('Le :abbr[SP2C]{title="Syndicat des centres"} et le <abbr title="comité social">CSE</abbr>.'),
      'abbreviation',
    );
    const source = pdfSource(pdf);
    expect(source).toMatch(/\/S \/Span[^>]*\/E \(Syndicat des centres\)/);
    // A string with an accent is UTF-16.
    expect(source).toMatch(/\/E \(\xfe\xff/);
  });
});

describe('a passage in another language', () => {
  it('is an element of that language in the PDF, whoever wrote it', async () => {
    const { pdf } = await printEdition(
      publication,
      testBulletin('Le :lang[fair play]{en-GB} et <i lang="it">basta</i>.\n\n<div lang="de"><p>Guten Tag.</p></div>'),
      'languages',
    );
    const { pages } = await readPdf(pdf);
    const spans = elementsOf(pages[0]?.structure, 'Span').map(({ lang }) => lang);
    expect(spans).toEqual(['en-GB', 'it']);
    expect(elementsOf(pages[0]?.structure, 'P').map(({ lang }) => lang)).toContain('de');
  });

  it('is divided by the rules of its language', async () => {
    const hyphenate = await loadHyphenation('fr', ['en-GB', 'xx']);
    expect(hyphenate('neighbourhood', 'en-GB')).not.toEqual(hyphenate('neighbourhood', 'fr'));
    expect(hyphenate('neighbourhood', '')).toEqual(hyphenate('neighbourhood', 'fr'));
    expect(hyphenate('neighbourhood', 'xx').places).toEqual([]);
  });
});

describe('an address of more than 8,000 characters', () => {
  it.each([
    [8000, 1, []],
    [8001, 0, ['link.long']],
  ])('is a link on the web only, and a note says so: %i', async (length, links, codes) => {
    const address = 'https://exemple.fr/'.padEnd(length, 'a');
    const { list, problems } = await displayList(publication, testBulletin(`Un [lien](${address}) long.`));
    expect(list.sheets.flatMap(({ items }) => items.filter(({ kind }) => kind === 'link'))).toHaveLength(links);
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(codes.map((code) => `note ${code}`));
  });
});

describe('a link around other elements', () => {
  it('keeps its area with its own element', async () => {
    const { structure, sheets } = await listOf('Un [lien :lang[here]{en} et `code`](https://exemple.fr).');
    const areas = sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'link'));
    expect(areas.map(({ tag }) => structure[tag]?.type)).toEqual(['Link']);
  });
});

describe('small capitals', () => {
  it('are those of the face, and their text stays as typed', async () => {
    const [usual] = await runsOf('jaurès');
    const small = (await runsOf(':small-caps[jaurès]')).find((run) => textOf(run) === 'jaurès');
    const first = (await runsOf('jaurès')).find((run) => textOf(run) === 'jaurès');
    expect(usual).toBeDefined();
    expect(small?.size).toBe(first?.size);
    expect(small?.glyphs).not.toEqual(first?.glyphs);
  });

  it('are small for what is typed in capitals too', async () => {
    const glyphsIn = async (markdown: string, text: string) => {
      const run = (await runsOf(markdown)).find((one) => textOf(one).includes(text));
      const start = run ? textOf(run).indexOf(text) : 0;
      return run?.glyphs.slice(start, start + text.length) ?? [];
    };
    const [directive, plain] = [':petites-capitales[CFDT] et :small-capitals[Louis XIV]', 'CFDT et Louis XIV'];
    for (const text of ['CFDT', 'XIV']) {
      const [small, usual] = [await glyphsIn(directive, text), await glyphsIn(plain, text)];
      expect(small, text).toHaveLength(text.length);
      for (const [i, glyph] of small.entries()) expect(glyph, text).not.toBe(usual[i]);
    }
    expect((await glyphsIn(directive, 'Louis'))[0]).toBe((await glyphsIn(plain, 'Louis'))[0]);
  });

  it('are capitals set smaller and apart where the face has none', async () => {
    const runs = await runsOf('*:small-caps[Jaurès]*');
    const [capital] = runs.filter((run) => textOf(run) === 'J');
    const [rest] = runs.filter((run) => textOf(run) === 'aurès');
    const [capitals] = (await runsOf('*AURÈS*')).filter((run) => textOf(run) === 'AURÈS');
    expect(rest?.size).toBeCloseTo((capital?.size ?? 0) * 0.78);
    expect(rest?.glyphs).toEqual(capitals?.glyphs);
    expect((rest?.width ?? 0) / (rest?.size ?? 1)).toBeGreaterThan((capitals?.width ?? 0) / (capitals?.size ?? 1));
  });
});

describe('a table of HTML', () => {
  it('says in the PDF which columns and rows its cells take and head', async () => {
    const { pdf } = await printEdition(
      publication,
      testBulletin(
        '<table><thead><tr><th>a</th><th colspan="2">b</th></tr></thead><tbody><tr><th rowspan="2">c</th><td>d</td><td>e</td></tr><tr><td>f</td></tr></tbody></table>',
      ),
      'table-spans',
    );
    const source = pdfSource(pdf);
    expect(source).toMatch(/\/Scope \/Column\s*\/ColSpan 2/);
    expect(source).toMatch(/\/Scope \/Row\s*\/RowSpan 2/);
  });
});
