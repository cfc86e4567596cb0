import type { TableCell } from '../blocks/block.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { styleFor } from './block-style.ts';

/** How the cells of tables are set; lengths in points. */
export interface TableStyle {
  readonly style: TextStyle;
  /** From line to line in a cell. */
  readonly leading: number;
}

/** Cells are set in a narrow face, in the theme's size for tables; they grow and shrink with the body. */
export function tableStyle(context: BlockContext): TableStyle {
  const { body, theme } = context;
  const scale = body.size / theme.body.size;
  const style: TextStyle = {
    ...styleFor({ role: 'caption' }, context),
    family: families.label,
    size: theme.table.size * scale,
    colour: theme.colours.ink,
    micro: unchanged,
    hyphenate: true,
  };
  return { style, leading: theme.table.leading * scale };
}

/** Figures of a column are all as wide, so that they stand below each other. */
export function cellStyle({ figures }: Pick<TableCell, 'figures'>, style: TextStyle): TextStyle {
  return figures === undefined ? style : { ...style, figures: 'tabular' };
}
