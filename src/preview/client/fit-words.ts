import type { StoryRoom } from '../../print/display-list.ts';
import type { Guides, ShownFit } from '../protocol.ts';
import type { Say } from './say.ts';

/** How far the gauge reaches beyond full, as a share of a side. */
export const MOST = 1.25;

/**
 * How full the sides are, all together: 1 for full to the last line. What has no room is shown
 * as a share of one side, or nobody would see it; at most `MOST`.
 */
export function fullness({ freeLines, freeBySide, leading }: ShownFit, guides: Guides | undefined): number {
  const height = guides?.margins.height ?? 0;
  const ofSide = Math.max(1, ((guides?.columns.length ?? 1) * height) / leading);
  const lines = freeLines < 0 ? ofSide : ofSide * Math.max(1, freeBySide.length);
  return Math.min(MOST, Math.max(0, 1 - freeLines / lines));
}

/** The gauge in a few words. */
export function fitSentence({ freeLines }: ShownFit, say: Say): string {
  if (freeLines === 0) return say('preview.page.fit.full');
  return freeLines > 0
    ? say('preview.page.fit.free', { lines: freeLines })
    : say('preview.page.fit.over', { lines: -freeLines });
}

/** What copyfitting chose, a sentence each. */
export function fitDetails(fit: ShownFit, say: Say, lang: string): readonly string[] {
  const { size, leading, tightened, loosened, pictureScale, freeBySide, freeByStory = [], sides, asked, paper } = fit;
  const number = (value: number) => value.toLocaleString(lang, { maximumFractionDigits: 2 });
  return [
    asked === undefined ? say('preview.page.fit.sides', { sides }) : say('preview.page.fit.asked', { sides, asked }),
    ...(paper === undefined ? [] : [paper]),
    ...(freeBySide.length > 1 && freeBySide.some((lines) => lines > 0)
      ? [say('preview.page.fit.free-by-side', { lines: freeBySide.join(', ') })]
      : []),
    ...freeByStory.flatMap((room) => storySentence(room, say)),
    say('preview.page.fit.size', { size: number(size), leading: number(leading) }),
    ...(tightened > 0 ? [say('preview.page.fit.tightened', { count: tightened })] : []),
    ...(loosened > 0 ? [say('preview.page.fit.loosened', { count: loosened })] : []),
    ...(pictureScale < 1 ? [say('preview.page.fit.pictures', { percent: Math.round(pictureScale * 100) })] : []),
  ];
}

/** What stays free below a story, or has no room; nothing where it fills its place. */
function storySentence({ title, sides, freeLines }: StoryRoom, say: Say): readonly string[] {
  if (freeLines === 0 || title === '') return [];
  return [
    freeLines < 0
      ? say('preview.page.fit.story.over', { title, lines: -freeLines })
      : say('preview.page.fit.story.free', { title, sides: sides.join(', '), lines: freeLines }),
  ];
}
