import { expect } from 'vitest';
import { eachOffset } from '../../src/sequence/offsets.ts';
import { applyTypography, applyTypographyTraced } from '../../src/typography/apply-typography.ts';

/** Letters, digits and what else is no mark that a rule may write otherwise. */
export const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** What must hold of any text that is set right. */
export function checkSetRight(typed: string, lang: string): void {
  const { text, trace, raised } = applyTypographyTraced(typed, lang);
  expect(applyTypography(text, lang), 'setting it again changes nothing').toBe(text);
  expect(letters(withNumberSign(text)), 'letters and digits stay, in their order').toBe(letters(withNumberSign(typed)));
  checkNothingDoubled(typed, text);
  expect(trace.length).toBe(text.length);
  const places = [...eachOffset(trace)];
  expect(
    places.every((origin, i) => i === 0 || origin >= (places[i - 1] as number)),
    'places ascend',
  ).toBe(true);
  const strayed = places.filter((place, i) => /[\p{L}\p{N}]/u.test(text[i] ?? '') && typed[place] !== text[i]);
  expect(strayed, 'a letter points at itself').toEqual([]);
  for (const [start, end] of raised) expect(typed.slice(start, end), 'only letters are raised').toMatch(/^[a-zè]+$/);
}

/** « no 3 » loses its o to the sign that it stands for. */
function withNumberSign(text: string): string {
  return text.replace(/(?<=[nN])(?:o(?=\s\d)|[°º](?=\s*\d))/g, '');
}

/** No two spaces, marks or dashes side by side that were not so before. */
function checkNothingDoubled(typed: string, set: string): void {
  const alike = (text: string) =>
    text
      .replace(/<<|>>|["'«»‹›“”„‚‘’]/g, '"')
      .replace(/-{1,3}/g, '–')
      .replaceAll('...', '…');
  const doubled = (text: string) => alike(text).match(/(?<=\s)\s|(["…–!?;:])(?<=\1\1)/g)?.length ?? 0;
  expect(doubled(set), `nothing doubled in ${JSON.stringify(set)}`).toBeLessThanOrEqual(doubled(typed));
}
