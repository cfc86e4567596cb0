import type { Article } from '../markdown/article.ts';
import type { Problem } from '../problems/problem.ts';
import type { CheckSwitches } from '../publication/check-names.ts';
import { articleProse } from './article-prose.ts';
import { placer } from './placer.ts';
import type { Prose } from './prose.ts';
import { type Finding, speaks } from './rule.ts';
import { proofRules } from './rules.ts';

/** What a proof-reader would point at in the words of a number, each a note with the author's characters under it. */
export function proofread(article: Article, switches?: CheckSwitches): readonly Problem[] {
  const found = findIn(articleProse(article), switches);
  return found.map(placer(article.bulletin));
}

/** What the rules find in some texts. */
export function findIn(texts: readonly Prose[], switches: CheckSwitches = {}): readonly Finding[] {
  return proofRules.flatMap((rule) => {
    if (switches[rule.name] === false) return [];
    const spoken = texts.filter((prose) => speaks(prose, rule.languages));
    return spoken.length === 0 ? [] : rule.find(spoken);
  });
}
