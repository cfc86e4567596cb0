import { describe, expect, it } from 'vitest';
import { formatFit, formatSize, formatTime, formatTimeLeft } from '../../src/cli/quantities.ts';
import { translator } from '../../src/messages/translate.ts';

const [fr, en] = [translator('fr'), translator('en')];
/** With plain spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what a file is said to be', () => {
  it.each([
    [48_230, '48,2 ko', '48.2 kB'],
    [99_949, '99,9 ko', '99.9 kB'],
    [100_000, '100 ko', '100 kB'],
    [1_234_567, '1235 ko', '1235 kB'],
    [0, '0,0 ko', '0.0 kB'],
  ])('large, of %i bytes', (bytes, french, english) => {
    expect(plain(formatSize(bytes, 'fr', fr))).toBe(french);
    expect(plain(formatSize(bytes, 'en', en))).toBe(english);
  });

  it('made in whole milliseconds', () => expect(plain(formatTime(212.6, fr))).toBe('213 ms'));

  it('set in, with what was changed of it alone', () => {
    const usual = {
      size: 9.84,
      leading: 12.5,
      tightened: 0,
      loosened: 0,
      pictureScale: 1,
      freeLines: 0,
      freeBySide: [0],
    };
    expect(plain(formatFit(usual, 'fr', fr))).toBe('corps 9,8/12,5');
    const changed = { ...usual, tightened: 2, loosened: 1, pictureScale: 0.846 };
    expect(plain(formatFit(changed, 'fr', fr))).toBe(
      'corps 9,8/12,5, 2 paragraphes resserrés, 1 paragraphe desserré, images à 85 %',
    );
    expect(plain(formatFit(changed, 'en', en))).toContain(
      'body 9.8/12.5, 2 paragraphs tightened, 1 paragraph loosened',
    );
  });
});

it.each([
  [0, '1 s left'],
  [19_001, '20 s left'],
  [20_001, '25 s left'],
  [56_000, '1 min 0 s left'],
  [76_500, '1 min 20 s left'],
  [593_000, '9 min 55 s left'],
  [600_000, '10 min left'],
  [601_000, '11 min left'],
])('%i milliseconds that are left are said no finer than anybody can guess', (milliseconds, said) => {
  expect(plain(formatTimeLeft(milliseconds, en))).toBe(said);
});
