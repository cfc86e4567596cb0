import { pageTranslator } from '../../messages/page-translator.ts';
import { itemAt } from '../../sequence/item-at.ts';
import { directionOf } from '../../typography/direction.ts';
import { arrowPath } from '../lettering/arrow-path.ts';
import { plainSpans } from '../lettering/set-text.ts';
import type { Line } from '../paragraphs/line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import type { TextStyle } from '../paragraphs/text-style.ts';
import type { BlockContext } from '../rows/block-context.ts';
import { baselineOf, styleFor } from '../rows/block-style.ts';
import { FORBIDDEN, FREE } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { drawn, lineAt, type RowPart } from '../rows/row-parts.ts';
import { addNode, type StructureNode, structureNode } from '../structure-tree.ts';
import { families } from '../theme.ts';
import type { PrintedStory } from './story-text.ts';

/** Size of the words that say where a story goes on, by the body's. */
const SIZE = 0.86;
/** Between the words and their arrow, and the arrow's width and height, in ems. */
const BEFORE_ARROW = 0.4;
const ARROW_WIDTH = 0.5;
const ARROW_HEIGHT = 0.62;
/** What stands above a part keeps off its text by so many ems more than lines of a text do. */
const RAISED = 0.3;

/** What a story's parts say of each other: their structure elements are read behind the story. */
export interface Jump {
  /** « Suite page 2 », in a line of its own. */
  readonly foot: Row;
  /** « Suite de la page 1 », and the title again. */
  readonly head: Row;
  readonly tags: readonly StructureNode[];
}

/** Which part of a story it is, from 0, and sides, from 1. */
interface JumpPlace {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Sets what stands at the foot of a part of a story, and at the head of the next one. Their words lead to each
 * other. No other edition has them.
 *
 * @param text of the story
 * @param place the part that ends, its side and that of the next part
 * @param context how the module of the next part is set, which may have another width
 */
export function setJump({ story, title }: PrintedStory, { part, from, to }: JumpPlace, context: BlockContext): Jump {
  const say = pageTranslator(context.lang);
  const id = `${story.id}:${part + 2}`;
  const onward = structureNode('P', { isOnlyPaper: true });
  const back = structureNode('P', { isOnlyPaper: true, id });
  const style: TextStyle = {
    ...styleFor({ role: 'caption' }, context),
    family: families.heading,
    size: context.body.size * SIZE,
    colour: context.theme.colours.accentLetters,
    hyphenate: false,
    balanced: false,
  };
  return {
    foot: footRow(linked(say('print.story-goes-on', { side: to }), onward, `#${id}`), title, style, context),
    head: headRow(linked(say('print.story-continued', { side: from }), back, `#${story.id}`), title, style, context),
    tags: [onward, back],
  };
}

function linked(words: string, tag: StructureNode, href: string) {
  const link = addNode(tag, 'Link');
  return plainSpans(words, link).map((span) => ({ ...span, href }));
}

/** « Suite page 2 » and its arrow, at the end of a line that runs as the story does. */
function footRow(spans: ReturnType<typeof linked>, title: string, style: TextStyle, context: BlockContext): Row {
  const { measure, body } = context;
  const isFromRight = directionOf(title) === 'rtl';
  const [width, height] = [ARROW_WIDTH * style.size, ARROW_HEIGHT * style.size];
  const line = itemAt(
    setParagraph({ spans, style: { ...style, align: 'left' }, measure: measure - width }, context),
    0,
  );
  const baseline = baselineOf(body);
  const beside = width + BEFORE_ARROW * style.size;
  const x = isFromRight ? 0 : measure - width;
  const path = arrowPath(width, height, isFromRight);
  const parts: RowPart[] = [
    lineAt(line, isFromRight ? beside : measure - beside - line.width, baseline),
    drawn({ kind: 'drawing', tag: 'artefact', x, y: baseline, path, fill: style.colour }),
  ];
  return { lines: 1, parts, breakPrice: FREE, isSpace: false, strain: 0, isRepeated: true };
}

/** « Suite de la page 1 », in one line with as much of the title as it has room for. */
function headRow(spans: ReturnType<typeof linked>, title: string, style: TextStyle, context: BlockContext): Row {
  const { geometry, body } = context;
  const line = itemAt(setParagraph({ spans, style, measure: geometry.width }, context), 0);
  const room = geometry.width - line.width - style.size;
  const ink: TextStyle = { ...style, colour: context.theme.colours.ink };
  const words = plainSpans(title, 'artefact');
  const [again, ...more] = setParagraph({ spans: words, style: ink, measure: Math.max(room, 1) }, context);
  const isWhole = again !== undefined && more.length === 0 && again.width <= room;
  const baseline = baselineOf(body) - RAISED * style.size;
  const isFromRight = directionOf(title) === 'rtl';
  /** So far from where the line begins. */
  const placed = (own: Line, x: number) => lineAt(own, isFromRight ? geometry.width - x - own.width : x, baseline);
  return {
    lines: 1,
    parts: [placed(line, 0), ...(isWhole ? [placed(again, line.width + style.size)] : [])],
    breakPrice: FORBIDDEN,
    isSpace: false,
    strain: 0,
    isRepeated: true,
    spansColumns: true,
  };
}
