import type { Element, ElementContent, RootContent } from 'hast';
import { languageOf } from '../../markdown/language-tag.ts';
import type { Direction } from '../../typography/direction.ts';
import type { StructureElement, StructureType } from '../structure-element.ts';
import { addNode, type StructureNode } from '../structure-tree.ts';
import type { Block, Marker, Nesting } from './block.ts';
import { namePlace } from './named-places.ts';

export type Content = RootContent | ElementContent;

/** Where in the body a node stands. */
export interface Position {
  /** The structure element that it is in. */
  readonly parent: StructureNode;
  readonly nesting: Nesting;
  readonly lang: string;
  /** Language of the structure element `parent`. */
  readonly parentLang: string;
  /** How blocks run here; absent: from left to right. */
  readonly direction?: Direction;
  /** Given to the first block of text, or picture, inside. */
  readonly marker?: Marker;
}

/** Blocks of mixed content. */
export type Flow = (nodes: readonly Content[], position: Position) => Block[];

/**
 * The position inside a new structure element.
 *
 * @param position where the new element stands
 * @param type a standard structure type
 * @param properties what else is known of the element
 */
export function within(
  position: Position,
  type: StructureType,
  properties: Pick<StructureElement, 'scope' | 'numbering' | 'columns' | 'rows' | 'isOnlyPaper'> = {},
): Position {
  const { parent, lang, parentLang } = position;
  const own = { ...properties, ...(lang !== parentLang && { lang }) };
  return { ...position, parent: addNode(parent, type, own), parentLang: lang };
}

export function withoutMarker({ marker: _, ...position }: Position): Position {
  return position;
}

/** The position inside an element, in the language and the direction that it says. */
export function inside(element: Element, position: Position): Position {
  namePlace(element, position.parent);
  const { dir } = element.properties;
  return {
    ...position,
    lang: languageOf(element, position.lang),
    ...((dir === 'rtl' || dir === 'ltr') && { direction: dir }),
  };
}
