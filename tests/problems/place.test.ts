import { describe, expect, it } from 'vitest';
import { joinedPlace, lineOf, ownPlace } from '../../src/problems/place.ts';

describe('a place in a text that is joined of several files', () => {
  const joined = {
    file: 'numero/00-une.md',
    parts: [
      { file: 'numero/00-une.md', line: 1 },
      { file: 'numero/10-cantine.md', line: 6 },
    ],
  };

  it('is that of the file which it is in', () => {
    expect(ownPlace(joined, { line: 5, column: 2 })).toEqual({
      file: 'numero/00-une.md',
      place: { line: 5, column: 2 },
    });
    expect(ownPlace(joined, { line: 8, column: 2, length: 3 })).toEqual({
      file: 'numero/10-cantine.md',
      place: { line: 3, column: 2, length: 3 },
    });
  });

  it('is found again from the place in the file, and not from that of another file', () => {
    expect(joinedPlace(joined, 'numero/10-cantine.md', { line: 3, column: 2 })).toEqual({ line: 8, column: 2 });
    expect(joinedPlace(joined, 'numero/20-autre.md', { line: 3, column: 2 })).toBeUndefined();
  });

  it('is the same where there is one file', () => {
    const place = { line: 3, column: 2 };
    expect(joinedPlace({ file: '003.md' }, '003.md', place)).toBe(place);
    expect(joinedPlace({ file: '003.md' }, '004.md', place)).toBeUndefined();
    expect(ownPlace({ file: '003.md' }, place)).toEqual({ file: '003.md', place });
  });
});

it('a line past the end of a text is empty', () =>
  expect([1, 2, 3].map((line) => lineOf('a\r\nb', line))).toEqual(['a', 'b', '']));
