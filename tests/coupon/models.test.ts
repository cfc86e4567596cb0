import { describe, expect, it } from 'vitest';
import { isChoice } from '../../src/coupon/coupon.ts';
import type { Item } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import { couponModels } from '../../src/publication/coupon-model-names.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { printEdition } from '../fixtures/build-editions.ts';
import { testBulletin } from '../fixtures/test-bulletin.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { wordsInReadingOrder } from '../inspectors/read-reading-order.ts';
import { folderWith } from '../publication/folder.ts';

const withModel = (model: string, lang: string): Publication => {
  const { value } = loadPublication(folderWith({ 'publication.yaml': `name: Fil\nlang: ${lang}\ncoupon: ${model}` }));
  if (!value) throw new Error(`${model} does not read`);
  return value;
};

const MODELS = couponModels().flatMap((model) => (['fr', 'en'] as const).map((lang) => [model, lang] as const));

describe.each(MODELS)('the ready-made coupon %s in %s', (model, lang) => {
  const editions = async () => {
    const publication = withModel(model, lang);
    const printed = await printEdition(publication, testBulletin('Un mot.'), `coupon-${model}-${lang}`);
    const html = renderPage(printed.article, publication, openWebTheme(publication)).value?.html ?? '';
    return { ...printed, html, fields: publication.coupon?.rows.flat() ?? [] };
  };

  it('says the same in both editions', async () => {
    const { html, pdf, problems } = await editions();
    expect(problems).toEqual([]);
    expect(await wordsInReadingOrder(pdf)).toEqual(pageWords(html));
  });

  it('has the same fields on paper and on the web', async () => {
    const { html, list, fields } = await editions();
    const places = list.sheets.flatMap(({ items }) => items).filter((item) => item.kind === 'field');
    const printed = places.map((place) => (place.role === 'text' ? place.name : `${place.name} ${place.choice}`));
    const controls = [...html.matchAll(/<(?:input|textarea)[^>]* name="([^"]*)"/g)].map(([, name]) => name);
    const wanted = fields.flatMap((field) => {
      if (field.kind === 'fixed' || field.kind === 'signature') return [];
      return isChoice(field) ? field.choices.map((_, index) => `${field.name} ${index}`) : [field.name];
    });
    expect(printed).toEqual(wanted);
    const isForPaper = model === 'vote' || model === 'adhesion-sepa';
    expect(controls).toEqual(isForPaper ? [] : wanted.map((name) => name.split(' ')[0]));
  });

  it('has room to write: lines 6.5 mm apart at least, nothing over another, all inside the margins', async () => {
    const { list } = await editions();
    const [sheet] = list.sheets;
    const places = sheet?.items.filter((item): item is Item & { kind: 'field' } => item.kind === 'field') ?? [];
    for (const [index, one] of places.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(14 * MM - 0.01);
      expect(one.x + one.width).toBeLessThanOrEqual(196 * MM + 0.01);
      for (const other of places.slice(index + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(apart, `${one.name} and ${other.name}`).toBe(true);
      }
    }
    const feet = [...new Set(places.filter(({ role }) => role === 'text').map(({ y, height }) => y + height))];
    feet.sort((a, b) => a - b);
    for (const [index, foot] of feet.entries())
      if (index > 0) expect(foot - (feet[index - 1] ?? 0)).toBeGreaterThanOrEqual(6.5 * MM - 0.01);
  });
});
