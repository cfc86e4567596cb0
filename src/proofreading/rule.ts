import type { ProblemCode } from '../problems/problem.ts';
import type { ProseCheck } from '../publication/check-names.ts';
import { primaryLanguage } from '../typography/primary-language.ts';
import { untouchedIn } from '../typography/untouched.ts';
import type { Prose } from './prose.ts';

/** Something to point at: characters of a prose, `start` to `end` (UTF-16, end exclusive). */
export interface Finding {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  readonly code: ProblemCode;
  /** What the sentences of the catalogue name. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** One rule of the proof-reader. */
export interface ProofRule {
  /** The key under `check` in publication.yaml that switches it off. */
  readonly name: ProseCheck;
  /** Primary subtags; undefined: any language. */
  readonly languages?: readonly string[];
  /** A text that it points at once, and what it says of it in French, or a part of that. */
  readonly example: readonly [typed: string, said: string];
  /** Where the practice is written down. */
  readonly source: string;
  /** In the order of the texts. */
  readonly find: (texts: readonly Prose[]) => Finding[];
}

/** What a language's rule says about itself, without what it finds. */
export type ProofRuleDocumentation = Omit<ProofRule, 'find'>;

export interface ProofPattern extends ProofRuleDocumentation {
  readonly code: ProblemCode;
  /** With flags g and u. */
  readonly pattern: RegExp;
  /** What would be right in the place of a match; undefined where there is nothing to say of it. */
  readonly propose: (match: RegExpMatchArray, prose: Prose) => string | undefined;
}

/** A rule that looks for a pattern in each text, but not in addresses, sums and the like. */
export function proofPatternRule({ code, pattern, propose, ...rule }: ProofPattern): ProofRule {
  return {
    ...rule,
    find: (texts) =>
      texts.flatMap((prose) => {
        const found: Finding[] = [];
        const isUntouched = untouchedIn(prose.text);
        for (const match of prose.text.matchAll(pattern)) {
          const start = match.index;
          const end = start + match[0].length;
          if (isUntouched(start, end)) continue;
          const proposal = propose(match, prose);
          if (proposal !== undefined) found.push({ prose, start, end, code, values: { found: match[0], proposal } });
        }
        return found;
      }),
  };
}

/** Whether a text is in one of these languages. */
export function speaks({ lang }: Prose, languages: readonly string[] | undefined): boolean {
  return languages === undefined || languages.includes(primaryLanguage(lang));
}
