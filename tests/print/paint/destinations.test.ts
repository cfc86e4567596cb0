import { describe, expect, it } from 'vitest';
import type { Coupon } from '../../../src/coupon/coupon.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { printEdition } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { readDestinations } from '../../inspectors/read-destinations.ts';

const coupon: Coupon = {
  title: 'Bulletin',
  rows: [[{ kind: 'text', name: 'nom', label: 'Nom', width: 12, required: false, lines: 1 }]],
};

async function destinationsOf(markdown: string, properties: Partial<Publication> = {}) {
  const { pdf } = await printEdition(testPublication(properties), testBulletin(markdown), 'destinations');
  return readDestinations(pdf);
}

const LONG = 'Camarades, le texte est long.\n\n'.repeat(150);

describe('a link in the PDF', () => {
  it('leads to a heading of the same PDF', async () => {
    const { links, places } = await destinationsOf(`[là](#bas)\n\n${LONG}## Bas\n\nFin.`);
    expect(links).toEqual(['id-bas']);
    expect(places.get('id-bas')).toMatchObject({ page: 2 });
  });

  it('leads to the coupon, and to the beginning', async () => {
    const { links, places } = await destinationsOf('[coupon](#coupon), [haut](#)', { coupon });
    expect(links).toEqual(['id-coupon', 'top']);
    expect(places.get('id-coupon')?.top).toBeLessThan(places.get('top')?.top ?? 0);
  });

  it.each([
    ['a word', 'Un <span id="x">mot</span>.'],
    ['a place without words', 'Un <a id="x"></a>mot.'],
    ['a place alone', '<a id="x"></a>\n\nUn mot.'],
    ['a paragraph', '<p id="x">Un mot.</p>'],
    ['an item', '<ul><li id="x">Un mot.</li></ul>'],
    ['a table', '<table id="x"><tr><td>Un mot.</td></tr></table>'],
    ['a place at the end', 'Un mot.\n\n<a id="x"></a>'],
  ])('leads to %s', async (_, markdown) => {
    const { links, places } = await destinationsOf(`[là](#x)\n\n${LONG}${markdown}`);
    expect(links).toEqual(['id-x']);
    expect(places.get('id-x')).toMatchObject({ page: 2 });
  });

  it('leads to a place of every name, whose bytes are sorted', async () => {
    const { links, places } = await destinationsOf(
      '## a-b\n\n## ab\n\n## Z {#Z}\n\n<span id="é(/x">mot</span> [a](#a-b) [é](<#é(/x>)',
    );
    expect(links).toEqual(['id-a-b', 'id-%C3%A9(/x']);
    expect([...places.keys()]).toEqual([...places.keys()].sort());
  });

  it('is nowhere where nothing is led to: the PDF has no names', async () => {
    expect((await destinationsOf('Camarades.', { coupon })).places.size).toBe(0);
  });
});
