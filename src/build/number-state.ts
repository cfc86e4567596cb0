import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pagePath, pdfPath } from '../publication/paths.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';

/** What the output folder holds of a number. */
export type NumberState = 'never' | 'built' | 'outdated';

/** Older than its own file or the publication's: to be built again. Images and theme are not looked at. */
export function numberState(publication: Publication, { file, frontMatter }: Bulletin, out: string): NumberState {
  const { number } = frontMatter;
  const built = [pagePath(number), pdfPath(number)].map((path) => changed(join(out, path)));
  if (built.every((time) => time === undefined)) return 'never';
  const sources = Math.max(changed(file) ?? 0, changed(publication.file) ?? 0);
  return built.every((time) => time !== undefined && time >= sources) ? 'built' : 'outdated';
}

function changed(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
