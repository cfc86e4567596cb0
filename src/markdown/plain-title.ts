import { forcedLines } from '../typography/forced-ends.ts';

/** What a mark of inline Markdown, of HTML or of an escaped character may begin with; a backslash before white space ends a line. */
const MAY_MARK = /[*_`[\]&<]|\\(?!\s)/;

/** Whether the parser must see a title: most have no mark, and are what they are. */
export function mayHoldMarks(title: string): boolean {
  return MAY_MARK.test(title);
}

/**
 * The words of a title before typography, for what lists files; both editions have those of `composeTitle`. The
 * parser is loaded only for a title that has marks.
 */
export async function plainTitle(written: string): Promise<string> {
  if (!mayHoldMarks(written)) return forcedLines(written).join(' ');
  const [{ composeTitle }, { plainText }] = await Promise.all([
    import('./compose-inline.ts'),
    import('./plain-text.ts'),
  ]);
  // No language has rules that apply.
  return plainText(await composeTitle(written, { lang: 'und', switches: undefined, checks: undefined }, () => {}));
}
