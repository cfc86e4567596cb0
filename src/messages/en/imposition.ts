import type { imposition as french } from '../fr/imposition.ts';

/** What keeps sides from being laid out on paper. */
export const imposition: Readonly<Record<keyof typeof french, string>> = {
  'problem.imposition.creep':
    'with {thickness} mm a sheet, words of this booklet of {sheets} sheets would lie in the fold: {most} mm at most',
  'problem.imposition.creep.hint':
    'give “--creep” the thickness of a sheet in millimetres: 0.1 for paper of 80 g, 0 to shift nothing',
};
