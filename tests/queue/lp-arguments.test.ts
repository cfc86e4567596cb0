import { describe, expect, it } from 'vitest';
import { lpArguments, type QueueJob } from '../../src/queue/lp-arguments.ts';

const JOB: QueueJob = {
  printer: 'hp',
  title: 'L’été – n° 3',
  copies: 200,
  media: 'A4',
  sides: 'two-sided-long-edge',
  isCollated: false,
  isMono: false,
};

describe('the arguments of lp', () => {
  it('name printer, copies, title and paper, and forbid to scale', () => {
    expect(lpArguments(JOB).join(' ')).toBe(
      '-d hp -n 200 -t L’été – n° 3 -o media=A4 -o sides=two-sided-long-edge -o print-scaling=none',
    );
  });

  it('ask for whole copies and for black where that is wanted', () => {
    expect(lpArguments({ ...JOB, isCollated: true, isMono: true }).slice(-4)).toEqual([
      '-o',
      'collate=true',
      '-o',
      'print-color-mode=monochrome',
    ]);
  });

  it('have a title of one line that a queue takes', () => {
    const [, , , , , title = ''] = lpArguments({ ...JOB, title: ` a\n\u001b[31mb\t${'é'.repeat(400)}` });
    expect(title.startsWith('a [31mb é')).toBe(true);
    expect(Buffer.byteLength(title)).toBeLessThan(256);
  });
});
