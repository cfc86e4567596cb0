import type { paper as french } from '../fr/paper.ts';

const SPAN_WOULD_CLOSE =
  'the story “{title}” leaves {lines} {lines|empty line|empty lines} on page {side}: with “{story}” across {amount} {amount|column|columns}, {left} would be left in the number';
const FILLER_WOULD_CLOSE =
  'the story “{title}” leaves {lines} {lines|empty line|empty lines} on page {side}: if “{story}” might stand there, {left} would be left in the number';

/** Of a paper on paper: what has no room, and what stays empty. */
export const paper: Readonly<Record<keyof typeof french, string>> = {
  'problem.story.no-room': 'the story “{title}” lacks {lines} {lines|line|lines}',
  'problem.story.no-room.hint': 'cut as many, here or in another story',
  'problem.story.too-tall':
    'the story “{title}” does not go on elsewhere and has room on no page: it needs {lines} {lines|line|lines} in {columns} {columns|column|columns}, and the deepest page has {depth}',
  'problem.story.too-tall.hint': 'shorten it, make it wider (“span=all”), or make two stories of it',
  'problem.story.head-too-tall':
    'the head of the story “{title}” has room on no page: it takes {lines} {lines|line|lines} across {columns} {columns|column|columns}, and the deepest page has {depth}',
  'problem.story.head-too-tall.hint': 'shorten its title or its standfirst, or give it more columns',
  'problem.story.block-too-tall':
    '{block} of the story “{title}” is never cut and has room on no page: it needs {lines} {lines|line|lines}, and the deepest page has {depth}',
  'problem.story.block-too-tall.hint':
    'make it lower or the story wider, part it in two, or take less of the page for what stands around the stories',
  'problem.story.hole': 'the story “{title}” leaves {lines} {lines|empty line|empty lines} on page {side}',
  'problem.story.hole.hint':
    'make it longer by as much, change its columns, or mark as “filler” a short story that may fill the room',
  'problem.story.hole-span': SPAN_WOULD_CLOSE,
  'problem.story.hole-span.hint': 'write “span={amount}” behind the title “{story}”',
  'problem.story.hole-span-in-front': SPAN_WOULD_CLOSE,
  'problem.story.hole-span-in-front.hint': 'write “span: {amount}” in the front matter of “{story}”',
  'problem.story.hole-span-of-furniture': SPAN_WOULD_CLOSE,
  'problem.story.hole-span-of-furniture.hint': 'write “span={amount}” in braces on the line of “{story}”',
  'problem.story.hole-longer':
    'the story “{title}” leaves {lines} {lines|empty line|empty lines} on page {side}: with {amount} {amount|line|lines} more, {left} would be left in the number',
  'problem.story.hole-longer.hint': 'make it longer by as much, or add a heading, a picture, a figure',
  'problem.story.hole-shorter':
    'the story “{title}” leaves {lines} {lines|empty line|empty lines} on page {side}: with {amount} {amount|line|lines} fewer in “{story}”, {left} would be left in the number',
  'problem.story.hole-shorter.hint': 'cut as many in “{story}”',
  'problem.story.hole-filler': FILLER_WOULD_CLOSE,
  'problem.story.hole-filler.hint': 'write “filler” behind the title “{story}”',
  'problem.story.hole-filler-in-front': FILLER_WOULD_CLOSE,
  'problem.story.hole-filler-in-front.hint': 'write “filler: true” in the front matter of “{story}”',
  'problem.story.span-too-wide':
    'the story “{title}” asks for {span} columns, and the page has {columns}: it takes all of them',
  'problem.story.span-too-wide.hint': 'write “span=all”, or a number from 1 to {columns}',
  'problem.story.no-such-side':
    'the story “{title}” asks for side {side}, and the number has {sides}: it stands on the last one',
  'problem.story.no-such-side.hint': 'write “page={sides}”, or raise “pages”',
  'problem.story.top-taken':
    'the story “{title}” cannot stand at the head of side {side}, where “{other}” is: it is on side {stands}',
  'problem.story.top-taken.hint': 'take “place=top” off one of them, or give it another side',
  'problem.story.foot-taken':
    'the story “{title}” cannot stand at the foot of side {side}, where “{other}” is: it is on side {stands}',
  'problem.story.foot-taken.hint': 'take “place=foot” off one of them, or give it another side',
  'problem.story.side-taken':
    'the story “{title}” has no room on side {side}, where “{other}” is: it is on side {stands}',
  'problem.story.side-taken.hint': 'shorten one of them, or give it another side',
};
