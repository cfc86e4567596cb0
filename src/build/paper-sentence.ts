import type { Translate } from '../messages/translate.ts';
import { type PaperCount, papersOfAll } from '../print/paper-count.ts';

/** « 2 feuilles A4 recto verso, ou une A3 pliée ; 200 exemplaires font 400 feuilles » */
export function paperSentence(count: PaperCount, say: Translate): string {
  const { copies } = count;
  const paper = [finished(count, say), ...remarks(count, say)].join(', ');
  if (copies === undefined || copies < 2) return paper;
  return say('paper.with-copies', { paper, copies, total: papersOfAll(count) });
}

/** « 1 feuille A3 recto verso à plier » */
function finished({ papers, size, faces, finish, folded }: PaperCount, say: Translate): string {
  const sheets = say(faces === 1 ? 'paper.one-face' : 'paper.both-faces', { papers, size });
  switch (finish) {
    case 'cut':
      return say('paper.to-cut', { sheets });
    case 'fold':
      return say(papers > 1 ? 'paper.to-fold-together' : 'paper.to-fold', { sheets });
    case 'glue':
      return say('paper.to-glue', { sheets });
    default:
      if (!folded) return sheets;
      return say(folded.papers > 1 ? 'paper.or-folded' : 'paper.or-one-folded', { sheets, ...folded });
  }
}

function remarks({ pieces = 1, blanks = 0, scale = 1 }: PaperCount, say: Translate): readonly string[] {
  return [
    ...(pieces > 1 ? [say('paper.pieces', { pieces })] : []),
    ...(blanks > 0 ? [say('paper.blanks', { blanks })] : []),
    ...(Math.round(scale * 100) === 100 ? [] : [say('paper.scale', { percent: Math.round(scale * 100) })]),
  ];
}
