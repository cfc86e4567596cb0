import type { GraphicItem, Paint } from '../../src/graphics/graphic.ts';
import type { DisplayList, GlyphRun, Item, SetLabel } from '../../src/print/display-list.ts';

/** A display list as text that a person can read and compare: one line an item, lengths to a tenth of a point. */
export function describeDisplayList({ sheets, structure }: DisplayList): string {
  const tag = (item: Item) => (item.tag === 'artefact' ? 'artefact' : structure[item.tag]?.type);
  return sheets
    .map(
      ({ items }, index) =>
        `side ${index + 1}\n${items.map((item) => `  ${describeItem(item, tag(item) ?? '?')}\n`).join('')}`,
    )
    .join('');
}

function describeItem(item: Item, tag: string): string {
  switch (item.kind) {
    case 'glyphs':
      return `${at(item)} ${tag} ${item.font} ${length(item.size)} ${JSON.stringify(textOf(item))} ${item.source ? `${item.source.line}:${item.source.column}` : ''}`.trimEnd();
    case 'rule':
      return `${length(item.x1)},${length(item.y1)} ${tag} rule to ${length(item.x2)},${length(item.y2)}`;
    case 'link':
      return `${at(item)} ${tag} link ${item.href}`;
    case 'field':
      return `${at(item)} ${tag} field ${item.name}${item.role === 'text' ? '' : ` ${item.choice}`} ${length(item.width)}×${length(item.height)}`;
    case 'picture':
      return `${at(item)} ${tag} picture ${item.src} ${length(item.width)}×${length(item.height)}`;
    case 'graphic':
      return `${at(item)} ${tag} graphic ${length(item.width)}×${length(item.height)}${item.graphic.items.map((inner) => describeGraphic(inner, '\n    ')).join('')}`;
    case 'rectangle':
      return `${at(item)} ${tag} rectangle ${length(item.width)}×${length(item.height)}`;
    case 'drawing':
      return `${at(item)} ${tag} drawing`;
  }
}

/** What a graphic is made of: one line an item, each group further in than what it stands in. */
function describeGraphic(item: GraphicItem<SetLabel>, indent: string): string {
  if (item.kind === 'label')
    return `${indent}label ${JSON.stringify(item.runs.map(({ run }) => textOf(run)).join(''))}`;
  if (item.kind === 'group') {
    const inner = item.items.map((one) => describeGraphic(one, `${indent}  `)).join('');
    return `${indent}group${item.clip ? ' clipped' : ''}${item.opacity === undefined ? '' : ` ${item.opacity}`}${inner}`;
  }
  const { fill, stroke, path } = item;
  const pen = stroke ? ` stroke ${paintName(stroke.paint)} ${length(stroke.width)}` : '';
  return `${indent}shape${fill ? ` fill ${paintName(fill.paint)}` : ''}${pen} ${path.length > 60 ? `${path.slice(0, 60)}…` : path}`;
}

function paintName(paint: Paint): string {
  return typeof paint === 'string' ? paint : paint.kind;
}

/** The text that a run of glyphs stands for. */
export function textOf({ texts }: GlyphRun): string {
  return [...texts].join('');
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${length(x)},${length(y)}`;
}

function length(points: number): string {
  return String(Math.round(points * 10) / 10);
}
