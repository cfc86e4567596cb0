import type { Root } from 'hast';
import { directionOf } from '../../typography/direction.ts';
import { PLAIN_STYLE, type Span } from '../paragraphs/text-style.ts';
import { type StructureNode, structureNode } from '../structure-tree.ts';
import { type Block, type BlockFlow, NESTED_IN_NOTHING, type TextRole } from './block.ts';
import { inlineSpans } from './inline-spans.ts';

/** What is too tall to stand beside the text, and is set with it: before it the standfirst, behind it the legal line. */
export interface RunOn {
  readonly standfirst: Root | undefined;
  readonly legal: string | undefined;
}

/** A text with what is set with it. */
export interface RunOnFlow {
  readonly flow: BlockFlow;
  /** What the legal line means: it is read last, wherever it stands. */
  readonly legalTags: readonly StructureNode[];
}

/** Adds to a text what has no room beside it: the standfirst across all columns, the legal line, which is smaller, in them. */
export function withRunOn(flow: BlockFlow, { standfirst, legal }: RunOn): RunOnFlow {
  if (!standfirst && legal === undefined) return { flow, legalTags: [] };
  const [before, behind] = [structureNode('P'), structureNode('P')];
  const plain = { lang: '', style: PLAIN_STYLE };
  const lead = standfirst
    ? [{ ...block('standfirst', inlineSpans(standfirst.children, { tag: before, ...plain })), spansColumns: true }]
    : [];
  const close = legal === undefined ? [] : [block('legal', [{ text: legal, tag: behind, ...plain }])];
  return {
    flow: {
      ...flow,
      blocks: [...lead, ...flow.blocks, ...close],
      tags: [...lead.map(() => before), ...flow.tags],
    },
    legalTags: close.map(() => behind),
  };
}

function block(role: TextRole, spans: readonly Span[]): Block {
  const direction = directionOf(spans.map(({ text }) => text).join(''));
  return { kind: 'text', role, nesting: NESTED_IN_NOTHING, spans, direction };
}
