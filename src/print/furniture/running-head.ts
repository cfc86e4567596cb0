import type { Masthead } from '../../article/article.ts';
import type { Item } from '../display-list.ts';
import { type LooseText, plainSpans, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { families, type PrintTheme } from '../theme.ts';

/** What stands at the head or at the foot of a side, from y = 0 down. */
export interface Strip {
  readonly items: readonly Item[];
  readonly height: number;
}

/** Left of the folio. */
const FOLIO_WIDTH = 36;

/**
 * The heads of later sides: name and number at the left, folio at the right;
 * for the eye only, the structure has said it once. Each is set once.
 */
export function runningHeads(
  masthead: Masthead,
  width: number,
  { colours, masthead: sizes }: PrintTheme,
  setting: SettingContext,
): (side: number) => Strip {
  const size = sizes.kicker;
  const text: LooseText = {
    family: families.standfirst,
    size,
    leading: size * 1.2,
    colour: colours.ink,
    width: width - FOLIO_WIDTH - 4,
  };
  const set = (side: number): Strip => {
    const name = setText(plainSpans(`${masthead.name} – ${masthead.issue}`, 0), text, setting);
    const folio = setText(plainSpans(String(side), 0), { ...text, align: 'right', width: FOLIO_WIDTH }, setting);
    const depth = size + (name.lineCount - 1) * text.leading;
    const rule = depth + size * 0.6;
    const items: Item[] = [
      ...moved(name.items, 0, size),
      ...moved(folio.items, width - FOLIO_WIDTH, size),
      { kind: 'rule', tag: 'artefact', x1: 0, y1: rule, x2: width, y2: rule, thickness: 0.5, colour: colours.ink },
    ];
    return { items: items.map((item) => ({ ...item, tag: 'artefact' }) as Item), height: depth + size * 1.8 };
  };
  const known: Strip[] = [];
  return (side) => {
    known[side] ??= set(side);
    return known[side];
  };
}
