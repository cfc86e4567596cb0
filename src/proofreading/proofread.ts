import type { ArticleText } from '../article/article.ts';
import type { Problem } from '../problems/problem.ts';
import type { CheckSwitches } from '../publication/check-names.ts';
import { overlapping, type Stretch } from '../typography/stretches.ts';
import { articleProse } from './article-prose.ts';
import { placer } from './placer.ts';
import type { Prose } from './prose.ts';
import { type Finding, speaks } from './rule.ts';
import { proofRules } from './rules.ts';
import { type SpellingOptions, spellCheck } from './spelling/spell-check.ts';

/** What a proof-reader would point at in the words of a number, as notes that have the place of the author's characters. */
export function proofread(article: ArticleText, switches?: CheckSwitches): readonly Problem[] {
  return findIn(articleProse(article), switches).map(placer(article.bulletin));
}

/** Rules that say how a word is spelt. */
const SPELLS: ReadonlySet<string> = new Set(['proof.capital-accent', 'proof.ligature', 'proof.acronym']);

/**
 * As `proofread`, and the words that no dictionary knows. Words at which a rule
 * of spelling has pointed already are left out.
 * @param article the number's words
 * @param spelling the dictionaries, and the words that the publication knows itself
 * @param switches the rules that are switched off
 */
export function proofreadAndSpell(
  article: ArticleText,
  spelling: SpellingOptions,
  switches: CheckSwitches = {},
): readonly Problem[] {
  const texts = articleProse(article);
  const found = findIn(texts, switches);
  const misspelt = switches.spelling === false ? [] : spellCheck(texts, spelling);
  const isSaid = saidOf(found.filter(({ code }) => SPELLS.has(code)));
  return [...found, ...misspelt.filter((one) => !isSaid(one))].map(placer(article.bulletin));
}

/** Tells of a finding whether one of these points at the same characters. */
function saidOf(findings: readonly Finding[]): (one: Finding) => boolean {
  const stretches = new Map<Prose, Stretch[]>();
  for (const { prose, start, end } of findings) {
    const own = stretches.get(prose);
    if (own) own.push([start, end]);
    else stretches.set(prose, [[start, end]]);
  }
  const said = new Map(Array.from(stretches, ([prose, own]) => [prose, overlapping(own)]));
  return ({ prose, start, end }) => said.get(prose)?.(start, end) === true;
}

/** What the rules find in some texts. */
export function findIn(texts: readonly Prose[], switches: CheckSwitches = {}): readonly Finding[] {
  return proofRules.flatMap((rule) => {
    if (switches[rule.name] === false) return [];
    const spoken = texts.filter((prose) => speaks(prose, rule.languages));
    return spoken.length === 0 ? [] : rule.find(spoken);
  });
}
