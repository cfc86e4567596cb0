import type { Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { NumberBuild } from './build-number.ts';
import type { PublicationBuildOptions } from './build-publication.ts';
import type { WrittenFile } from './output-file.ts';

/** Writes what lists the numbers: the archive page and the feed. */
export async function buildArchive(
  _publication: Publication,
  _numbers: readonly NumberBuild[],
  _options: PublicationBuildOptions,
  _problems: Problem[],
): Promise<readonly WrittenFile[]> {
  return [];
}
