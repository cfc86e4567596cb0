import type { Element, ElementContent } from 'hast';
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
    Array.isArray(part) ? [] : [pictureBlock(part as Element, position)],
  );
}

function figureTag({ properties }: Element, { parent }: Position): TagReference<StructureNode> {
  const alt = String(properties.alt ?? '').trim();
  return alt === '' ? 'artefact' : addNode(parent, 'Figure', { alt });
}

/** Inline content as stretches of text and the pictures between them; an element around a picture goes on after it. */
export function splitAtPictures(nodes: readonly Content[]): (readonly Content[] | Element)[] {
  const parts: (Content[] | Element)[] = [[]];
  const add = (node: Content) => {
    const last = parts.at(-1);
    if (Array.isArray(last)) last.push(node);
    else parts.push([node]);
  };
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'img') parts.push(node);
    else if (node.type === 'element' && node.children.length > 0) {
      for (const part of splitAtPictures(node.children)) {
        if (Array.isArray(part)) add({ ...node, children: part as ElementContent[] });
        else parts.push(part as Element);
      }
    } else add(node);
  }
  return parts;
}

/** Whether anything of a node is seen. */
export function hasContent(node: Content): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(hasContent));
}

export function holdsPicture(node: Content): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture));
}
