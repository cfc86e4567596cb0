import * as z from 'zod/mini';
import { MOST_COLUMNS, MOST_SIDES } from './side-limits.ts';
import { TEXT_SHAPES } from './text-schemas.ts';

const { code, filled, text, title } = TEXT_SHAPES;

/** The keys of `StoryFields`, as YAML has them. */
export const storyKeys = () => ({
  kicker: z.optional(text('What stands above the headline.')),
  author: z.optional(text('Who wrote it; the by-line is made of it.')),
  span: z.optional(
    z
      .union(
        [
          z.int(code('field.span')).check(z.gte(1, code('field.span')), z.lte(MOST_COLUMNS, code('field.span'))),
          z.literal('all', code('field.span')),
        ],
        code('field.span'),
      )
      .register(z.globalRegistry, { description: 'Columns of the page that the story takes: 1 to 5, or all.' }),
  ),
  ground: z.optional(
    z
      .enum(['tint', 'frame'], code('field.ground'))
      .register(z.globalRegistry, { description: 'tint: the story stands on a tint; frame: in a frame.' }),
  ),
  initial: z.optional(
    z
      .boolean(code('field.boolean'))
      .register(z.globalRegistry, { description: 'Whether the story begins with a large letter.' }),
  ),
  place: z.optional(
    z
      .enum(['top', 'foot'], code('field.place'))
      .register(z.globalRegistry, { description: 'top: at the head of its side; foot: at its foot.' }),
  ),
  page: z.optional(
    z
      .int(code('field.page'))
      .check(z.gte(1, code('field.page')), z.lte(MOST_SIDES, code('field.page')))
      .register(z.globalRegistry, { description: 'The side that the story stands on, from 1.' }),
  ),
  rank: z.optional(
    z.enum(['lead', 'second', 'brief'], code('field.rank')).register(z.globalRegistry, {
      description: 'How much the story weighs. Default: lead for the first one, second for the others.',
    }),
  ),
  filler: z.optional(
    z.boolean(code('field.boolean')).register(z.globalRegistry, {
      description: 'Whether the story fills what would stay empty, and is left out where nothing does.',
    }),
  ),
});

/** What a link calls it by; the page has it as it is typed. */
const ID = /^[^\s#{}"'<>]+$/;

/** The front matter of a story’s own file. */
export const storySchema = z.strictObject(
  {
    title: z.optional(
      title().register(z.globalRegistry, {
        description: 'The story’s headline; inline Markdown. A backslash before a space ends a line of it.',
      }),
    ),
    standfirst: z.optional(
      filled().register(z.globalRegistry, { description: 'The paragraph under the headline; inline Markdown.' }),
    ),
    ...storyKeys(),
    id: z.optional(
      filled()
        .check(z.regex(ID, code('field.id')))
        .register(z.globalRegistry, { description: 'What links call the story by: #id.' }),
    ),
  },
  code('yaml.not-keys'),
);
