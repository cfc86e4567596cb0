import { forcedLines } from '../typography/forced-ends.ts';
import { mayHoldMarks } from './title-marks.ts';

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
