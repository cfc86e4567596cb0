import { directionOfImprint, type Imprint, type ImprintPart } from '../../publication/imprint.ts';
import { itemAt } from '../../sequence/item-at.ts';
import { type Direction, directionOf } from '../../typography/direction.ts';
import { namedSigns } from '../blocks/named-signs.ts';
import { type LooseText, plainSpans, type SetText, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { Span } from '../paragraphs/text-style.ts';
import type { PrintJob } from '../print-job.ts';
import { addNode, type SetItem, type StructureNode, structureNode } from '../structure-tree.ts';
import { families } from '../theme.ts';
import { fillEvenly, fillLines } from './imprint-lines.ts';
import type { SetPart } from './set-part.ts';

/** Between what stands at the left and the legal line at the right. */
const BETWEEN = 12;
/** On either side of the dot between two things that are said of the publisher, in ems. */
const AROUND_DOT = 0.4;
/** Wider than any text. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;
/** Added to a text's own width, so that rounding does not break it into two lines. */
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
  readonly job: PrintJob;
}

/** A side of the imprint, its first baseline at y = 0. */
interface ImprintSide {
  readonly items: readonly SetItem[];
  readonly tags: readonly StructureNode[];
  readonly lineCount: number;
  /** How many of its things had to be parted. */
  readonly parted: number;
}

/**
 * Sets the imprint from its top down: a rule, name and publisher at the left,
 * the legal line at the right; on one line where there is room, else on as few
 * as will do. Where the words run from right to left it is the other way round.
 */
export function setImprint(width: number, job: PrintJob): SetPart {
  const { theme, article } = job;
  const { footer: imprint } = article;
  const { ink } = theme.colours;
  const leading = theme.footer * 1.25;
  const text: LooseText = { family: families.label, size: theme.footer, leading, colour: ink, width: UNBOUNDED };
  const direction = directionOfImprint(imprint);
  const context: ImprintSetting = { text, job };
  const tried = waysToShare(imprint, width, context).map((shares) => {
    const sides = setSides(imprint, shares, direction, context);
    const { left, right } = sides;
    const lineCount = linesOf(left, right, shares);
    return { ...sides, shares, parted: left.parted, lineCount, ofLegal: right?.lineCount ?? 0 };
  });
  const bestFirst = tried.sort(
    (one, other) => one.parted - other.parted || one.lineCount - other.lineCount || one.ofLegal - other.ofLegal,
  );
  const { shares, lineCount, left, right, tags } = itemAt(bestFirst, 0);
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
    tags,
  };
}

/** The ways to share the width: the legal line beside the rest, in half the width at most; or below it, each in the whole width. */
function waysToShare(
  { publisher, credits, legal }: Imprint,
  width: number,
  context: ImprintSetting,
): readonly Shares[] {
  const half = width / 2 - BETWEEN / 2;
  // Where nothing is said of the publisher the name has half of the line, whatever stands at the right.
  if (!publisher && !credits) return [{ left: half, right: half, isBelow: false }];
  if (legal === undefined) return [{ left: width, right: 0, isBelow: false }];
  const right = Math.min(half, widthOf(legal, context) + ROUNDING);
  return [
    { left: width - right - BETWEEN, right, isBelow: false },
    { left: width, right: width, isBelow: true },
  ];
}

function linesOf(left: ImprintSide, right: SetText | undefined, { isBelow }: Shares): number {
  const below = right?.lineCount ?? 0;
  return isBelow ? left.lineCount + below : Math.max(left.lineCount, below);
}

/** Both sides, each from x = 0; the legal line is read last. */
function setSides(imprint: Imprint, shares: Shares, direction: Direction, context: ImprintSetting) {
  const { publication, publisher = [], credits = [], legal } = imprint;
  const things = [
    [{ text: publication }],
    ...publisher.map(({ parts }) => parts),
    ...credits.map((text) => [{ text }]),
  ];
  const left = setThings(things, shares.left, direction, context);
  if (legal === undefined) return { left, right: undefined, tags: left.tags };
  const { text, job } = context;
  const tag = structureNode('P');
  const align = direction === 'rtl' ? 'left' : 'right';
  const how: LooseText = { ...text, width: shares.right, align, direction: directionOf(legal) };
  return { left, right: setText(plainSpans(legal, tag), how, job), tags: [...left.tags, tag] };
}

/** Things one after the other, with dots between them. A thing is parted only where it is wider than a line. */
function setThings(
  things: readonly (readonly ImprintPart[])[],
  measure: number,
  direction: Direction,
  context: ImprintSetting,
): ImprintSide {
  const { text, job } = context;
  const measured = things.map((parts) => {
    const words = parts.map((part) => part.text).join('');
    return { parts, words, natural: widthOf(words, context) };
  });
  const widths = measured.map(({ natural }) => natural);
  const gap = widthOf('·', context) + 2 * AROUND_DOT * text.size;
  const items: SetItem[] = [];
  const tags: StructureNode[] = [];
  let lineCount = 0;
  let parted = 0;
  for (const line of fillEvenly(widths, gap, measure)) {
    const y = lineCount * text.leading;
    let x = 0;
    let depth = 1;
    /** From the side where the line starts. */
    const placed = (own: readonly SetItem[], width: number) =>
      moved(own, direction === 'rtl' ? measure - x - width : x, y);
    for (const [at, index] of line.entries()) {
      if (at > 0) {
        const dot = setText(plainSpans('·', 'artefact'), text, job).items;
        x += AROUND_DOT * text.size;
        items.push(...placed(dot, gap - 2 * AROUND_DOT * text.size));
        x += gap - AROUND_DOT * text.size;
      }
      const { parts, words, natural } = itemAt(measured, index);
      const width = Math.min(measure, natural + ROUNDING);
      const paragraph = structureNode('P');
      tags.push(paragraph);
      const spans = thingSpans(parts, width, paragraph, context);
      const set = setText(spans, { ...text, width, direction: directionOf(words) }, job);
      items.push(...placed(set.items, width));
      if (natural > measure) parted++;
      depth = set.lineCount;
      x += width;
    }
    lineCount += depth;
  }
  return { items, tags, lineCount, parted };
}

/** Spans of one thing, with a link around an address. A text that is too wide for a line is broken behind a comma, if possible. */
function thingSpans(
  parts: readonly ImprintPart[],
  width: number,
  paragraph: StructureNode,
  context: ImprintSetting,
): Span[] {
  return parts.flatMap(({ text, href }) =>
    href === undefined
      ? namedSigns(plainSpans(brokenBehindCommas(text, width, context), paragraph), context.job.lang)
      : plainSpans(text, addNode(paragraph, 'Link')).map((span) => ({ ...span, href })),
  );
}

function brokenBehindCommas(text: string, width: number, context: ImprintSetting): string {
  if (widthOf(text, context) <= width) return text;
  const pieces = text.split(/(?<=[,;]) /);
  const widths = pieces.map((piece) => widthOf(piece, context));
  const lines = fillLines(widths, widthOf('a a', context) - widthOf('aa', context), width);
  return lines.map((line) => line.map((index) => pieces[index]).join(' ')).join('\u2028');
}

/** Width of words on one line, in points. */
function widthOf(words: string, { text, job }: ImprintSetting): number {
  return setText(plainSpans(words, 'artefact'), { ...text, width: UNBOUNDED }, job).width;
}
