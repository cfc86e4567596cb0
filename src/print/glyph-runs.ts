import type { GraphicItem } from '../graphics/graphic.ts';
import type { GlyphRun, Item, PlacedGraphic, SetLabel } from './display-list.ts';

type Run = Omit<GlyphRun, 'tag'>;

type WithRuns = Run | Omit<PlacedGraphic, 'tag'> | { readonly kind: Exclude<Item['kind'], 'glyphs' | 'graphic'> };

/** Everything on a sheet that is drawn with a font: lines, and the labels of graphics. */
export function glyphRuns(items: readonly WithRuns[]): readonly Run[] {
  return items.flatMap((item) => {
    if (item.kind === 'glyphs') return [item];
    return item.kind === 'graphic' ? item.graphic.items.flatMap(runsOf) : [];
  });
}

/** What a run says: the texts of its glyphs. */
export function textOfRun({ texts }: Pick<GlyphRun, 'texts'>): string {
  return typeof texts === 'string' ? texts : texts.join('');
}

function runsOf(item: GraphicItem<SetLabel>): readonly Run[] {
  switch (item.kind) {
    case 'group':
      return item.items.flatMap(runsOf);
    case 'label':
      return item.runs.map(({ run }) => run);
    case 'shape':
      return [];
  }
}
