import { distance } from 'fastest-levenshtein';

/**
 * The candidate that the word most likely meant: compared without case and
 * accents, about a third of its letters wrong at most. Undefined when none is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const asked = foldLetters(word);
  // Two swapped letters count as two mistakes.
  const allowed = asked.length < 4 ? 1 : Math.max(2, Math.floor(asked.length / 3));
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    const mistakes = distance(asked, foldLetters(candidate));
    if (mistakes < least) {
      least = mistakes;
      best = candidate;
    }
  }
  return best;
}

/** The candidates that are nearest to a word, the nearest first, however far they are. */
export function nearestOf(word: string, candidates: readonly string[], most: number): readonly string[] {
  const asked = foldLetters(word);
  const measured = candidates.map((name) => ({ name, mistakes: distance(asked, foldLetters(name)) }));
  return measured
    .sort((a, b) => a.mistakes - b.mistakes)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Without case and accents. */
export function foldLetters(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
