import type { Bulletin } from './publication.ts';

/** Whether a number is a paper of stories: its front matter says so, or it is a folder (decision 19). */
export function isPaper({ frontMatter, stories }: Pick<Bulletin, 'frontMatter' | 'stories'>): boolean {
  return stories !== undefined || frontMatter.template === 'newspaper';
}
