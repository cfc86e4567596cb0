import { describe, expect, it } from 'vitest';
import { translator } from '../../src/messages/translate.ts';
import { sentenceOf } from '../../src/problems/format-problem.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { folderWith } from './folder.ts';

const load = (coupon: string, more = '') =>
  loadPublication(folderWith({ 'publication.yaml': `name: Fil\n${more}coupon: { model: adhesion, ${coupon} }\n` }));
const placingOf = (coupon: string) => {
  const { value, problems } = load(coupon);
  expect(problems).toEqual([]);
  const { place, side, size, back } = value?.coupon ?? {};
  return { place, side, size, back };
};

describe('where a coupon stands', () => {
  it.each([
    ['place: top', { place: 'top' }],
    ['place: tête', { place: 'top' }],
    ['emplacement: TETE', { place: 'top' }],
    ['emplacement: pied', {}],
    ['place: ici', { place: 'here' }],
    ['place: colonne', { place: 'column' }],
    ['side: 2', { side: 2 }],
    ['face: 2', { side: 2 }],
    ['côté: 3', { side: 3 }],
    ['cote: 1', { side: 1 }],
    ['face: dernière', {}],
    ['side: last', {}],
    ['size: half', { size: 'half' }],
    ['taille: moitie', { size: 'half' }],
    ['taille: page', { size: 'page' }],
    ['dos: réservé', { back: 'keep-clear' }],
    ['back: libre', { back: 'free' }],
    // Of earlier versions.
    ['size: foot', {}],
    ['size: column', { place: 'column' }],
  ])('is read in French and English: %s', (written, placing) => expect(placingOf(written)).toEqual(placing));

  it.each([
    ['size: half, place: column', 'coupon.place-holds', { place: 'column' }],
    ['size: column, place: top', 'coupon.place-holds', { place: 'top' }],
    ['size: page, place: top', 'coupon.page-holds', { size: 'page' }],
    ['size: page, side: 1', 'coupon.page-holds', { size: 'page' }],
    ['place: here, side: 1', 'coupon.here-holds', { place: 'here' }],
    ['place: here, back: keep-clear', 'coupon.back-idle', { place: 'here' }],
    ['size: column, back: keep-clear', 'coupon.back-idle', { place: 'column' }],
    ['size: half, taille: page', 'field.both-names', { size: 'half' }],
  ])('is told where two keys contradict each other: %s', (written, code, placing) => {
    const { value, problems } = load(written);
    expect(problems).toMatchObject([{ severity: 'warning', code }]);
    expect(value?.coupon).toMatchObject(placing);
  });

  it.each([
    ['size: half, place: column', 'size', 'size: half', 'place: column'],
    ['size: column, place: top', 'size', 'size: column', 'place: top'],
    ['size: page, place: top', 'place', 'place: top', 'size: page'],
    ['size: page, side: 1', 'side', 'side: 1', 'size: page'],
    ['taille: page, côté: 2', 'côté', 'côté: 2', 'taille: page'],
    ['place: here, side: 1', 'side', 'side: 1', 'place: here'],
    ['place: here, back: keep-clear', 'back', 'back: keep-clear', 'place: here'],
    ['size: column, back: keep-clear', 'back', 'back: keep-clear', 'size: column'],
  ])('is told which of two keys is idle, where it stands and which holds: %s', (written, key, idle, holding) => {
    const { problems } = load(written);
    expect(problems).toMatchObject([{ values: { idle, holding }, place: { length: key.length } }]);
    const [problem] = problems;
    expect(problem?.sourceLine?.slice((problem.place?.column ?? 0) - 1).startsWith(key)).toBe(true);
  });

  it.each([
    ['place: left', 'coupon.place'],
    ['place: 2', 'coupon.place'],
    ['side: 0', 'coupon.side'],
    ['side: 1.5', 'coupon.side'],
    ['side: first', 'coupon.side'],
    ['size: third', 'coupon.size'],
  ])('is refused where it makes no sense: %s', (written, code) => {
    expect(load(written).problems).toMatchObject([{ severity: 'error', code }]);
  });

  it('repeats a French key in French', () => {
    const [problem] = load('emplacement: milieu').problems;
    if (!problem) throw new Error('no problem');
    expect(sentenceOf(problem, translator('fr'))).toContain('emplacement');
  });
});

describe('the columns of a publication', () => {
  it.each([1, 2, 3, 4, 5])('are %i', (columns) => {
    expect(load('size: half', `colonnes: ${columns}\n`).value?.columns).toBe(columns);
  });

  it.each(['0', '6', '2.5', 'two'])('are not %s', (columns) => {
    expect(load('size: half', `columns: ${columns}\n`).problems).toMatchObject([
      { severity: 'error', code: 'theme.columns' },
    ]);
  });
});
