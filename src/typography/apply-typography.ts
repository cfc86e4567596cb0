import { addOffset, addOffsets, noOffsets, type Offsets, offsetAt, offsetsInARow } from '../sequence/offsets.ts';
import type { Edit } from './rule.ts';
import type { RuleSwitches } from './rule-names.ts';
import { rulesFor } from './rules.ts';
import { type IsUntouched, untouchedBesideSums, untouchedIn } from './untouched.ts';

/** A text whose characters know where they came from. */
export interface TracedText {
  readonly text: string;
  /** For each UTF-16 unit, where it stood before any edit, ascending; what an edit inserts takes its neighbour's place. */
  readonly trace: Offsets;
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
  let current: TracedText = { text, trace: offsetsInARow(0, text.length), raised: [] };
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
  const outTrace = noOffsets();
  let out = '';
  let done = 0;
  const copyTo = (end: number) => {
    addOffsets(outTrace, trace, done, end);
    out += text.slice(done, end);
    done = end;
  };
  for (const edit of changes) {
    copyTo(edit.start);
    // An insertion takes the trace of what follows it: it belongs to the punctuation.
    const last = Math.min(Math.max(edit.start, edit.end - 1), text.length - 1);
    for (let i = 0; i < edit.text.length; i++) addOffset(outTrace, offsetAt(trace, Math.min(edit.start + i, last)));
    out += edit.text;
    done = edit.end;
  }
  copyTo(text.length);
  const newlyRaised = allowed
    .filter((edit) => edit.raises)
    .map(({ start, end }) => [offsetAt(trace, start), offsetAt(trace, end - 1) + 1] as const);
  return { text: out, trace: outTrace, raised: [...raised, ...newlyRaised] };
}
