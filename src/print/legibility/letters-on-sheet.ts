import { lightOf } from '../../colour/contrast.ts';
import type { GraphicItem } from '../../graphics/graphic.ts';
import { identity } from '../../graphics/matrix.ts';
import type { GlyphRun, Item, PlacedGraphic, SetLabel, Sheet } from '../display-list.ts';
import { groundOf, type LightGround, lightBehind } from '../sheets/letters-in-black.ts';

/** Letters as they are seen on a sheet: those of drawings too. */
export interface SeenLetters {
  readonly run: GlyphRun<number> | GlyphRun<never>;
  /** How large they are beside their size. */
  readonly scale: number;
  /** How light what they stand on is, 0 to 1 (relative luminance); undefined on a picture, whose light is not known. */
  readonly ground: number | undefined;
}

const PAPER_LIGHT = 1;

/** All letters of a sheet, with what was painted below them. */
export function lettersOnSheet({ items }: Sheet): readonly SeenLetters[] {
  const below: Item[] = [];
  const seen: SeenLetters[] = [];
  for (const item of items) {
    switch (item.kind) {
      case 'glyphs':
        seen.push({ run: item, scale: 1, ground: groundAt(below, item.x + item.width / 2, item.y - item.size * 0.25) });
        break;
      case 'graphic':
        seen.push(...lettersOfGraphic(item, below));
        below.push(item);
        break;
      case 'rectangle':
      case 'picture':
        below.push(item);
        break;
      case 'rule':
      case 'drawing':
      case 'link':
      case 'field':
        break;
    }
  }
  return seen;
}

function groundAt(below: readonly Item[], x: number, y: number): number | undefined {
  const ground = below.findLast((item) => {
    if (item.kind === 'rectangle' && item.fill === undefined) return false;
    const { x: left, y: top, width, height } = item as Extract<Item, { kind: 'rectangle' | 'picture' | 'graphic' }>;
    return x >= left && x <= left + width && y >= top && y <= top + height;
  });
  if (!ground) return PAPER_LIGHT;
  return ground.kind === 'rectangle' && ground.fill !== undefined ? lightOf(ground.fill) : undefined;
}

function lettersOfGraphic({ graphic, x, y, width }: PlacedGraphic, below: readonly Item[]): readonly SeenLetters[] {
  const grounds: LightGround[] = [];
  const outside = groundAt(below, x, y);
  const scale = width / graphic.width;
  const lettersOf = (part: GraphicItem<SetLabel>): readonly SeenLetters[] => {
    switch (part.kind) {
      case 'group':
        return part.items.flatMap(lettersOf);
      case 'label': {
        const [, , c, d] = part.transform ?? identity;
        return part.runs.map(({ run }) => ({
          run,
          scale: scale * Math.hypot(c, d),
          ground: lightBehind(part, run, grounds) ?? outside,
        }));
      }
      case 'shape': {
        const ground = groundOf(part);
        if (ground) grounds.push(ground);
        return [];
      }
    }
  };
  return graphic.items.flatMap(lettersOf);
}
