import { describe, expect, it } from 'vitest';
import {
  laid,
  officePaper,
  PAPER_FORMATS,
  paperNamed,
  paperOfSize,
  paperToHold,
  scaleToFit,
} from '../../../src/print/imposition/papers.ts';
import { MM } from '../../../src/print/theme.ts';

const size = (width: number, height: number) => ({ width: width * MM, height: height * MM });

describe('a paper', () => {
  it('is known by its name, however that is written', () => {
    expect(paperNamed(' a4 ')?.name).toBe('A4');
    expect(paperNamed('tabloid')?.widthMm).toBe(279.4);
    expect(paperNamed('A44')).toBeUndefined();
  });

  it('is known by its size, whichever way it lies, and cut a little too long', () => {
    for (const paper of PAPER_FORMATS) {
      expect(paperOfSize(laid(paper, false))?.name).toBe(paper.name);
      expect(paperOfSize(laid(paper, true))?.name).toBe(paper.name);
    }
    expect(paperOfSize(size(211, 298))?.name).toBe('A4');
    expect(paperOfSize(size(212, 297))).toBeUndefined();
  });

  it('is of the series that the sheets are of', () => {
    expect(officePaper(size(210, 297)).name).toBe('A4');
    expect(officePaper(size(420, 297)).name).toBe('A4');
    expect(officePaper(size(200, 200)).name).toBe('A4');
    expect(officePaper(size(279.4, 431.8)).name).toBe('Letter');
  });

  it('holds an area as the smallest that does', () => {
    expect(paperToHold(size(105, 148), size(105, 148)).name).toBe('A6');
    expect(paperToHold(size(106, 148), size(106, 148)).name).toBe('A5');
    expect(paperToHold(size(290, 200), size(145, 200)).name).toBe('A4');
    expect(paperToHold(size(430, 600), size(215, 600)).name).toBe('A3');
    expect(paperToHold(size(431.8, 355.6), size(215.9, 355.6)).name).toBe('Tabloid');
  });
});

it('an area that fits to the point is not scaled, whatever its millimetres were rounded to', () => {
  for (const { widthMm, heightMm } of PAPER_FORMATS)
    expect(
      scaleToFit(size(widthMm / 2, heightMm / 3), { width: (widthMm * MM) / 2, height: heightMm * (MM / 3) }, 1),
    ).toBe(1);
  expect(scaleToFit(size(100, 100), size(50, 80))).toBe(0.5);
  expect(scaleToFit(size(50, 50), size(100, 120))).toBe(2);
  expect(scaleToFit(size(50, 50), size(100, 120), 1)).toBe(1);
});
