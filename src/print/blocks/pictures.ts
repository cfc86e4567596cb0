import type { Element, ElementContent } from 'hast';
import { attributeValue } from '../../markdown/attribute-value.ts';
import type { TagReference } from '../display-list.ts';
import { addNode, type StructureNode } from '../structure-tree.ts';
import type { PictureBlock } from './block.ts';
import type { Content, Position } from './position.ts';

/** A picture as a block of its own. */
export function pictureBlock(picture: Element, position: Position): PictureBlock {
  const { nesting, direction } = position;
  return {
    kind: 'picture',
    nesting,
    src: String(picture.properties.src),
    width: Number(picture.properties.width ?? 0),
    height: Number(picture.properties.height ?? 0),
    tag: figureTag(picture, position),
    ...(direction && { direction }),
  };
}

/** All pictures that stand in what can only be set as text: they print after it. */
export function picturesOf(nodes: readonly Content[], position: Position): PictureBlock[] {
  return splitAtPictures(nodes).flatMap((part) =>
    part.kind === 'picture' ? [pictureBlock(part.picture, position)] : [],
  );
}

function figureTag(picture: Element, { parent }: Position): TagReference<StructureNode> {
  const alt = attributeValue(picture, 'alt').trim();
  return alt === '' ? 'artefact' : addNode(parent, 'Figure', { alt });
}

/** A stretch of inline content: text, or one picture. */
type InlinePart =
  | { readonly kind: 'text'; readonly nodes: readonly Content[] }
  | { readonly kind: 'picture'; readonly picture: Element };

/**
 * Inline content as stretches of text and the pictures between them. An element
 * around a picture goes on after it.
 */
export function splitAtPictures(nodes: readonly Content[]): readonly InlinePart[] {
  let open: Content[] | undefined = [];
  const parts: InlinePart[] = [{ kind: 'text', nodes: open }];
  const addText = (node: Content) => {
    if (!open) {
      open = [];
      parts.push({ kind: 'text', nodes: open });
    }
    open.push(node);
  };
  const addPicture = (picture: Element) => {
    open = undefined;
    parts.push({ kind: 'picture', picture });
  };
  for (const node of nodes) {
    if (node.type !== 'element' || (node.tagName !== 'img' && node.children.length === 0)) addText(node);
    else if (node.tagName === 'img') addPicture(node);
    else
      for (const part of splitAtPictures(node.children)) {
        if (part.kind === 'picture') addPicture(part.picture);
        else addText({ ...node, children: part.nodes.filter(mayBeInElement) });
      }
  }
  return parts;
}

/** Whether a node may be a child of an element: all but a document's type may. */
export function mayBeInElement(node: Content): node is ElementContent {
  return node.type !== 'doctype';
}

/** Whether anything of a node is seen. */
export function hasContent(node: Content): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(hasContent));
}

export function holdsPicture(node: Content): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture));
}
