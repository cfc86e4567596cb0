import { beforeAll, describe, expect, it } from 'vitest';
import { paintForPress } from '../../src/build/paint-for-press.ts';
import type { Item, Sheet } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { itemAt } from '../../src/sequence/item-at.ts';
import { displayList, printEdition, publishedNumber, testPrintShop } from '../fixtures/build-editions.ts';
import { keepPdf } from '../inspectors/keep-pdf.ts';
import { pdfSource } from '../inspectors/pdf-source.ts';
import { cannotSeparate, leastInk, mostInk, type Plate, readPlates } from '../inspectors/read-plates.ts';
import { wordsInReadingOrder } from '../inspectors/read-reading-order.ts';

const SPOT = 'PANTONE 185 C';
const RED = { accent: '#c4122f', spot: SPOT };

interface Pressed {
  readonly pdf: Uint8Array;
  readonly problems: readonly Problem[];
}

async function pressed(
  number: number,
  colours: Publication['colours'],
  { bleedMm = 3, mono = false } = {},
): Promise<Pressed> {
  const { publication: plain, bulletin } = publishedNumber(number);
  const publication = { ...plain, ...(colours && { colours }) };
  const { article, list } = await displayList(publication, bulletin);
  const context = { publication, print: testPrintShop(publication), moment: new Date(0) };
  const { value, problems } = await paintForPress(list, article, context, { bleedMm, mono });
  keepPdf(`press-${number}-${colours?.spot ?? 'mixed'}-${mono}`, value);
  return { pdf: value, problems };
}

/** The first item of a kind of which something holds. */
function itemOf<Kind extends Item['kind']>(
  { items }: Sheet,
  kind: Kind,
  holds: (item: Extract<Item, { kind: Kind }>) => boolean,
): Extract<Item, { kind: Kind }> {
  const found = items.find((item) => item.kind === kind && holds(item as Extract<Item, { kind: Kind }>));
  if (!found) throw new Error(`no such ${kind}`);
  return found as Extract<Item, { kind: Kind }>;
}

const codes = ({ problems }: Pressed) => problems.map(({ code }) => code);

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

let sheet: Sheet;
let letter: Pressed;
let long: Pressed;

beforeAll(async () => {
  const { publication, bulletin } = publishedNumber(3);
  sheet = itemAt((await displayList(publication, bulletin)).list.sheets, 0);
  letter = await pressed(3, RED);
  long = await pressed(4, RED);
});

describe('a print shop’s file', () => {
  it('has the boxes of trim and bleed on each side, on paper that is larger', () => {
    const source = pdfSource(long.pdf);
    const boxes = [...source.matchAll(/\/(MediaBox|TrimBox|BleedBox) \[([\d. ]+)\]/g)].map(([, name, box = '']) => ({
      name,
      box: box.trim().split(' ').map(Number),
    }));
    const sizes = (name: string) =>
      boxes
        .filter((one) => one.name === name)
        .map(({ box: [l = 0, b = 0, r = 0, t = 0] }) => [(r - l) / MM, (t - b) / MM]);
    expect(sizes('TrimBox').map(([w = 0, h = 0]) => [Math.round(w), Math.round(h)])).toEqual(Array(4).fill([210, 297]));
    expect(sizes('BleedBox').map(([w = 0, h = 0]) => [Math.round(w), Math.round(h)])).toEqual(
      Array(4).fill([216, 303]),
    );
    for (const [width = 0, height = 0] of sizes('MediaBox'))
      expect([width > 216 + 10, height > 303 + 10]).toEqual([true, true]);
  });

  it('has the accent as one separation, with a name that PDF can read, and black as another', () => {
    const source = pdfSource(letter.pdf);
    expect(count(source, /\/Separation \/PANTONE#20185#20C /g)).toBe(1);
    expect(count(source, /\/Separation \/Black /g)).toBe(1);
    expect(count(source, /\/Separation \/All /g)).toBe(1);
    expect(source).toMatch(/\/OP true[^>]*\/OPM 1/);
  });

  it('says the words of the number, and none of its marks', async () => {
    const { publication, bulletin } = publishedNumber(4);
    const { pdf } = await printEdition(publication, bulletin, 'not-for-press', { flat: true });
    expect(await wordsInReadingOrder(long.pdf)).toEqual(await wordsInReadingOrder(pdf));
  });

  it('is the same for the same number', async () => {
    const again = await pressed(3, RED);
    expect(Buffer.compare(Buffer.from(again.pdf), Buffer.from(letter.pdf))).toBe(0);
  });

  it('says which pictures and colours none of two inks prints, and nothing of a number that has none', () => {
    expect(codes(letter)).toEqual([]);
    expect(codes(long)).toEqual(['press.colour-picture', 'press.colour-picture', 'press.other-colours']);
    expect(long.problems.at(-1)?.values).toMatchObject({ colours: '#fff0a8', spot: SPOT });
  });

  it('says that an accent without an ink is mixed, and not where it is in black', async () => {
    const mixed = await pressed(3, { accent: '#c4122f' });
    expect(codes(mixed)).toEqual(['press.no-spot']);
    expect(pdfSource(mixed.pdf)).not.toContain('PANTONE');
    expect(codes(await pressed(3, RED, { mono: true }))).toEqual([]);
  });

  it('darkens a pale accent with black, in a space of both inks', async () => {
    const { pdf } = await pressed(3, { accent: '#ffb000', spot: 'HKS 5 K (brillant)' });
    expect(pdfSource(pdf)).toMatch(/\/DeviceN \[\/HKS#205#20K#20#28brillant#29 \/Black\]/);
  });
});

describe.skipIf(cannotSeparate)('its plates', () => {
  /** Where the name stands, and where the text does, in points of the paper. */
  const margin = 13 * MM;
  const name = [margin + 14 * MM, margin + 14 * MM, 120 * MM, 20 * MM] as const;
  const text = [margin + 14 * MM, margin + 75 * MM, 80 * MM, 100 * MM] as const;
  const inkIn = (plates: ReadonlyMap<string, Plate>, ink: string, area: readonly [number, number, number, number]) => {
    const plate = plates.get(ink);
    return plate ? mostInk(plate, ...area) : undefined;
  };

  it('have the name in red alone and the text in black alone, both solid', () => {
    const plates = readPlates(letter.pdf);
    expect(inkIn(plates, SPOT, name)).toBe(1);
    expect(inkIn(plates, 'Black', [margin + 14 * MM, margin + 16 * MM, 100 * MM, 14 * MM])).toBe(0);
    expect(inkIn(plates, 'Black', text)).toBe(1);
    // Bullets of the second column are red.
    expect(inkIn(plates, SPOT, text)).toBe(0);
    for (const ink of ['Cyan', 'Magenta', 'Yellow'])
      expect(inkIn(plates, ink, [margin, margin, 210 * MM, 297 * MM]), ink).toBe(0);
  });

  it('all have the marks, and each its own name alone', () => {
    const plates = readPlates(letter.pdf);
    // The mark of the cut at the upper left corner.
    const corner = [margin - 2, margin - 8 * MM, 4, 3 * MM] as const;
    for (const [ink] of plates) expect(inkIn(plates, ink, corner), ink).toBeGreaterThan(0.9);
    const foot = [margin, margin + 306.7 * MM, 40 * MM, 3 * MM] as const;
    expect(inkIn(plates, SPOT, foot)).toBe(1);
    expect(inkIn(plates, 'Black', foot)).toBe(1);
    expect(inkIn(plates, 'Cyan', foot)).toBe(0);
  });

  it('have the cut line in black over the edge of the paper, as far as the bleed and no further', () => {
    const black = readPlates(letter.pdf).get('Black');
    if (!black) throw new Error('no black');
    const { y1 } = itemOf(sheet, 'rule', ({ dash, x1 }) => dash !== undefined && x1 === 0);
    const row = (x: number, wide: number) => mostInk(black, x, margin + y1 - 2, wide, 4);
    expect(row(margin - 3 * MM, 3 * MM - 1)).toBe(1);
    expect(row(0, margin - 3 * MM - 2)).toBe(0);
  });

  it('keep the accent solid below black letters', async () => {
    const { pdf } = await pressed(3, { accent: '#ffb000', spot: 'HKS 5 K' });
    const plates = readPlates(pdf);
    const { x, y, width, height } = itemOf(sheet, 'rectangle', ({ ground, y }) => ground === 'band' && y > 400);
    const band = [margin + x + 1, margin + y + 1, width - 3, height - 3] as const;
    const spot = plates.get('HKS 5 K');
    const title = inkIn(plates, 'Black', band);
    expect(title).toBe(1);
    if (!spot) throw new Error('no spot');
    expect(leastInk(spot, ...band)).toBe(1);
  });

  it('are black alone with --mono, pictures too', async () => {
    const plates = readPlates((await pressed(4, RED, { mono: true })).pdf);
    for (const [ink] of plates)
      if (ink !== 'Black') expect(inkIn(plates, ink, [margin, margin, 210 * MM, 297 * MM]), ink).toBe(0);
  });
});
