import type { Root } from 'mdast';
import type { Report } from '../../problems/report.ts';
import type { CheckSwitches } from '../../publication/check-names.ts';
import { type LeftTexts, leftTexts } from './left-text.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';
import { MISREAD_RULES } from './misread-rules.ts';

/** How a text was read. */
interface MisreadReading {
  readonly checks: CheckSwitches | undefined;
  readonly isInline: boolean;
}

/**
 * Reports what Markdown has not read as its author meant: with its place, and what to write instead. Nothing is changed.
 *
 * @param tree the Markdown tree, as it was parsed
 * @param source the text into which its places point
 * @param reading the rules that are switched off; whether the text is a title or a standfirst
 * @param report called for each thing found, in the order of the text
 */
export function reportMisread(tree: Root, source: string, { checks, isInline }: MisreadReading, report: Report): void {
  const texts = leftTexts(tree, source);
  const found = MISREAD_RULES.flatMap((rule) => {
    const isAsked = checks?.[rule.name] !== false && !(isInline && rule.isOfLines) && rule.mark.test(source);
    return isAsked ? misreadBy(rule, tree, source, texts) : [];
  });
  for (const { severity = 'warning', code, values, offset } of found.sort((a, b) => a.offset - b.offset))
    report(severity, code, values, offset);
}

/** What one rule finds in a text. */
function misreadBy(rule: MisreadRule, tree: Root, source: string, texts: LeftTexts): readonly Misreading[] {
  return 'inTree' in rule ? rule.inTree(tree, source, texts) : texts(rule.mark).flatMap(rule.inText);
}
