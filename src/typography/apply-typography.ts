import { itemAt } from '../sequence/item-at.ts';
import type { Edit } from './rule.ts';
import type { RuleSwitches } from './rule-names.ts';
import { rulesFor } from './rules.ts';
import { type IsUntouched, untouchedBesideSums, untouchedIn } from './untouched.ts';

/** A text whose characters know where they came from. */
export interface TracedText {
  readonly text: string;
  /** For each UTF-16 unit, where it stood before any edit, ascending; what an edit inserts takes its neighbour's place. */
  readonly trace: Int32Array;
  /** Letters to be set as superior ones: from one place to another, end exclusive, as `trace` counts. */
  readonly raised: readonly (readonly [start: number, end: number])[];
}

/**
 * Applies the typography of a language to a plain text. Doing so twice changes nothing more.
 *
 * @param text without markup
 * @param lang BCP 47; a language without rules changes nothing
 * @param switches rules that are switched off
 */
export function applyTypography(text: string, lang: string, switches: RuleSwitches = {}): string {
  return applyTypographyTraced(text, lang, switches).text;
}

/**
 * As `applyTypography`, and says where each character comes from and which letters are raised.
 *
 * @param text U+FFFC stands in it for what is not text
 * @param lang BCP 47
 * @param switches rules that are switched off
 */
export function applyTypographyTraced(text: string, lang: string, switches: RuleSwitches = {}): TracedText {
  const trace = new Int32Array(text.length);
  for (let i = 0; i < trace.length; i++) trace[i] = i;
  let current: TracedText = { text, trace, raised: [] };
  for (const rule of rulesFor(lang)) {
    if (switches[rule.name] === false) continue;
    const edits = rule.edits(current.text);
    if (edits.length === 0) continue;
    const { text: before } = current;
    current = apply(current, edits, rule.setsSums ? untouchedBesideSums(before) : untouchedIn(before));
  }
  return current;
}

function apply({ text, trace, raised }: TracedText, edits: readonly Edit[], isUntouched: IsUntouched): TracedText {
  const allowed = edits.filter(({ start, end }) => !isUntouched(start, end));
  const changes = allowed.filter((edit) => !edit.raises);
  const growth = changes.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  const outTrace = new Int32Array(text.length + growth);
  let out = '';
  let done = 0;
  const copyTo = (end: number) => {
    outTrace.set(trace.subarray(done, end), out.length);
    out += text.slice(done, end);
    done = end;
  };
  for (const edit of changes) {
    copyTo(edit.start);
    // An insertion takes the trace of what follows it: it belongs to the punctuation.
    const last = Math.min(Math.max(edit.start, edit.end - 1), trace.length - 1);
    for (let i = 0; i < edit.text.length; i++)
      outTrace[out.length + i] = trace[Math.min(edit.start + i, last)] as number;
    out += edit.text;
    done = edit.end;
  }
  copyTo(text.length);
  const newlyRaised = allowed
    .filter((edit) => edit.raises)
    .map(({ start, end }) => [itemAt(trace, start), itemAt(trace, end - 1) + 1] as const);
  return { text: out, trace: outTrace, raised: [...raised, ...newlyRaised] };
}
