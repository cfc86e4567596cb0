import { describe, expect, it } from 'vitest';
import type { Coupon } from '../../src/coupon/coupon.ts';
import { translator } from '../../src/messages/translate.ts';
import { hintOf, sentenceOf } from '../../src/problems/format-problem.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { folderWith } from './folder.ts';

/** A publication’s coupon, with each problem as « severity code line:column » and as it is told in English. */
function read(lines: string) {
  const { value, problems } = loadPublication(folderWith({ 'publication.yaml': `name: Fil\n${lines}\n` }));
  return {
    coupon: value?.coupon,
    codes: problems.map(({ severity, code, place }) => `${severity} ${code} ${place?.line}:${place?.column}`),
    told: problems.map((problem) => `${sentenceOf(problem, translator('en'))} → ${hintOf(problem, translator('en'))}`),
  };
}

const fields = (coupon: Coupon | undefined) =>
  coupon?.rows.flat().map((field) => {
    if (field.kind === 'fixed') return field;
    const { origin: _, ...others } = field;
    return others;
  });
const row = (...written: readonly string[]) => read(`coupon: { title: A, rows: [[${written.join(', ')}]] }`);

describe('a field of a coupon', () => {
  const common = { name: 'a', label: 'A', width: 12, required: false };

  it.each([
    ['{ name: a, label: A }', { kind: 'text', ...common, lines: 1 }],
    ['{ name: a, label: A, required: true }', { kind: 'text', ...common, required: true, lines: 1 }],
    [
      '{ name: a, label: A, kind: email, hint: B, autocomplete: email, pattern: C, maxLength: 9 }',
      { kind: 'email', ...common, hint: 'B', autocomplete: 'email', pattern: 'C', maxLength: 9, lines: 1 },
    ],
    ['{ name: a, label: A, kind: long-text }', { kind: 'long-text', ...common, lines: 3 }],
    ['{ name: a, label: A, kind: long-text, lines: 5 }', { kind: 'long-text', ...common, lines: 5 }],
    // A postcode has ten characters, an IBAN thirty-four in fours (ISO 13616), a BIC eleven (ISO 9362).
    ['{ name: a, label: A, kind: postcode }', { kind: 'postcode', ...common, maxLength: 10, lines: 1 }],
    ['{ name: a, label: A, kind: iban }', { kind: 'iban', ...common, maxLength: 42, lines: 1 }],
    ['{ name: a, label: A, kind: bic, maxLength: 8 }', { kind: 'bic', ...common, maxLength: 8, lines: 1 }],
    ['{ name: a, label: A, kind: signature }', { kind: 'signature', ...common }],
    ['{ name: a, label: A, kind: one-of, choices: [x, y] }', { kind: 'one-of', ...common, choices: ['x', 'y'] }],
    ['{ name: a, label: A, kind: many-of, choices: [x] }', { kind: 'many-of', ...common, choices: ['x'] }],
    ['{ name: a, label: A, kind: yes-no }', { kind: 'one-of', ...common, choices: ['Oui', 'Non'] }],
    ['{ kind: fixed, text: B }', { kind: 'fixed', text: 'B', width: 12 }],
  ])('has what it says, and defaults: %s', (written, field) => {
    const { coupon, codes } = row(written);
    expect(codes).toEqual([]);
    expect(fields(coupon)).toStrictEqual([field]);
  });

  it('has its choices in the language of the publication', () => {
    const { coupon } = read('lang: en\ncoupon: { title: A, rows: [[{ name: a, label: A, kind: yes-no }]] }');
    expect(fields(coupon)).toMatchObject([{ choices: ['Yes', 'No'] }]);
  });

  it('knows where its label stands', () => {
    const { coupon } = read('coupon:\n  title: A\n  rows:\n    - - { name: a, label: B }');
    const [field] = coupon?.rows.flat() ?? [];
    expect(field).toMatchObject({
      origin: { place: { line: 5, column: 27, length: 1 }, sourceLine: '    - - { name: a, label: B }' },
    });
  });
});

describe('the width of fields', () => {
  const widths = (...written: readonly (number | undefined)[]) =>
    row(...written.map((width, at) => `{ name: f${at}, label: A${width === undefined ? '' : `, width: ${width}`} }`));

  it.each([
    [[undefined], [12]],
    [
      [undefined, undefined, undefined, undefined, undefined],
      [3, 3, 2, 2, 2],
    ],
    [
      [5, undefined, undefined],
      [5, 4, 3],
    ],
    [
      [undefined, 5, undefined],
      [4, 5, 3],
    ],
    [
      [3, 4],
      [3, 4],
    ],
    [
      [11, undefined],
      [11, 1],
    ],
  ])('is what is left of twelve columns, the first ones wider: %j', (written, expected) => {
    const { coupon, codes } = widths(...written);
    expect([codes, coupon?.rows.flat().map(({ width }) => width)]).toEqual([[], expected]);
  });

  it('is told where a row has more than twelve columns', () => {
    expect(widths(11, undefined, undefined).codes).toEqual(['error coupon.row-too-wide 2:28']);
    expect(widths(11, undefined, undefined).told[0]).toContain('13');
    expect(widths(12, undefined).told[0]).toContain('“width”');
    expect(widths(6, 6).codes).toEqual([]);
  });
});

describe('a key that a kind of field does not know', () => {
  const typed = ['text', 'email', 'phone', 'postcode', 'town', 'date', 'amount', 'iban', 'bic'];
  const all = [...typed, 'long-text', 'one-of', 'many-of', 'yes-no', 'signature', 'fixed'];

  it.each([
    ['choices: [x]', ['one-of', 'many-of']],
    ['lines: 2', ['long-text']],
    ['pattern: a', typed],
    ['maxLength: 2', [...typed, 'long-text']],
    ['autocomplete: a', [...typed, 'long-text']],
    ['hint: a', all.filter((kind) => kind !== 'fixed')],
    ['required: true', all.filter((kind) => kind !== 'fixed' && kind !== 'signature')],
  ])('is told: %s', (key, known) => {
    const taking = all.filter((kind) => {
      const own = kind === 'fixed' ? 'kind: fixed, text: B' : `name: a, label: A, kind: ${kind}`;
      const choices = kind.endsWith('-of') && !key.startsWith('choices') ? ', choices: [x]' : '';
      return row(`{ ${own}${choices}, ${key} }`).codes.length === 0;
    });
    expect(taking).toEqual(all.filter((kind) => known.includes(kind)));
  });

  it('is told with the key, the kind as it is written, and what would say so', () => {
    const { codes, told } = row('{ name: a, label: A, kind: signature, required: true }');
    expect(codes).toEqual(['error coupon.key-unwanted 2:67']);
    expect(told[0]).toMatch(/“required”.*signature/);
    const plain = row('{ name: a, label: A, lines: 2 }');
    expect(plain.codes).toEqual(['error coupon.key-unwanted 2:50']);
    expect(plain.told[0]).toMatch(/“lines”.*text/);
    expect(row('{ kind: fixed, text: B, hint: C }').told[0]).toMatch(/“hint”.*fixed/);
    const french = read('coupon: { titre: A, lignes: [[{ nom: a, libellé: A, genre: Signature, obligatoire: oui }]] }');
    expect(french.told[0]).toMatch(/“obligatoire”.*Signature.*“?genre/);
  });

  it('is told where it is missing', () => {
    expect(row('{ label: A }').told).toEqual(['the key “name” is missing → add a line, for example: name: nom']);
    expect(row('{ name: a }').told).toEqual([
      'the key “label” is missing → add a line, for example: label: Nom et prénom',
    ]);
    expect(row('{ kind: fixed }').told).toEqual([
      'the key “text” is missing → add a line, for example: text: Je souhaite adhérer.',
    ]);
    expect(read('coupon: { title: A }').told).toEqual([
      'the key “rows” is missing → add a line, for example: rows: […]',
    ]);
    expect(read('coupon: { rows: [[{ name: a, label: A }]] }').told).toEqual([
      'the key “title” is missing → add a line, for example: title: Bulletin d’adhésion',
    ]);
  });
});

describe('choices', () => {
  it('are asked for where they are ticked', () => {
    expect(row('{ name: a, label: A, kind: one-of }').codes).toEqual(['error coupon.choices-missing 2:29']);
    expect(row('{ name: a, label: A, kind: many-of, choices: [] }').codes).toEqual([
      'error coupon.choices-missing 2:65',
    ]);
    expect(row('{ name: ab, label: A, kind: one-of }').told[0]).toMatch(/ab.*choices/);
  });
});

describe('names of fields', () => {
  it('are not the same twice, in whatever rows', () => {
    const two = read(
      'coupon: { title: A, rows: [[{ name: a, label: A }], [{ kind: fixed, text: B }, { kind: fixed, text: C }], [{ name: a, label: D }]] }',
    );
    expect(two.codes).toEqual(['error coupon.duplicate-name 2:116']);
    expect(two.told[0]).toMatch(/“a”.*label/);
  });
});

describe('a coupon of a model', () => {
  it('is told where there is none of its name, with the nearest and all of them', () => {
    const short = read('coupon: adhesio');
    expect(short.codes).toEqual(['error coupon.model 2:9']);
    expect(short.told[0]).toMatch(/“adhesio”.*perhaps adhesion; the models are: [a-z-]+(?:, [a-z-]+)+;/);
    expect(read('coupon: { model: adhesio }').codes).toEqual(['error coupon.model 2:18']);
  });

  it('has its own places for its own rows, and the author’s for theirs', () => {
    const own = read('coupon: { model: adhesion, rows: [[{ name: a, label: A }], [{ name: a, label: B }]] }');
    expect(own.codes).toEqual(['error coupon.duplicate-name 2:69']);
    const [field] = read('coupon: adhesion').coupon?.rows.flat() ?? [];
    expect(field && 'origin' in field && field.origin?.file).toContain('adhesion');
  });

  it('has a form on the web where it has an address for answers', () => {
    const action = 'action: "https://exemple.fr/a"';
    expect(read('coupon: vote').coupon?.web).toBe('print-only');
    expect(read(`coupon: { model: vote, ${action} }`).coupon).not.toHaveProperty('web');
    const unused = read(`coupon: { model: vote, web: print-only, ${action} }`);
    expect([unused.coupon?.web, unused.codes]).toEqual(['print-only', ['warning coupon.action-unused 2:41']]);
    expect(unused.told[0]).toContain('web: print-only');
    expect(read(`coupon: { model: adhesion, web: form, ${action} }`).codes).toEqual([]);
  });

  it('is signed on paper where it is a mandate, unless answers have an address', () => {
    const rows = 'rows: [[{ name: i, label: I, kind: iban }], [{ name: s, label: S, kind: signature }]]';
    expect(read(`coupon: { title: A, ${rows} }`).coupon?.web).toBe('print-only');
    expect(read(`coupon: { title: A, action: "https://exemple.fr/a", ${rows} }`).coupon).not.toHaveProperty('web');
  });
});
