import type { Edit } from './rule.ts';
import { rulesFor } from './rules.ts';

/** A text whose characters know where they came from. */
export interface TracedText {
  readonly text: string;
  /** For each UTF-16 unit, a number that travels with it; what an edit inserts takes its neighbour's. */
  readonly trace: readonly number[];
}

/**
 * What no rule may touch: addresses of the web and of mail, times, ratios,
 * paths. (A stop, a quote or a closing bracket at the end belongs to the sentence.)
 */
const PROTECTED =
  /(?:https?:\/\/|www\.)[^\s«»<>]*[^\s«»<>.,;:!?)\]}"'’…]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b\d+:\d+(?::\d+)?\b/g;

/** Sets a plain text right by its language's rules. Setting it twice changes nothing more. */
export function setRight(text: string, lang: string): string {
  return setRightTraced({ text, trace: new Array<number>(text.length).fill(0) }, lang).text;
}

/** As `setRight`, for a text with traces: pieces of several nodes, or offsets in a file. */
export function setRightTraced(traced: TracedText, lang: string): TracedText {
  let current = traced;
  for (const rule of rulesFor(lang)) {
    const edits = rule.edits(current.text);
    if (edits.length > 0) current = apply(current, edits);
  }
  return current;
}

function apply({ text, trace }: TracedText, edits: readonly Edit[]): TracedText {
  const kept = [...text.matchAll(PROTECTED)].map(({ index, 0: match }) => [index, index + match.length] as const);
  let out = '';
  const outTrace: number[] = [];
  let done = 0;
  const copyTo = (end: number) => {
    out += text.slice(done, end);
    for (let i = done; i < end; i++) outTrace.push(trace[i] as number);
    done = end;
  };
  for (const edit of edits) {
    if (kept.some(([start, end]) => edit.start < end && edit.end > start)) continue;
    copyTo(edit.start);
    out += edit.text;
    for (let i = 0; i < edit.text.length; i++) {
      // An insertion takes the trace of what follows it: it belongs to the punctuation.
      const last = Math.max(edit.start, edit.end - 1);
      outTrace.push(trace[Math.min(edit.start + i, last)] ?? trace[trace.length - 1] ?? 0);
    }
    done = edit.end;
  }
  copyTo(text.length);
  return { text: out, trace: outTrace };
}
