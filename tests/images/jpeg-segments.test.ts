import { describe, expect, it } from 'vitest';
import { hasSoundSegments } from '../../src/images/jpeg-segments.ts';

type Bytes = readonly number[];

const segment = (marker: number, content: Bytes, length = content.length + 2) => [
  ...[0xff, marker, length >> 8, length & 255],
  ...content,
];
/** How many codes there are of each length. */
const counts = (...few: Bytes) => [...few, ...Array<number>(16 - few.length).fill(0)];
/** A Huffman table: its number, its counts, its values. */
const table = (number: number, own: Bytes, values = own.reduce((sum, count) => sum + count, 0)) => [
  number,
  ...own,
  ...Array<number>(values).fill(7),
];
const huffman = (...tables: readonly Bytes[]) => segment(0xc4, tables.flat());
/** A quantisation table. */
const values = (number: number) => [number, ...Array<number>(number >> 4 ? 128 : 64).fill(9)];
const quantisation = (...tables: readonly Bytes[]) => segment(0xdb, tables.flat());
/** A frame of 8 bits a sample, of two pixels, and components. */
const frame = (marker: number, ...components: readonly Bytes[]) =>
  segment(marker, [8, 0, 1, 0, 2, components.length, ...components.flat()]);
/** A scan of components, each with the tables of its codes, and what it holds of the coefficients. */
const scan = (components: readonly Bytes[], band: Bytes = [0, 63, 0]) => [
  ...segment(0xda, [components.length, ...components.flat(), ...band]),
  ...[0x12, 0xff, 0x00, 0xff, 0xd0, 0x34],
];
const file = (...parts: readonly Bytes[]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);

const DC = table(0x00, counts(1));
const AC = table(0x10, counts(1));
const ONE = [1, 0x11, 0];
const TABLES = [...quantisation(values(0)), ...huffman(DC, AC)];
const HEAD = [...TABLES, ...frame(0xc0, ONE)];
const SCAN = scan([[1, 0]]);

describe('the segments of a JPEG (ITU-T T.81, B.1.1.3)', () => {
  it.each<[string, Bytes]>([
    ['one code of a bit', huffman(table(0, counts(1)))],
    ['codes of several lengths', huffman(table(0, counts(0, 1, 5, 1, 1, 1, 1, 1, 1)))],
    ['two tables in one segment', huffman(table(0, counts(1)), table(1, counts(0, 3)))],
    ['the last table of the second class', huffman(table(0x13, counts(1)))],
    ['two quantisation tables, of a byte and of two bytes a value', quantisation(values(0), values(0x13))],
    ['data of an application', segment(0xef, [1, 2])],
    ['a comment', segment(0xfe, [1, 2])],
    ['how often a scan begins anew', segment(0xdd, [0, 4])],
  ])('are sound with %s, wherever they stand', (_, part) => {
    expect(hasSoundSegments(file(HEAD, part, SCAN))).toBe(true);
    expect(hasSoundSegments(file(HEAD, SCAN, part, SCAN))).toBe(true);
    expect(hasSoundSegments(file([0xff, 0xff], HEAD, part, SCAN))).toBe(true);
  });

  it.each<[string, Bytes]>([
    ['a table of a third class', huffman(table(0x20, counts(1)))],
    ['a fifth table of a class', huffman(table(0x04, counts(1)))],
    ['a marker that is reserved', segment(0xae, [1, 2])],
    ['a marker of what came later', segment(0xf7, [1, 2])],
    ['a code that is all ones', huffman(table(0, counts(2)))],
    ['more codes than have room', huffman(table(0, counts(1, 3)))],
    ['fewer values than codes', huffman(table(0, counts(0, 3), 1))],
    ['a DC coefficient of sixteen bits', huffman([...table(0, counts(1), 0), 16])],
    ['a rest', huffman(table(0, counts(1)), [0])],
    ['a length that does not hold itself', segment(0xc4, [], 1)],
    ['tables that end behind the file', segment(0xc4, table(0, counts(1)), 300)],
    ['a comment that ends behind the file', segment(0xfe, [1, 2], 300)],
    ['how often a scan begins anew in four bytes', segment(0xdd, [0, 0, 0, 4])],
    ['a quantisation table of a third kind', quantisation(values(0x20))],
    ['a fifth quantisation table', quantisation(values(0x04))],
    ['fewer values than a quantisation table has', quantisation(values(0).slice(1))],
    ['more values than a quantisation table has', quantisation(values(0), [1])],
    ['a second frame', frame(0xc0, ONE)],
  ])('are not with %s', (_, part) => {
    expect(hasSoundSegments(file(HEAD, part, SCAN))).toBe(false);
    expect(hasSoundSegments(file(HEAD, SCAN, part, SCAN))).toBe(false);
  });

  it('are looked for no further than the end of the picture: cameras put others behind it', () => {
    expect(hasSoundSegments(file(HEAD, SCAN, [0xff, 0xd9], huffman(table(0, counts(2)))))).toBe(true);
    expect(hasSoundSegments(Uint8Array.from([0xff, 0xd8, ...HEAD, ...SCAN]))).toBe(true);
  });
});

describe('the frame of a JPEG (ITU-T T.81, B.2.2)', () => {
  const withComponents = (...components: readonly Bytes[]) => file(TABLES, frame(0xc0, ...components), SCAN);

  it.each<[string, readonly Bytes[]]>([
    ['one component', [ONE]],
    [
      'colour at half the width',
      [
        [1, 0x21, 0],
        [2, 0x11, 0],
        [3, 0x11, 0],
      ],
    ],
    [
      'samples at a quarter of the height',
      [
        [1, 0x14, 0],
        [2, 0x11, 0],
        [3, 0x12, 0],
      ],
    ],
  ])('is sound with %s', (_, components) => expect(hasSoundSegments(withComponents(...components))).toBe(true));

  it.each<[string, readonly Bytes[]]>([
    ['a sampling factor of 0', [[1, 0x01, 0]]],
    ['a sampling factor of 5', [[1, 0x15, 0]]],
    ['samples at two thirds', [ONE, [2, 0x31, 0], [3, 0x21, 0]]],
    ['a fifth quantisation table', [[1, 0x11, 4]]],
    ['a quantisation table that is not there', [[1, 0x11, 1]]],
  ])('is not with %s', (_, components) => expect(hasSoundSegments(withComponents(...components))).toBe(false));

  it('is as long as its components', () =>
    expect(hasSoundSegments(file(TABLES, segment(0xc0, [8, 0, 1, 0, 2, 3, ...ONE, 2, 0x11, 0]), SCAN))).toBe(false));
});

describe('the scans of a JPEG (ITU-T T.81, B.2.3)', () => {
  const two = [...TABLES, ...frame(0xc0, ONE, [2, 0x11, 0])];

  it('stand behind a frame', () => expect(hasSoundSegments(file(TABLES, SCAN))).toBe(false));

  it('may hold several components, or one each', () => {
    expect(
      hasSoundSegments(
        file(
          two,
          scan([
            [1, 0],
            [2, 0],
          ]),
        ),
      ),
    ).toBe(true);
    expect(hasSoundSegments(file(two, scan([[1, 0]]), scan([[2, 0]])))).toBe(true);
  });

  it.each<[string, Bytes]>([
    ['no component', scan([])],
    [
      'five components',
      scan([
        [1, 0],
        [2, 0],
        [3, 0],
        [4, 0],
        [5, 0],
      ]),
    ],
    ['a component that the frame has not', scan([[3, 0]])],
    [
      'a component twice',
      scan([
        [1, 0],
        [1, 0],
      ]),
    ],
    ['a DC table that is not there', scan([[1, 0x10]])],
    ['an AC table that is not there', scan([[1, 0x01]])],
    ['a longer head than its components', segment(0xda, [1, 1, 0, 0, 63, 0, 0])],
  ])('do not hold %s', (_, own) => expect(hasSoundSegments(file(two, own))).toBe(false));

  it('have ten blocks in a unit at most, where several components stand in it', () => {
    const large = (...sampling: Bytes) => [
      ...TABLES,
      ...frame(0xc0, ...sampling.map((own, index) => [index + 1, own, 0])),
    ];
    expect(
      hasSoundSegments(
        file(
          large(0x42, 0x21),
          scan([
            [1, 0],
            [2, 0],
          ]),
        ),
      ),
    ).toBe(true);
    expect(
      hasSoundSegments(
        file(
          large(0x42, 0x41),
          scan([
            [1, 0],
            [2, 0],
          ]),
        ),
      ),
    ).toBe(false);
    expect(hasSoundSegments(file(large(0x44), scan([[1, 0]])))).toBe(true);
  });
});

describe('the scans of a progressive JPEG (ITU-T T.81, G.1)', () => {
  const progressive = (tables: Bytes, ...scans: readonly Bytes[]) =>
    hasSoundSegments(file(quantisation(values(0)), tables, frame(0xc2, ONE, [2, 0x11, 0]), ...scans));
  const one = (first: number, last: number, bits: number) => scan([[1, 0]], [first, last, bits]);
  const both = (first: number, last: number, bits: number) =>
    scan(
      [
        [1, 0],
        [2, 0],
      ],
      [first, last, bits],
    );

  it('need a table of DC for its first bits alone, and one of AC for others', () => {
    expect(progressive(huffman(DC), both(0, 0, 0x01))).toBe(true);
    expect(progressive(huffman(AC), both(0, 0, 0x01))).toBe(false);
    expect(progressive([], both(0, 0, 0x10))).toBe(true);
    expect(progressive(huffman(AC), one(1, 63, 0x02))).toBe(true);
    expect(progressive(huffman(DC), one(1, 63, 0x02))).toBe(false);
    expect(progressive(huffman(DC), one(1, 63, 0x21))).toBe(false);
  });

  it.each<[string, Bytes]>([
    ['DC and other coefficients together', one(0, 5, 0)],
    ['coefficients from behind to before', one(5, 4, 0)],
    ['a sixty-fifth coefficient', one(1, 64, 0)],
    ['AC of several components', both(1, 5, 0)],
    ['two bits more at once', one(1, 5, 0x31)],
    ['fourteen bits left', one(1, 5, 0x0e)],
  ])('do not hold %s', (_, own) => expect(progressive(huffman(DC, AC), own)).toBe(false));
});
