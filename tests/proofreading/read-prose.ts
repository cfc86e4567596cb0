import { parseBody } from '../../src/markdown/processor.ts';
import { traceToSource } from '../../src/markdown/source-offsets.ts';
import { typography } from '../../src/markdown/typography.ts';
import { translator } from '../../src/messages/translate.ts';
import { hintOf, sentenceOf } from '../../src/problems/format-problem.ts';
import { findIn } from '../../src/proofreading/proofread.ts';
import { type Prose, proseOf } from '../../src/proofreading/prose.ts';
import type { Finding } from '../../src/proofreading/rule.ts';
import type { CheckSwitches } from '../../src/publication/check-names.ts';

/** The prose of some Markdown, set right as an article's is. */
export async function readProse(markdown: string, lang = 'fr'): Promise<readonly Prose[]> {
  const tree = await parseBody(markdown, { lang, date: { year: 2026, month: 11 } }, () => {});
  traceToSource(tree, markdown);
  typography(tree, lang);
  return proseOf(tree, lang);
}

/** What the rules point at in some Markdown: « code [characters] ». */
export async function pointedAt(markdown: string, lang = 'fr', switches: CheckSwitches = {}): Promise<string[]> {
  return findIn(await readProse(markdown, lang), switches).map(shown);
}

export function shown({ code, prose, start, end }: Finding): string {
  return `${code.replace('proof.', '')} [${prose.text.slice(start, end)}]`;
}

/** What is said of it in French, with its proposal. */
export function said({ code, values }: Finding): string {
  const say = translator('fr');
  const problem = { severity: 'note', code, values } as const;
  return `${sentenceOf(problem, say)} ${hintOf(problem, say) ?? ''}`;
}
