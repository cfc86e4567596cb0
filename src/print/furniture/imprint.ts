import { directionOfImprint, type Imprint, type ImprintPart } from '../../publication/imprint.ts';
import { type Direction, directionOf } from '../../typography/direction.ts';
import { createStructure, type StructureBuilder } from '../blocks/structure.ts';
import type { Item } from '../display-list.ts';
import { type LooseText, plainSpans, type SetText, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import type { Span } from '../paragraphs/text-style.ts';
import { families, type PrintTheme } from '../theme.ts';
import { fillEvenly, fillLines } from './imprint-lines.ts';
import type { Strip } from './running-head.ts';

/** Between what stands at the left and the legal line at the right. */
const BETWEEN = 12;
/** On either side of the dot between two things that are said of the publisher, in ems. */
const AROUND_DOT = 0.4;
/** Wider than any text. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;
/** What is set in just its own width must not be broken for a rounding. */
const ROUNDING = 0.01;

/** How the two sides of the imprint share its width. */
interface Shares {
  readonly left: number;
  readonly right: number;
  /** Whether the legal line stands below the rest, not beside it. */
  readonly isBelow: boolean;
}

/** What the imprint is set with. */
interface ImprintSetting {
  readonly text: LooseText;
  readonly structure: StructureBuilder;
  readonly setting: SettingContext;
}

/** A side of the imprint, its first baseline at y = 0. */
interface Block {
  readonly items: readonly Item[];
  readonly lineCount: number;
  /** How many of its things had to be parted. */
  readonly parted: number;
}

/**
 * Sets the imprint from its top down: a rule, name and publisher at the left,
 * the legal line at the right; on one line where there is room, else on as few
 * as will do. Where the words run from right to left it is the other way round.
 */
export function setImprint(
  imprint: Imprint,
  width: number,
  theme: PrintTheme,
  structure: StructureBuilder,
  setting: SettingContext,
): Strip {
  const { ink } = theme.colours;
  const leading = theme.footer * 1.25;
  const text: LooseText = { family: families.label, size: theme.footer, leading, colour: ink, width: UNBOUNDED };
  const direction = directionOfImprint(imprint);
  // Each way is set once to be measured, in a structure that is thrown away.
  const tried = waysToShare(imprint, width, { text, structure: createStructure(), setting }).map((shares) => {
    const { left, right } = setSides(imprint, shares, direction, { text, structure: createStructure(), setting });
    return { shares, parted: left.parted, lineCount: linesOf(left, right, shares), ofLegal: right?.lineCount ?? 0 };
  });
  const [best] = tried.sort(
    (one, other) => one.parted - other.parted || one.lineCount - other.lineCount || one.ofLegal - other.ofLegal,
  );
  const { shares, lineCount } = best as (typeof tried)[number];
  const { left, right } = setSides(imprint, shares, direction, { text, structure, setting });
  const baseline = leading * 1.1;
  const isMirrored = direction === 'rtl';
  const rightY = baseline + (shares.isBelow ? left.lineCount * leading : 0);
  return {
    items: [
      { kind: 'rule', tag: 'artefact', x1: 0, y1: 0, x2: width, y2: 0, thickness: 0.5, colour: ink },
      ...moved(left.items, isMirrored ? width - shares.left : 0, baseline),
      ...moved(right?.items ?? [], isMirrored ? 0 : width - shares.right, rightY),
    ],
    height: leading * (lineCount + 0.2),
  };
}

/** A legal line takes what it needs beside the rest, half the width at most; or both take all of it. */
function waysToShare({ publisher, legal }: Imprint, width: number, context: ImprintSetting): readonly Shares[] {
  const half = width / 2 - BETWEEN / 2;
  // Without a publisher the name has half of the line, whatever stands at the right.
  if (!publisher) return [{ left: half, right: half, isBelow: false }];
  if (legal === undefined) return [{ left: width, right: 0, isBelow: false }];
  const right = Math.min(half, widthOf(legal, context) + ROUNDING);
  return [
    { left: width - right - BETWEEN, right, isBelow: false },
    { left: width, right: width, isBelow: true },
  ];
}

function linesOf(left: Block, right: SetText | undefined, { isBelow }: Shares): number {
  const below = right?.lineCount ?? 0;
  return isBelow ? left.lineCount + below : Math.max(left.lineCount, below);
}

/** Both sides, each from x = 0; the legal line is read last. */
function setSides(imprint: Imprint, shares: Shares, direction: Direction, context: ImprintSetting) {
  const { publication, publisher = [], legal } = imprint;
  const things = [[{ text: publication }], ...publisher.map(({ parts }) => parts)];
  const left = setThings(things, shares.left, direction, context);
  if (legal === undefined) return { left, right: undefined };
  const { text, structure, setting } = context;
  const spans = plainSpans(legal, structure.add('P', 0));
  const align = direction === 'rtl' ? 'left' : 'right';
  return {
    left,
    right: setText(spans, { ...text, width: shares.right, align, direction: directionOf(legal) }, setting),
  };
}

/** Things one after the other with dots between them; none is parted that a line has room for. */
function setThings(
  things: readonly (readonly ImprintPart[])[],
  measure: number,
  direction: Direction,
  context: ImprintSetting,
): Block {
  const { text, setting } = context;
  const words = things.map((parts) => parts.map((part) => part.text).join(''));
  const widths = words.map((one) => widthOf(one, context));
  const gap = widthOf('·', context) + 2 * AROUND_DOT * text.size;
  const items: Item[] = [];
  let lineCount = 0;
  let parted = 0;
  for (const line of fillEvenly(widths, gap, measure)) {
    const y = lineCount * text.leading;
    let x = 0;
    let depth = 1;
    /** From the side where the line starts. */
    const placed = (own: readonly Item[], width: number) =>
      moved(own, direction === 'rtl' ? measure - x - width : x, y);
    for (const [at, index] of line.entries()) {
      if (at > 0) {
        const dot = setText(plainSpans('·', 0), text, setting).items;
        x += AROUND_DOT * text.size;
        items.push(...placed(dot, gap - 2 * AROUND_DOT * text.size).map(asArtefact));
        x += gap - AROUND_DOT * text.size;
      }
      const width = Math.min(measure, (widths[index] as number) + ROUNDING);
      const spans = thingSpans(things[index] as readonly ImprintPart[], width, context);
      const set = setText(spans, { ...text, width, direction: directionOf(words[index] as string) }, setting);
      items.push(...placed(set.items, width));
      if ((widths[index] as number) > measure) parted++;
      depth = set.lineCount;
      x += width;
    }
    lineCount += depth;
  }
  return { items, lineCount, parted };
}

/** Spans of a paragraph, a link around what leads somewhere; what is too wide for a line ends it behind a comma first. */
function thingSpans(parts: readonly ImprintPart[], width: number, context: ImprintSetting): Span[] {
  const { structure } = context;
  const paragraph = structure.add('P', 0);
  return parts.flatMap(({ text, href }) =>
    href === undefined
      ? plainSpans(brokenBehindCommas(text, width, context), paragraph)
      : plainSpans(text, structure.add('Link', paragraph)).map((span) => ({ ...span, href })),
  );
}

function brokenBehindCommas(text: string, width: number, context: ImprintSetting): string {
  if (widthOf(text, context) <= width) return text;
  const pieces = text.split(/(?<=[,;]) /);
  const widths = pieces.map((piece) => widthOf(piece, context));
  const lines = fillLines(widths, widthOf('a a', context) - widthOf('aa', context), width);
  return lines.map((line) => line.map((index) => pieces[index]).join(' ')).join('\u2028');
}

/** On one line. */
function widthOf(words: string, { text, setting }: ImprintSetting): number {
  return setText(plainSpans(words, 0), { ...text, width: UNBOUNDED }, setting).width;
}

function asArtefact(item: Item): Item {
  return { ...item, tag: 'artefact' } as Item;
}
