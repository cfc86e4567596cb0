import type { Outcome, Place, Problem } from '../problems/problem.ts';
import { checkFields } from './check-fields.ts';
import { type FrontMatterBlock, frontMatterBlock, withoutFrontMatter } from './front-matter-block.ts';
import { blockProblem, dashesNotes } from './front-matter-problems.ts';
import type { StoryFile } from './publication.ts';
import { storySchema } from './story-schema.ts';
import { parseYaml } from './yaml-document.ts';

/** A file that holds a story, by itself: places are those of the file. */
export interface ReadStory extends Pick<StoryFile, 'file' | 'fields' | 'places'> {
  readonly source: string;
  /** `source` with its front matter blanked. */
  readonly body: string;
  /** Where its Markdown begins. */
  readonly bodyStart: number;
}

/** Keys whose values are not texts. */
const TYPED_KEYS: ReadonlySet<string> = new Set(['span', 'page', 'initial', 'filler']);

/**
 * Reads the file of a story: validates its front matter, where it has one, and finds its body.
 * @param file the file's path, as the user would type it
 * @param source its text
 */
export function readStory(file: string, source: string): Outcome<ReadStory> {
  const block = blockOf(source);
  if (!block) return { value: withoutFields(file, source, 0), problems: [] };
  if ('code' in block) return { problems: [blockProblem(file, source, block)] };
  const { start, end, bodyStart } = block;
  const almost = dashesNotes(file, source, block);
  if (source.slice(start, end).trim() === '')
    return { value: withoutFields(file, source, bodyStart), problems: almost };
  const parsed = parseYaml({ file, source, start, end, keys: 'story', typedKeys: TYPED_KEYS });
  const before: readonly Problem[] = [...almost, ...parsed.problems];
  if (!parsed.value) return { problems: before };
  const document = parsed.value;
  // A front matter of comments alone says nothing.
  if (document.data() === null) return { value: withoutFields(file, source, bodyStart), problems: before };
  const { value: fields, problems: ofFields } = checkFields(storySchema, document);
  const problems = [...before, ...ofFields];
  if (!fields) return { problems };
  const places = Object.fromEntries(
    Object.keys(fields).map((key): [string, Place] => [key, document.valuePlace([key])]),
  );
  const value = { ...withoutFields(file, source, bodyStart), fields: fields as StoryFile['fields'], places };
  return { value, problems };
}

/** The text of a story whose front matter is refused, for reading its words only. */
export function readStoryAlone(file: string, source: string): ReadStory {
  const block = blockOf(source);
  return withoutFields(file, source, block && !('code' in block) ? block.bodyStart : 0);
}

function withoutFields(file: string, source: string, bodyStart: number): ReadStory {
  return { file, source, body: withoutFrontMatter(source, bodyStart), bodyStart, fields: {}, places: {} };
}

/** What looks like a key on its line: a dash that begins a text is none of a front matter. */
const KEY_LINE = /^(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*(?:(?:---|\.\.\.)|[^\s:]{1,40}[ \t\u00A0\u202F]*:|$)/;

/** A story need not have a front matter. */
function blockOf(source: string): ReturnType<typeof frontMatterBlock> | undefined {
  const block = frontMatterBlock(source);
  if ('code' in block) {
    const isText = block.code === 'front-matter.missing' || !KEY_LINE.test(afterLine(source, block.offset));
    return isText ? undefined : block;
  }
  return isOfKeys(source, block) ? block : undefined;
}

function isOfKeys(source: string, { start, end }: FrontMatterBlock): boolean {
  return KEY_LINE.test(source.slice(start, end));
}

function afterLine(source: string, offset: number): string {
  return source.slice(offset).replace(/^[^\r\n]*(?:\r\n|\n|\r|$)/, '');
}
