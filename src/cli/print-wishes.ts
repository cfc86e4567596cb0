import { PAPER_NAMES, type PaperWishes, paperNamed } from '../build/paper-wishes.ts';
import type { Translate } from '../messages/translate.ts';
import { alternatives, UsageError } from './usage-error.ts';

/** How numbers are wanted on paper, as far as the options were read. */
export interface TypedWishes extends Omit<PaperWishes, 'paper'> {
  /** The name of a paper, as it was typed. */
  readonly paper?: string | undefined;
}

/** The ways that each option means something to. */
const WAYS_OF: readonly (readonly [option: keyof TypedWishes, flag: string, ways: ReadonlySet<PaperWishes['as']>])[] = [
  ['paper', '--paper', new Set(['sheet', '2up', 'booklet', 'tiles'])],
  ['edge', '--edge', new Set(['sheet', '2up', 'booklet'])],
  ['creepMm', '--creep', new Set(['booklet'])],
  ['coupons', '--coupons', new Set(['coupons'])],
  ['bleedMm', '--bleed', new Set(['sheet'])],
];

/** Checks the options against each other. */
export function paperWishes(typed: TypedWishes, translate: Translate): PaperWishes {
  const { paper: found, ...others } = typed;
  if (typed.bleedMm !== undefined)
    for (const [option, flag] of [
      ['paper', '--paper'],
      ['edge', '--edge'],
    ] as const)
      if (typed[option] !== undefined) throw new UsageError('usage.not-with-bleed', { option: flag });
  for (const [option, flag, ways] of WAYS_OF)
    if (typed[option] !== undefined && !ways.has(typed.as))
      throw new UsageError('usage.not-with-as', { option: flag, way: typed.as });
  if (found === undefined) return others;
  const paper = paperNamed(found);
  if (paper) return { ...others, paper: paper.name };
  throw new UsageError('usage.choice', { option: '--paper', found, known: alternatives(PAPER_NAMES, translate) });
}
