import { describe, expect, it } from 'vitest';
import type { GlyphRun, Item } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { displayList, printEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { readPdf } from '../inspectors/read-pdf.ts';
import { wordsInReadingOrder } from '../inspectors/read-reading-order.ts';

const contact = {
  address: 'Bourse du travail\n1 rue du Port\n44000 Nantes',
  phone: '02 40 12 34 56',
  email: 'section-nantes@cgt-centres-appels.fr',
  web: 'www.cgt-centres-appels.fr',
};
const legal = 'Imprimé par nos soins – ne pas jeter sur la voie publique';
const LONG = {
  organisation: `Fédération des ${'travailleuses et travailleurs '.repeat(12)}`,
  contact: { ...contact, address: `Maison des syndicats, ${'bâtiment C, troisième étage, '.repeat(12)}44000 Nantes` },
};

/** Lines of the imprint from top to bottom: what stands below the last thin rule across the side. */
function linesOf(items: readonly Item[]): string[] {
  const rule = items.findLast((item) => item.kind === 'rule' && item.thickness === 0.5 && item.y1 === item.y2);
  const top = rule?.kind === 'rule' ? rule.y1 : 0;
  const runs = items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.y > top && item.size < 7);
  const baselines = [...new Set(runs.map(({ y }) => Math.round(y * 10)))].sort((one, other) => one - other);
  return baselines.map((y) =>
    runs
      .filter((run) => Math.round(run.y * 10) === y)
      .sort((one, other) => one.x - other.x)
      .map(({ texts }) => [...texts].join(''))
      .join(' '),
  );
}

async function imprint(properties: Partial<Publication>): Promise<string[]> {
  const { list, problems } = await displayList(testPublication(properties), testBulletin('Un mot.'));
  expect(problems).toEqual([]);
  const { items = [], width = 0, height = 0 } = list.sheets.at(-1) ?? {};
  const runs = items.filter((item): item is GlyphRun => item.kind === 'glyphs');
  for (const [index, run] of runs.entries()) {
    expect(run.x).toBeGreaterThan(5 * MM);
    expect(run.x + run.width).toBeLessThan(width - 5 * MM);
    expect(run.y).toBeLessThan(height - 5 * MM);
    for (const other of runs.slice(index + 1))
      if (Math.abs(run.y - other.y) < 1)
        expect(run.x + run.width <= other.x + 0.05 || other.x + other.width <= run.x + 0.05).toBe(true);
  }
  return linesOf(items);
}

describe('the imprint on paper', () => {
  it('takes one line where it can', async () => {
    expect(await imprint({ legal })).toEqual([`Essais ${legal}`]);
    expect(await imprint({ legal, contact: { email: contact.email } })).toEqual([`Essais · ${contact.email} ${legal}`]);
  });

  it('takes more where it must, and parts neither a number nor an address', async () => {
    expect(await imprint({ legal, contact, organisation: 'CGT Centres d’appels de l’Ouest' })).toEqual([
      `Essais · CGT Centres d’appels de l’Ouest · Bourse du travail, 1 rue du Port, 44000 Nantes ${legal}`,
      `02\u00a040\u00a012\u00a034\u00a056 · ${contact.email} · ${contact.web}`,
    ]);
  });

  it('ends lines behind commas where one thing alone is wider, and never leaves the sheet', async () => {
    const lines = await imprint({ ...LONG, legal: `${legal} `.repeat(4).trim() });
    expect(lines.filter((line) => /bâtiment C, .*, ?$/.test(line)).length).toBeGreaterThan(0);
    for (const whole of [contact.email, contact.web, '02\u00a040\u00a012\u00a034\u00a056'])
      expect(lines.filter((line) => line.includes(whole))).toHaveLength(1);
  });

  it('runs from right to left where its words do', async () => {
    const name = 'הקו';
    const [line = ''] = await imprint({
      name,
      lang: 'he',
      organisation: 'איגוד',
      contact: { email: 'a@exemple.fr' },
      legal: 'הודפס',
    });
    const places = ['הודפס', 'a@exemple.fr', 'איגוד', name].map((word) => line.indexOf(word));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBe(0);
  });

  it.each([
    ['foot', {}],
    ['half', { size: 'half' }],
    ['page', { size: 'page' }],
    ['column', { place: 'column' }],
  ] as const)('has live links and the words of the page, with a coupon %s', async (name, placing) => {
    const publication = testPublication({
      contact,
      legal,
      organisation: 'CGT',
      coupon: {
        title: 'A',
        ...placing,
        rows: [[{ kind: 'text', name: 'n', label: 'Nom', width: 12, required: false, lines: 1 }]],
      },
    });
    const { article, pdf } = await printEdition(publication, testBulletin('Un mot.'), `imprint-${name}`);
    const read = await readPdf(pdf);
    expect(read.pages.flatMap(({ links }) => links).map(({ url, contents }) => `${url} ${contents}`)).toEqual([
      'tel:0240123456 02\u00a040\u00a012\u00a034\u00a056',
      `mailto:${contact.email} ${contact.email}`,
      `https://${contact.web}/ ${contact.web}`,
    ]);
    const html = renderPage(article, publication, openWebTheme(publication)).value?.html ?? '';
    expect(await wordsInReadingOrder(pdf)).toEqual(pageWords(html));
  });
});
