import type { ChartLabel, ChartShape, Ink, LabelPart } from '../../charts/chart-layout.ts';
import { layOutChart } from '../../charts/lay-out-chart.ts';
import type { Measure } from '../../charts/lettering.ts';
import { WHITE } from '../../colour/contrast.ts';
import type { Graphic, GraphicItem, Tone } from '../../graphics/graphic.ts';
import { createMemory } from '../../memory/memory.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { ChartBlock, ChartTags } from '../blocks/block.ts';
import { plainSpans, setText } from '../lettering/set-text.ts';
import type { StructureNode } from '../structure-tree.ts';
import { families, MM, type PrintTheme } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import { movedRow, type NestedRows, pileOf } from './pile.ts';
import type { Row } from './row.ts';
import { drawn, lineAt, movedParts, type RowPart } from './row-parts.ts';
import { cutWords, gridLines, mustBeCut, withNext } from './tall.ts';

/** The labels' type beside the body's. */
const SIZE = 0.9;
/** In a narrow column it is no smaller than this, by the body's, where all labels have room: what is smaller a copy loses. */
const LEAST_SIZE = 0.7;
/** White above what is drawn, in ems of the body. */
const ABOVE = 0.35;

/**
 * A chart as wide as its column, between its title and its source. It is drawn in vectors; its
 * labels are set in the bulletin's own faces. It is one row that is never cut; only words that
 * are taller than half a column break between their lines.
 *
 * @param block the figures, and the words around them
 * @param context how the number is set; `measure` is the width of the column, in points
 * @param nested sets the blocks that stand inside this one, in a measure of their own
 */
export function chartRows(block: ChartBlock, context: BlockContext, nested: NestedRows): Row[] {
  const { body, measure, theme } = context;
  const left = block.nesting.indent * body.size;
  const width = measure - left - block.nesting.inset * body.size;
  const titleRows = nested(block.title, { ...context, measure: width });
  const sourceRows = nested(block.source, { ...context, measure: width });
  const paints = paintsOf(theme);
  const size = body.size * SIZE;
  const frame = { width, size, leastSize: body.size * LEAST_SIZE, measure: measureIn(context), millimetre: MM };
  const layout = layOutChart(block.chart, frame);
  const { height } = layout;
  const lines = Math.max(1, Math.ceil((height + ABOVE * body.size) / body.leading - 0.01));
  const graphic: Graphic<never> = { width, height, items: layout.shapes.map((shape) => painted(shape, paints, size)) };
  const top = ABOVE * body.size;
  const tags = layout.labels.map(({ part }) => tagOf(part, block.labels));
  const labels = layout.labels.flatMap((label, index) => {
    const tag = itemAt(tags, index);
    return lettered(label, tag, tags.includes(tag, index + 1), paints.lines, context);
  });
  const chart: Row = {
    lines,
    parts: [
      drawn({ kind: 'graphic', tag: block.figure, graphic, x: left, y: top, width, height }),
      ...movedParts(labels, left, top),
    ],
    breakPrice: sourceRows.length > 0 ? FORBIDDEN : FREE,
    isSpace: false,
    strain: 0,
  };
  const all = lines + gridLines(titleRows) + gridLines(sourceRows);
  const rows = [
    ...withNext(cutWords(titleRows, all, context).map((row) => movedRow(row, left))),
    chart,
    ...cutWords(sourceRows, all, context).map((row) => movedRow(row, left)),
  ];
  if (mustBeCut([titleRows, sourceRows], all, context)) return rows;
  const { parts, calls } = pileOf(rows, context);
  const whole: Row = { lines: all, parts, breakPrice: FREE, isSpace: false, strain: 0 };
  return [{ ...whole, ...(calls.length > 0 && { calls }) }];
}

/** The structure element of what a label says. */
function tagOf(part: LabelPart, { above, table }: ChartTags): StructureNode {
  const cellTag = () => {
    switch (part.kind) {
      case 'corner':
        return table?.corner;
      case 'series':
        return table?.names[part.series];
      case 'row':
        return table?.rows[part.row]?.label;
      case 'cell':
        return table?.rows[part.row]?.cells[part.series];
      default:
        return above;
    }
  };
  return cellTag() ?? above;
}

const TONES: Readonly<Record<Ink, Tone>> = {
  ink: 'black',
  accent: 'dense',
  soft: 'black',
  tint: 'light',
  paper: 'paper',
  hairline: 'light',
};

type Inks = Readonly<Record<Ink, string>>;

/** What areas, lines and letters are painted with. */
interface Paints {
  readonly areas: Inks;
  readonly lines: Inks;
  /** The line around an area whose accent is too pale to be seen by itself. */
  readonly outline?: string | undefined;
}

function paintsOf({ colours: { ink, chartAccent, soft, tint, hairline } }: PrintTheme): Paints {
  const others = { ink, soft, tint, paper: WHITE, hairline };
  const { area, line, outline } = chartAccent;
  return { areas: { ...others, accent: area }, lines: { ...others, accent: line }, outline };
}

/** Width of an outline, in ems. */
const OUTLINE = 0.05;

function painted({ path, fill, stroke }: ChartShape, paints: Paints, size: number): GraphicItem<never> {
  const outline = fill === 'accent' && !stroke ? paints.outline : undefined;
  return {
    kind: 'shape',
    path,
    ...(fill && { fill: { paint: paints.areas[fill], tone: TONES[fill] } }),
    ...(outline !== undefined && { stroke: { paint: outline, tone: TONES.accent, width: size * OUTLINE } }),
    ...(stroke && {
      stroke: {
        paint: paints.lines[stroke.ink],
        tone: TONES[stroke.ink],
        width: stroke.width,
        join: 'round',
        ...(stroke.dash && { dash: stroke.dash }),
      },
    }),
  };
}

/** Widths of words in the label face, in ems. */
function measureIn(context: BlockContext): Measure {
  const natural = { ...look, size: 1, leading: 1, colour: '#000000' };
  const widths = createMemory<readonly [text: string, bold: boolean], number>();
  return (text, bold) =>
    widths.recall([text, bold], () => setText(plainSpans(text, 'artefact', { bold }), natural, context).width);
}

/** How all labels are set. */
const look = { family: families.label, width: Number.MAX_SAFE_INTEGER };

/** A label; where another one `follows` in the same element, a space parts them for who listens. */
function lettered(
  { text, bold, size, ink, anchor, x, y }: ChartLabel,
  tag: StructureNode,
  follows: boolean,
  inks: Inks,
  context: BlockContext,
): readonly RowPart[] {
  const how = { ...look, size, leading: size, colour: inks[ink], goesOn: follows };
  const { lines, width } = setText(plainSpans(text, tag, { bold }), how, context);
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return lines.map((line, index) => lineAt(line, x - width * share, y + index * size));
}
