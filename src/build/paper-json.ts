import { type PaperCount, type PaperPile, papersOfAll } from '../print/paper-count.ts';

/** A count of paper as `--json` says it. `total` is of all copies, where their number is known. */
export function paperForJson(count: PaperCount) {
  const { faces, finish, pieces, blanks, scale, folded, copies } = count;
  return {
    ...pile(count),
    faces,
    finish,
    pieces,
    blanks,
    scale,
    folded: folded && pile(folded),
    copies,
    total: copies === undefined ? undefined : papersOfAll(count),
  };
}

function pile({ papers, size }: PaperPile) {
  return { sheets: papers, size };
}
