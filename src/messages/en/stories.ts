import type { stories as french } from '../fr/stories.ts';

/** Of a paper's stories: what begins them, what is said of them, what stands between them. */
export const stories: Readonly<Record<keyof typeof french, string>> = {
  'problem.story.attribute':
    'behind the title “{title}”, “{attribute}” is not understood: it has no effect and is not printed',
  'problem.story.attribute.hint':
    'a story may have kicker, author, span, ground, initial, place, page, rank, filler and an {#anchor}; braces that are to be printed are written \\{ and \\}',
  'problem.story.language':
    'behind the title “{title}”, “{attribute}” has no effect and is not printed: a story has the language of its number',
  'problem.story.language.hint': 'write its text between a line “:::lang{{found}}” and a line “:::”',
  'problem.story.attribute-nearest':
    'behind the title “{title}”, “{attribute}” is not understood: it has no effect and is not printed',
  'problem.story.attribute-nearest.hint': '{attribute} → {nearest}?',
  'problem.story.value':
    'behind the title “{title}”, “{attribute}” cannot be “{found}”: it has no effect and is not printed',
  'problem.story.value.hint': 'it can be {known}',
  'problem.story.no-text': 'the title “{title}” has no text: its file begins with another title, or is empty',
  'problem.story.no-text.hint':
    'write the text of the story above the first “#”, or give that “#” the title of the front matter',
  'problem.story.front-unused':
    'the title of the number, “{title}”, is that of no story: standfirst, kicker and author of the front matter are not printed',
  'problem.story.front-unused.hint': 'write the first story above the first “#”, or a “# {title}” above its text',
  'problem.story.title-unused':
    'the title of the number, “{title}”, is that of no story: it names the number in lists and is not printed',
  'problem.story.title-unused.hint':
    'to have it printed, write “# {title}” above the text of the first story, or that text above the first “#”',
  'problem.story.in-letter': '{count} titles “#” follow each other: they are set as headings of one letter',
  'problem.story.in-letter.hint':
    'to make stories of a newspaper of them, write “template: newspaper” in the front matter',
  'problem.id.twice-in-file': 'line {line} of {file} is called “{id}” already: this one is called “{given}”',
  'problem.id.twice-in-file.hint': 'give them two names: a link to “#{id}” leads to the first',
  'problem.standfirst.blocks': 'a standfirst holds paragraphs only: this block of “{name}” is set with the text',
  'problem.standfirst.blocks.hint': 'leave its words alone in the standfirst',
  'problem.standfirst.in-letter': 'this standfirst is set as a paragraph: a letter has one only, under its title',
  'problem.standfirst.in-letter.hint': 'write it in the front matter, “standfirst: …”',
  'problem.standfirst.not-first': 'this standfirst does not follow the title of its story: it is set as a paragraph',
  'problem.standfirst.not-first.hint': 'put it right below the title “#”',
  'problem.continued.in-letter': '“::continued” has no effect: a letter runs on from side to side',
  'problem.continued.in-letter.hint': 'take it out, or write “template: newspaper” in the front matter',
  'problem.continued.inside': '“::continued” has no effect inside a block',
  'problem.continued.inside.hint': 'put it between two blocks of the text of the story',
  'problem.continued.unused':
    '“::continued” has no effect here: the story “{title}” does not go from one side to another at it',
  'problem.continued.unused.hint': 'you may leave it, it will serve when the story is parted; otherwise take it out',
  'problem.furniture.not-placed': 'the braces of “{name}” have no effect inside a block',
  'problem.furniture.not-placed.hint': 'put it between two stories, or take its braces out',
  'problem.furniture.in-letter': 'the braces of “{name}” have no effect in a letter: it stays in its place in the text',
  'problem.furniture.in-letter.hint': 'take them out, or write “template: newspaper” in the front matter',
  'problem.contents.empty': 'these contents are empty and not printed: nothing in the number has a title',
  'problem.contents.empty.hint': 'give the stories titles, or take the contents out',
  'problem.briefs.empty': '“{name}” holds nothing',
  'problem.briefs.empty.hint':
    'write between “:::{name}” and “:::” a paragraph for each brief that begins in bold: “**Canteen.** Today’s dish…”',
};
