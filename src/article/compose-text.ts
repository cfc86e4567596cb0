import type { Root } from 'hast';
import { type BodySetting, composeBody } from '../markdown/compose-body.ts';
import { composeStandfirst, composeTitle } from '../markdown/compose-inline.ts';
import { composePaper } from '../markdown/stories/compose-paper.ts';
import type { PaperFile, PaperText, StoryFront } from '../markdown/stories/story-text.ts';
import { ownPlace } from '../problems/place.ts';
import type { Report } from '../problems/report.ts';
import type { Bulletin, StoryFile } from '../publication/publication.ts';
import type { Heading } from './compose-heading.ts';

/**
 * The body of a number: that of a letter, or the stories of a paper.
 *
 * @param bulletin the number
 * @param heading its title and standfirst, set right: in a paper they head its first story
 * @param setting what must be known to read its Markdown
 * @param report called for each mistake
 */
export async function composeText(
  bulletin: Bulletin,
  heading: Pick<Heading, 'headline' | 'standfirst'>,
  setting: BodySetting,
  report: Report,
): Promise<Root> {
  if (!setting.isPaper) return composeBody(bulletin.body, setting, report);
  const told = ofOwnFiles(bulletin, report);
  return composePaper(await paperText(bulletin, heading, setting, told), setting, told);
}

/** Lets problems name the lines of files of a folder, where they name any, as these have them. */
function ofOwnFiles(bulletin: Bulletin, report: Report): Report {
  return (severity, code, values, at) => {
    const { line } = values;
    if (code !== 'id.twice' || !bulletin.parts || typeof line !== 'number') return report(severity, code, values, at);
    const { file, place } = ownPlace(bulletin, { line, column: 1 });
    return report(severity, 'id.twice-in-file', { ...values, line: place.line, file }, at);
  };
}

async function paperText(
  { source, body, stories = [], frontMatter, places }: Bulletin,
  { headline, standfirst }: Pick<Heading, 'headline' | 'standfirst'>,
  setting: BodySetting,
  report: Report,
): Promise<PaperText> {
  const end = Math.min(body.length, ...stories.map((story) => story.start));
  const front: StoryFront = { isNumbers: true, fields: frontMatter, title: headline, standfirst, places };
  // A folder whose own file says nothing has a title and no first story.
  const hasOwn = stories.length === 0 || body.slice(0, end).trim() !== '';
  const own: readonly PaperFile[] = hasOwn ? [{ start: 0, end, front }] : [];
  const files: PaperFile[] = [];
  for (const story of stories) files.push(await storyText(story, setting, report));
  return { source, body, texts: [...own, ...files] };
}

async function storyText(
  { start, end, fields, places }: StoryFile,
  { lang, switches, checks }: BodySetting,
  report: Report,
): Promise<PaperFile> {
  const inline = { lang, switches, checks };
  const at =
    (key: 'title' | 'standfirst'): Report =>
    (severity, code, values) =>
      report(severity, code, values, places[key]);
  const { title, standfirst, id } = fields;
  const front: StoryFront = {
    isNumbers: false,
    fields,
    title: title === undefined ? undefined : await composeTitle(title, inline, at('title')),
    standfirst: standfirst === undefined ? undefined : await composeStandfirst(standfirst, inline, at('standfirst')),
    id,
    places,
  };
  return { start, end, front };
}
