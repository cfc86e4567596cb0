import type { Graphic, GraphicItem } from './graphic.ts';

/** The words of a graphic's labels, one label after the other. */
export function graphicText({ items }: Graphic): string {
  return items
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ');
}

function textOf(item: GraphicItem): string {
  if (item.kind === 'group')
    return item.items
      .map(textOf)
      .filter((text) => text !== '')
      .join(' ');
  return item.kind === 'label' ? item.spans.map(({ text }) => text).join('') : '';
}
