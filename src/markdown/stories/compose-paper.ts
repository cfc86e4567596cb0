import type { Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Report } from '../../problems/report.ts';
import { reportControls } from '../clean-text.ts';
import { type BodySetting, finishBody, safeBody } from '../compose-body.ts';
import { understandHeadings } from '../heading-attributes.ts';
import { hasData, ofData } from '../vocabulary.ts';
import { byLineOf } from './by-line.ts';
import { dealNotes } from './deal-notes.ts';
import { withoutMisplaced } from './in-letter.ts';
import { type PartedText, partStories } from './part-stories.ts';
import { isFurniture, storyElements } from './story-heads.ts';
import type { PaperFile, PaperText } from './story-text.ts';

/**
 * The body of a paper: its stories, one after the other, in the order of its texts (decision 19).
 *
 * @param paper its Markdown, and what its front matters say
 * @param setting as for the body of a letter
 * @param report called for each mistake, with its offset in the source of the number
 */
export async function composePaper(paper: PaperText, setting: BodySetting, report: Report): Promise<Root> {
  reportControls(paper.body, report);
  const texts: PartedText[] = [];
  for (const text of paper.texts) texts.push(await readStories(text, paper, setting, report));
  dealNotes(texts, setting.lang);
  const children = texts
    .flatMap(({ stories }) => stories)
    .flatMap((story): RootContent[] => [story, { type: 'text', value: '\n' }]);
  const body: Root = { type: 'root', children: children.slice(0, -1) };
  leadFirst(body);
  withoutMisplaced(body, report);
  return finishBody(body, paper.body, setting, report);
}

/** The stories of a text that is read by itself; their places are those of the whole. */
async function readStories(
  { start, end, front }: PaperFile,
  { source, body }: PaperText,
  setting: BodySetting,
  report: Report,
): Promise<PartedText> {
  const text = body.slice(start, end);
  const told: Report = (severity, code, values, at) =>
    report(severity, code, values, typeof at === 'number' ? at + start : at);
  const tree = await safeBody(text, setting, told);
  const say = (author: string) => byLineOf(author, setting.lang);
  const parted = partStories(tree, { text, source, front, say, report: told });
  const whole: Root = { type: 'root', children: [...parted.stories, ...parted.notes] };
  understandHeadings(whole, text, told);
  if (start > 0) move(whole, start, linesBefore(body, start));
  return parted;
}

/** The first story that says something leads, unless its author says otherwise. */
function leadFirst(body: Root): void {
  const stories = storyElements(body).filter((story) => !isFurniture(story));
  for (const [index, story] of stories.entries())
    if (!hasData(story, 'dataRank'))
      Object.assign(story.properties, ofData({ dataRank: index === 0 ? 'lead' : 'second' }));
}

function linesBefore(text: string, end: number): number {
  return text.slice(0, end).match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Gives the nodes of a part the places that they have in the whole text. */
function move(tree: Root, offset: number, lines: number): void {
  const moved = new Set<object>();
  visit(tree, (node) => {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      if (moved.has(point)) continue;
      moved.add(point);
      point.line += lines;
      point.offset = (point.offset ?? 0) + offset;
    }
  });
}
