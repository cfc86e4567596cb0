import { paddedNumber } from '../../publication/paths.ts';
import type { Article, LinkedFile } from '../article.ts';

/** The files that go out beside a number because it links to them, by their paths in the output folder. */
export function linkedFiles({ bulletin, files }: Pick<Article, 'bulletin' | 'files'>): readonly LinkedFile[] {
  return files.map(({ path, bytes }) => ({ path: `${paddedNumber(bulletin.frontMatter.number)}/${path}`, bytes }));
}
