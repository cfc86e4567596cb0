import { shapeOutline } from './basic-shapes.ts';
import { ELEMENT } from './budget.ts';
import { type DrawingContext, type ElementContext, localName } from './drawing.ts';
import { note } from './findings.ts';
import type { Group } from './graphic.ts';
import { type Matrix, product, translation } from './matrix.ts';
import { mapped, type PathCommand, writePath } from './path-data.ts';
import { type SvgStyle, styleOf } from './svg-style.ts';
import type { SvgElement } from './svg-tree.ts';
import { parseTransform } from './transform-list.ts';
import type { Bounds } from './view-box.ts';

type Clip = NonNullable<Group['clip']>;

/**
 * The outlines that an element is cut to: its own, and those that cut its
 * clipping path. What is more than the outlines of shapes, such as letters, is
 * noted and cuts nothing.
 */
export function clipsOf(
  written: string | undefined,
  place: ElementContext,
  bounds: () => Bounds | undefined,
  drawing: DrawingContext,
): readonly Clip[] {
  if (written === undefined || written === 'none') return [];
  const name = localName(written);
  const element = name === undefined ? undefined : drawing.byId.get(name);
  if (element?.name !== 'clipPath') {
    // A reference to nothing cuts nothing off (CSS Masking, 3.5).
    note(drawing.findings, name === undefined ? (written.startsWith('url') ? 'external' : 'clip') : 'missing');
    return [];
  }
  if (place.copied.includes(element)) return [];
  const inside = { ...place, copied: [...place.copied, element] };
  const box = element.attributes.clipPathUnits === 'objectBoundingBox' ? bounds() : undefined;
  const units: Matrix = box ? [box.width, 0, 0, box.height, box.x, box.y] : [1, 0, 0, 1, 0, 0];
  const style = styleOf(element, place.style, drawing.sheet);
  const own = product(product(place.matrix, units), parseTransform(style.values.transform));
  const parts = outlinesIn(element, { ...inside, matrix: own, style }, drawing);
  const isEvenOdd = parts.length > 0 && parts.every(({ rule }) => rule === 'evenodd');
  const clip: Clip = {
    path: writePath(parts.flatMap(({ outline }) => outline)),
    rule: isEvenOdd ? 'evenodd' : 'nonzero',
  };
  return [clip, ...clipsOf(style.values['clip-path'], inside, bounds, drawing)];
}

interface ClipPart {
  /** In the space of the drawing. */
  readonly outline: readonly PathCommand[];
  readonly rule: string | undefined;
}

function outlinesIn(parent: SvgElement, place: ElementContext, drawing: DrawingContext): ClipPart[] {
  const { budget, findings, sheet, byId } = drawing;
  return parent.children.flatMap((child): ClipPart[] => {
    if (typeof child === 'string' || !budget.spend(ELEMENT)) return [];
    const style = styleOf(child, place.style, sheet);
    if (style.values.display === 'none' || style.values.visibility === 'hidden') return [];
    const matrix = product(place.matrix, parseTransform(style.values.transform));
    if (child.name === 'use') {
      const used = byId.get(localName(child.attributes.href) ?? '');
      if (!used || place.copied.includes(used)) return [];
      const moved = product(
        matrix,
        translation(Number(child.attributes.x ?? 0) || 0, Number(child.attributes.y ?? 0) || 0),
      );
      const copy: SvgElement = { name: 'g', attributes: {}, children: [used] };
      return outlinesIn(copy, { ...place, matrix: moved, style, copied: [...place.copied, used] }, drawing);
    }
    const outline = shapeOutline(child, { ...place.viewport, fontSize: style.fontSize });
    if (!outline) {
      if (child.name === 'text') note(findings, 'clip');
      return [];
    }
    return budget.spend(outline.length) ? [{ outline: mapped(outline, matrix), rule: ruleOf(style) }] : [];
  });
}

function ruleOf({ values }: SvgStyle): string | undefined {
  return values['clip-rule'];
}
