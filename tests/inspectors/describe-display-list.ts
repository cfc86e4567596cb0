import type { DisplayList, GlyphRun, Item } from '../../src/print/display-list.ts';

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
    case 'rectangle':
      return `${at(item)} ${tag} rectangle ${length(item.width)}×${length(item.height)}`;
    case 'drawing':
      return `${at(item)} ${tag} drawing`;
  }
}

/** The text that a run of glyphs stands for. */
export function textOf({ texts }: GlyphRun): string {
  return texts.join('');
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${length(x)},${length(y)}`;
}

function length(points: number): string {
  return String(Math.round(points * 10) / 10);
}
