import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/print/display-list.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';
import { folderWith } from '../publication/folder.ts';

/** What is on the sheet of a coupon with such rows, and what is said of it. JSON is YAML. */
async function setRows(rows: unknown, placing: object = {}) {
  const yaml = JSON.stringify({ name: 'Fil', coupon: { title: 'Inscription', ...placing, rows } });
  const { value } = loadPublication(folderWith({ 'publication.yaml': yaml }));
  if (!value) throw new Error('no publication');
  const { list, problems } = await displayList(value, testBulletin('Un mot.'));
  return { items: list.sheets.flatMap(({ items }) => items), problems };
}

const fieldOf = (items: readonly Item[], name: string) => {
  const found = items.flatMap((item) => (item.kind === 'field' && item.name === name ? [item] : []));
  if (!found[0]) throw new Error(`no field ${name}`);
  return found as [(typeof found)[0], ...typeof found];
};
const linesOf = (items: readonly Item[]) =>
  items.flatMap((item) => (item.kind === 'rule' && item.cap === 'round' ? [item] : [])).map(({ y1 }) => y1);
const bottomOf = ({ y, height }: { y: number; height: number }) => y + height;
const baselineOf = (items: readonly Item[], word: string) => {
  const run = items.find((item) => item.kind === 'glyphs' && textOf(item).includes(word));
  if (run?.kind !== 'glyphs') throw new Error(`no ${word}`);
  return run.y;
};

const LONG = 'Montant de la cotisation mensuelle que je choisis';
const QUESTION =
  'J’autorise mon enfant à participer à la sortie au zoo de La Flèche du 12 février et à être transporté en car';

describe('the fields of one row', () => {
  it('have their writing lines on one height, however many lines their labels take', async () => {
    const { items } = await setRows([
      [
        { name: 'a', label: 'Article', width: 6 },
        { name: 'q', label: 'Quantité', width: 1 },
        { name: 'r', label: 'Anticonstitutionnellement', width: 1 },
      ],
    ]);
    const lines = linesOf(items);
    expect(lines).toHaveLength(3);
    for (const y of lines) expect(y).toBeCloseTo(lines[0] ?? 0, 6);
    for (const name of ['q', 'r'])
      expect(bottomOf(fieldOf(items, name)[0])).toBeCloseTo(bottomOf(fieldOf(items, 'a')[0]), 6);
    expect(baselineOf(items, 'Article')).toBeCloseTo((lines[0] ?? 0) - 1.5, 6);
  });

  it('have the boxes of a choice on that height too, and the first of several lines', async () => {
    const { items } = await setRows([
      [
        { name: 'c', label: 'Je paie', kind: 'yes-no', width: 6 },
        { name: 'm', label: LONG, width: 3 },
        { name: 'l', label: 'Note', kind: 'long-text', lines: 2, width: 3 },
      ],
    ]);
    const [first, ...others] = linesOf(items).toSorted((one, other) => one - other);
    expect(others[0]).toBeCloseTo(first ?? 0, 6);
    expect(baselineOf(items, 'Oui')).toBeCloseTo((first ?? 0) - 1.5, 6);
  });

  it('stand as before where each label is beside its line', async () => {
    const { items } = await setRows([
      [
        { name: 'd', label: 'Date', width: 4 },
        { name: 's', label: 'Signature', kind: 'signature' },
      ],
    ]);
    expect(baselineOf(items, 'Signature')).toBe(baselineOf(items, 'Date'));
    const [first, second] = linesOf(items);
    expect(second).toBeGreaterThan((first ?? 0) + 30);
  });
});

describe('the choices of a field', () => {
  it.each(['column', 'foot'] as const)('are not torn where one line holds them: %s', async (place) => {
    const width = place === 'column' ? 12 : 6;
    const { items } = await setRows([[{ name: 'q', label: QUESTION, kind: 'yes-no', width }]], { place });
    const [yes, no] = fieldOf(items, 'q');
    expect(no?.y).toBe(yes.y);
    expect(yes.y).toBeGreaterThan(baselineOf(items, 'transporté'));
  });

  it('stay behind their label where they have room there', async () => {
    const { items } = await setRows([[{ name: 'q', label: 'Pique-nique', kind: 'yes-no' }]], { place: 'column' });
    for (const box of fieldOf(items, 'q')) expect(box.y).toBeLessThan(baselineOf(items, 'Pique'));
  });

  it('begin behind their label where no line holds them all', async () => {
    const choices = ['une réponse assez longue', 'une autre réponse assez longue', 'une troisième qui est longue'];
    const { items } = await setRows([[{ name: 'q', label: 'Avis', kind: 'one-of', choices }]], { place: 'column' });
    const [first, second] = fieldOf(items, 'q');
    expect(first.y).toBeLessThan(baselineOf(items, 'Avis'));
    expect(second?.y).toBeGreaterThanOrEqual(first.y);
  });
});

describe('a label above its lines', () => {
  it('stands off the lines of the row above, and nothing is typed over it', async () => {
    const { items } = await setRows([
      [{ name: 'n', label: 'Nom' }],
      [{ name: 'm', label: 'Remarques', kind: 'long-text' }],
    ]);
    const [above = 0, below = 0] = linesOf(items);
    const baseline = baselineOf(items, 'Remarques');
    // Capitals of 8.8 points reach 6.2 points up; a hand needs some 5 millimetres.
    expect(baseline - 6.2 - above).toBeGreaterThan(7.5);
    expect(below - baseline).toBeGreaterThan(14);
    expect(fieldOf(items, 'm')[0].y).toBeGreaterThan(baseline + 2);
  });
});

describe('a label that is too long', () => {
  const codes = async (field: object, placing: object = {}) =>
    (await setRows([[field]], placing)).problems.map(({ code }) => code);

  it('is one whose word is divided', async () => {
    expect(await codes({ name: 'q', label: 'Anticonstitutionnellement', width: 1 })).toEqual(['coupon.label-too-long']);
  });

  it('is one of three lines that could have fewer', async () => {
    expect(await codes({ name: 'q', label: LONG, width: 2 })).toEqual(['coupon.label-too-long']);
  });

  it('is none that stands whole on two lines, or that has all of its row', async () => {
    expect(await codes({ name: 'm', label: LONG, width: 3 })).toEqual([]);
    expect(await codes({ name: 's', label: `${QUESTION}, ${QUESTION}, ${QUESTION}`, kind: 'signature' })).toEqual([]);
  });

  it('cannot have more columns where it has all of them', async () => {
    const label = `Anti${'constitutionnel'.repeat(12)}`;
    expect(await codes({ name: 'q', label }, { place: 'column' })).toEqual(['coupon.label-wider-than-row']);
  });
});
