import type { Edit } from './rule.ts';
import { rulesFor } from './rules.ts';

/** A text whose characters know where they came from. */
export interface TracedText {
  readonly text: string;
  /** For each UTF-16 unit, where it stood before any edit, ascending; what an edit inserts takes its neighbour's place. */
  readonly trace: Int32Array;
}

/**
 * What no rule may touch: addresses of the web and of mail, times, ratios,
 * paths. (A stop, a quote or a closing bracket at the end belongs to the sentence.)
 */
const PROTECTED =
  /(?:https?:\/\/|www\.)[^\s«»<>]*[^\s«»<>.,;:!?)\]}"'’…]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b\d+:\d+(?::\d+)?\b/g;

/** Sets a plain text right by its language's rules. Setting it twice changes nothing more. */
export function setRight(text: string, lang: string): string {
  return setRightTraced(text, lang).text;
}

/** As `setRight`, and says where each character comes from. */
export function setRightTraced(text: string, lang: string): TracedText {
  const trace = new Int32Array(text.length);
  for (let i = 0; i < trace.length; i++) trace[i] = i;
  let current: TracedText = { text, trace };
  for (const rule of rulesFor(lang)) {
    const edits = rule.edits(current.text);
    if (edits.length > 0) current = apply(current, edits);
  }
  return current;
}

function apply({ text, trace }: TracedText, edits: readonly Edit[]): TracedText {
  const kept = [...text.matchAll(PROTECTED)].map(({ index, 0: match }) => [index, index + match.length] as const);
  const allowed = edits.filter((edit) => !kept.some(([start, end]) => edit.start < end && edit.end > start));
  const growth = allowed.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  const outTrace = new Int32Array(text.length + growth);
  let out = '';
  let done = 0;
  const copyTo = (end: number) => {
    outTrace.set(trace.subarray(done, end), out.length);
    out += text.slice(done, end);
    done = end;
  };
  for (const edit of allowed) {
    copyTo(edit.start);
    // An insertion takes the trace of what follows it: it belongs to the punctuation.
    const last = Math.max(edit.start, edit.end - 1);
    for (let i = 0; i < edit.text.length; i++)
      outTrace[out.length + i] = trace[Math.min(edit.start + i, last)] ?? trace[trace.length - 1] ?? 0;
    out += edit.text;
    done = edit.end;
  }
  copyTo(text.length);
  return { text: out, trace: outTrace };
}
