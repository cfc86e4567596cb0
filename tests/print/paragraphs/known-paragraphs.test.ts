import { describe, expect, it, vi } from 'vitest';
import { createKnownParagraphs } from '../../../src/print/paragraphs/known-paragraphs.ts';

describe('paragraphs that were broken before', () => {
  it('are made once while numbers use them', () => {
    const known = createKnownParagraphs();
    const make = vi.fn(() => []);
    for (let number = 0; number < 5; number++) {
      known.nextNumber();
      known.recall('a', make);
      known.recall('a', make);
    }
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are forgotten when a number did not use them', () => {
    const known = createKnownParagraphs();
    const make = vi.fn(() => []);
    known.recall('a', make);
    known.nextNumber();
    known.nextNumber();
    known.recall('a', make);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
