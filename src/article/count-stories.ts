import type { Bulletin, Publication } from '../publication/publication.ts';
import { bodySetting } from './body-setting.ts';
import { composeHeading } from './compose-heading.ts';
import { composeText } from './compose-text.ts';
import { storiesOf } from './story.ts';

/** How many stories a paper has: its contents, its news in brief and its colophon are none. What is wrong with it is said when it is built. */
export async function countStories(publication: Publication, bulletin: Bulletin): Promise<number> {
  const { value: heading } = await composeHeading(publication, bulletin);
  const body = await composeText(bulletin, heading, bodySetting(publication, bulletin), () => {});
  return storiesOf(body).filter(({ kind }) => kind === 'story').length;
}
