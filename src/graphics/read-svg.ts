import { createBudget } from './budget.ts';
import { drawChildren } from './draw-element.ts';
import type { DrawingContext } from './drawing.ts';
import { type Findings, note, type Unsupported } from './findings.ts';
import type { Graphic } from './graphic.ts';
import { parseLength } from './length.ts';
import { identity } from './matrix.ts';
import { readStyleSheet } from './style-rules.ts';
import { initialStyle, styleOf } from './svg-style.ts';
import { type BrokenSvg, descendants, parseSvg, type SvgElement, textIn } from './svg-tree.ts';
import { parseViewBox, viewBoxMatrix } from './view-box.ts';
import { withinReach } from './within-reach.ts';

/** What became of an SVG file. */
export type SvgReading = SvgPicture | UnreadableSvg;

export interface SvgPicture {
  readonly kind: 'picture';
  readonly graphic: Graphic;
  /** What the file says of itself in a `title` or `desc`; '' for nothing. */
  readonly title: string;
  /** How often each thing was met that is not drawn as it was meant. */
  readonly unsupported: ReadonlyMap<Unsupported, number>;
  /** Words inside what is not drawn. */
  readonly lostWords: readonly string[];
}

export interface UnreadableSvg {
  readonly kind: 'broken';
  readonly reason: BrokenSvg;
  readonly line?: number;
}

/** Width of a picture that gives no size of its own, in pixels: more than any column, and so all of it. */
const UNSIZED = 720;
/** What a browser takes where there is no view box either (CSS 2.2, 10.3.2). */
const FALLBACK = { x: 0, y: 0, width: 300, height: 150 };
/** Lengths of either side, in pixels: a sheet of A0 is 4,500. */
const LARGEST = 100_000;

/** Backgrounds that show nothing on white paper. */
const UNSEEN = /^(?:none|transparent|white|#fff|#ffffff)$/i;

/** Draws an SVG file: what can be shown in both editions, and what cannot. Nothing outside the bytes is read. */
export function readSvg(bytes: Uint8Array, lang: string): SvgReading {
  const tree = parseSvg(bytes);
  if ('reason' in tree) return { kind: 'broken', ...tree };
  const { root } = tree;
  const findings: Findings = { unsupported: new Map(), lostWords: [] };
  for (let i = 0; i < tree.entities; i++) note(findings, 'entity');
  const view = parseViewBox(root.attributes.viewBox);
  const size = sizeOf(root, view);
  if (!(size.width > 0 && size.height > 0)) return { kind: 'broken', reason: 'zero-sized' };
  if (!(size.width < LARGEST && size.height < LARGEST)) return { kind: 'broken', reason: 'svg-too-long' };
  const byId = new Map<string, SvgElement>();
  for (const element of descendants(root)) {
    const { id } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const budget = createBudget();
  const drawing: DrawingContext = { byId, sheet: readStyleSheet(root, findings, budget), findings, budget, lang };
  const shown = { x: 0, y: 0, ...size };
  const style = styleOf(root, initialStyle, drawing.sheet);
  const { background = 'none', 'background-color': colour = 'none' } = style.values;
  if (!UNSEEN.test(background) || !UNSEEN.test(colour)) note(findings, 'background');
  const items = drawChildren(
    root,
    {
      matrix: view ? viewBoxMatrix(view, shown, root.attributes.preserveAspectRatio) : identity,
      viewport: view ?? size,
      style,
      copied: [],
    },
    drawing,
  );
  if (drawing.budget.isSpent) return { kind: 'broken', reason: 'svg-too-many' };
  return {
    kind: 'picture',
    graphic: { ...size, items: withinReach(items, findings) },
    title: titleOf(root),
    unsupported: findings.unsupported,
    lostWords: findings.lostWords,
  };
}

/** In pixels, as the file says; one length alone is completed in the proportions of the view box. */
function sizeOf({ attributes }: SvgElement, view: { width: number; height: number } | undefined) {
  const nothing = { width: 0, height: 0, fontSize: 16 };
  const length = (name: 'width' | 'height') =>
    attributes[name]?.includes('%') ? undefined : parseLength(attributes[name], nothing, name);
  const [width, height] = [length('width'), length('height')];
  const box = view ?? FALLBACK;
  if (width !== undefined) return { width, height: height ?? (width * box.height) / box.width };
  if (height !== undefined) return { width: (height * box.width) / box.height, height };
  return view
    ? { width: UNSIZED, height: (UNSIZED * view.height) / view.width }
    : { width: box.width, height: box.height };
}

function titleOf(root: SvgElement): string {
  const children = root.children.filter((child) => typeof child !== 'string');
  const said = ['title', 'desc'].map((name) => children.find((child) => child.name === name));
  return said.map((element) => (element ? textIn(element) : '')).find((words) => words !== '') ?? '';
}
