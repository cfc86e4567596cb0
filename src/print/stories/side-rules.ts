import { columnLeft } from '../geometry.ts';
import type { Band, Cell, MadeUpSide, PlacedModule } from '../planning/make-up/made-up.ts';
import type { ModuleText } from '../planning/make-up/module-text.ts';
import type { PrintJob } from '../print-job.ts';
import type { BodySize, Setting } from '../rows/block-context.ts';
import { baselineOf } from '../rows/block-style.ts';
import type { SetItem } from '../structure-tree.ts';
import { MM } from '../theme.ts';
import type { PrintedStory } from './story-text.ts';

/** A ground reaches this far beyond the measure, into the gutter and the margin, so that its lines are as long as its neighbours'. */
const BEYOND = 2 * MM;
/** Height of the capitals of the text, in ems. */
const CAPITALS = 0.67;
/** Above a tint, and around what is framed, in points. */
const TINT_RULE = 1.6;
const FRAME = 0.8;

/** What a side's rules depend on. */
interface Drawing {
  readonly texts: readonly PrintedStory[];
  readonly modules: readonly ModuleText[];
  readonly setting: Setting;
  /** Whether columns are read from right to left. */
  readonly isRightToLeft: boolean;
}

/**
 * What stands behind the stories of a side and between them: grounds, then rules between stories side by side,
 * between bands, and between the stories of one column. It is there for the eye only.
 *
 * @param side where its stories stand, its cells from left to right
 * @param drawing what they are, and how they are set
 * @param job the number that is being set
 */
export function sideRules(side: MadeUpSide, drawing: Drawing, job: PrintJob): readonly SetItem[] {
  const { bands } = side;
  const grid = { top: side.top, body: drawing.setting.body };
  const cells = bands.flatMap((band) => band.cells.map((cell) => ({ band, cell })));
  return [
    ...cells.flatMap(({ cell }) =>
      cell.modules.flatMap((module) => [
        ...ground(module, cell, grid, drawing, job),
        ...betweenBriefs(module, cell, grid, drawing, job),
      ]),
    ),
    ...bands.flatMap((band) => besideRules(band, grid, drawing, job)),
    ...bands.slice(1).flatMap((band, index) => bandRule(bands[index], band, grid, job)),
    ...cells.flatMap(({ cell }) => storyRules(cell, grid, drawing, job)),
  ];
}

interface Grid {
  readonly top: number;
  readonly body: BodySize;
}

/** Where the capitals of a line of the grid stand, in points from the sheet's top. */
function capitalsAt(line: number, { top, body }: Grid): number {
  return top + line * body.leading + baselineOf(body) - CAPITALS * body.size;
}

/** The baseline of the last of some lines. */
function footAt(end: number, { top, body }: Grid): number {
  return top + (end - 1) * body.leading + baselineOf(body);
}

/** Left edge and width of a cell. */
function extentOf({ column, span }: Cell, { geometry }: PrintJob) {
  return { x: columnLeft(geometry, column), width: span * geometry.measure + (span - 1) * geometry.gutter };
}

function ground(
  module: PlacedModule,
  cell: Cell,
  grid: Grid,
  { texts, modules }: Drawing,
  job: PrintJob,
): readonly SetItem[] {
  const { story, line } = module;
  const depth = groundDepth(module, modules[story]?.padding.below ?? 0);
  const kind = texts[story]?.story.ground;
  if (!kind) return [];
  const { colours } = job.theme;
  const { x, width } = extentOf(cell, job);
  const y = capitalsAt(line, grid);
  const place = { x: x - BEYOND, y, width: width + 2 * BEYOND, height: footAt(line + depth, grid) - y };
  if (kind === 'frame')
    return [{ kind: 'rectangle', tag: 'artefact', ...place, stroke: { colour: colours.accent, thickness: FRAME } }];
  return [
    { kind: 'rectangle', tag: 'artefact', ground: 'tint', ...place, fill: colours.storyGround },
    rule([place.x, y, place.x + place.width, y], TINT_RULE, colours.accent),
  ];
}

/** A ground that goes on below its text for so many lines looks well filled; for more, as if words were missing. */
const MOST_BELOW = 3;

/** Lines that a ground covers: all of its module, or where much of that is empty, as far as its text and the padding below it. */
function groundDepth(module: PlacedModule, padding: number): number {
  const { line, depth } = module;
  const own = textEnd(module) - line + padding;
  return depth - own > MOST_BELOW ? own : depth;
}

/** The line below the last row of a module. */
function textEnd({ line, regions }: PlacedModule): number {
  return regions.reduce((end, region) => Math.max(end, region.line + Math.ceil(region.filling.depth)), line);
}

type Ends = readonly [x1: number, y1: number, x2: number, y2: number];

function rule([x1, y1, x2, y2]: Ends, thickness: number, colour: string): SetItem {
  return { kind: 'rule', tag: 'artefact', x1, y1, x2, y2, thickness, colour };
}

/** Between the stories of a band that stand side by side. */
function besideRules({ line, depth, cells }: Band, grid: Grid, { texts }: Drawing, job: PrintJob): readonly SetItem[] {
  const { geometry, theme } = job;
  // A frame has rules of its own on all sides.
  const isFramed = ({ modules }: Cell) => modules.every(({ story }) => texts[story]?.story.ground === 'frame');
  return cells.slice(1).flatMap((cell, index) => {
    const beside = cells[index];
    if (isFramed(cell) || (beside && isFramed(beside))) return [];
    const x = columnLeft(geometry, cell.column) - geometry.gutter / 2;
    return upright(x, capitalsAt(line, grid), footAt(line + depth, grid), theme);
  });
}

function upright(x: number, y1: number, y2: number, { newspaper, colours }: PrintJob['theme']): readonly SetItem[] {
  const { columns: thickness } = newspaper.rules;
  return thickness > 0 ? [rule([x, y1, x, y2], thickness, colours.ink)] : [];
}

/** Short items in columns have rules between these, below their head. */
function betweenBriefs(
  module: PlacedModule,
  { column, span }: Cell,
  grid: Grid,
  { texts, isRightToLeft }: Drawing,
  { geometry, theme }: PrintJob,
): readonly SetItem[] {
  const { story, regions } = module;
  if (texts[story]?.story.kind !== 'briefs') return [];
  const from = regions.find(({ spans }) => !spans);
  if (!from) return [];
  return from.filling.columns.slice(1).flatMap(({ rows }, index) => {
    const beside = isRightToLeft ? span - index - 1 : index + 1;
    const x = columnLeft(geometry, column + beside) - geometry.gutter / 2;
    return rows.length > 0 ? upright(x, capitalsAt(from.line, grid), footAt(textEnd(module), grid), theme) : [];
  });
}

/** In the middle of the white between two bands. */
function bandRule(above: Band | undefined, below: Band, grid: Grid, { geometry, theme }: PrintJob): readonly SetItem[] {
  const { bands: thickness } = theme.newspaper.rules;
  if (!above || thickness === 0) return [];
  const y = middle(above.line + above.depth, below.line, grid);
  return y === undefined
    ? []
    : [rule([geometry.left, y, geometry.left + geometry.width, y], thickness, theme.colours.ink)];
}

/** Between the letters above some white lines and those below; undefined where there are none. */
function middle(end: number, begin: number, grid: Grid): number | undefined {
  if (begin <= end) return undefined;
  return (footAt(end, grid) + capitalsAt(begin, grid)) / 2;
}

/** Between the stories of one column; a ground shows by itself where its story ends. */
function storyRules(cell: Cell, grid: Grid, { texts }: Drawing, job: PrintJob): readonly SetItem[] {
  const { stories: thickness } = job.theme.newspaper.rules;
  if (thickness === 0) return [];
  const { x, width } = extentOf(cell, job);
  return cell.modules.slice(1).flatMap((module, index) => {
    const above = cell.modules[index];
    const isPlain = [above, module].every((one) => one && !texts[one.story]?.story.ground);
    const y = above && isPlain ? middle(above.line + above.depth, module.line, grid) : undefined;
    return y === undefined ? [] : [rule([x, y, x + width, y], thickness, job.theme.colours.ink)];
  });
}
