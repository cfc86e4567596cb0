import { distance } from 'fastest-levenshtein';

/**
 * The candidate that the word most likely meant: compared without case and
 * accents, at most a third of its letters wrong. Undefined when none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const asked = plain(word);
  const allowed = Math.max(1, Math.floor(asked.length / 3));
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    const mistakes = distance(asked, plain(candidate));
    if (mistakes < least) {
      least = mistakes;
      best = candidate;
    }
  }
  return best;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
