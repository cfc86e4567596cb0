import { describe, expect, it } from 'vitest';
import { paint } from '../../src/print/paint/paint.ts';
import { bothEditions, makersFor } from '../fixtures/both-editions.ts';
import { testFonts } from '../fixtures/build-editions.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';

const makers = makersFor(testPublication());
const metadata = { title: 'Essai', lang: 'fr', date: new Date(0), creator: 'bulletin' };

/** Of the processor's time, whatever else the machine does: more than any of these takes, all of it, by a factor of two. */
const MOST_SECONDS = 20;
const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
/** How much of each is tried: all of it with BULLETIN_WHOLE_CORPUS=1, and in every run enough to see what grows with the square. */
const SHARE = process.env.BULLETIN_WHOLE_CORPUS === '1' ? 1 : 0.05;

const times = (text: string, count: number) => text.repeat(Math.ceil(count * SHARE));
const each = (count: number, make: (index: number) => string) =>
  Array.from({ length: Math.ceil(count * SHARE) }, (_, index) => make(index));

/** What other readers of Markdown have stumbled over (the pathological tests of cmark and of micromark), and our own. */
const HOSTILE: readonly (readonly [name: string, markdown: string])[] = [
  ['brackets that open', times('[', 50_000)],
  ['brackets that close', times(']', 50_000)],
  ['links that never close', times('[a](', 20_000)],
  ['pictures that never close', times('![', 20_000)],
  ['links in links', `${times('[', 5000)}a${times('](b)', 5000)}`],
  ['emphasis of two kinds', times('*a_ ', 10_000)],
  ['emphasis that opens', times('**a ', 10_000)],
  ['emphasis that could do both', times('a**b', 10_000)],
  ['backticks', `a ${times('`', 10_000)}`],
  ['backticks of all lengths', each(1000, (index) => `e${'`'.repeat(index + 1)}`).join('')],
  ['strikethrough that opens', times('~~a ', 10_000)],
  ['a table of 10,000 cells', `| a | b |\n|-|-|\n${times('| c | d |\n', 5000)}`],
  ['a word of a megabyte', times('a', 1_000_000)],
  ['a word of syllables', times('anticonstitutionnellement', 4000)],
  ['100,000 empty lines', `a\n${times('\n', 100_000)}b`],
  ['forced line ends', times('a  \n', 20_000)],
  ['a paragraph of 100,000 words', times('mot ', 100_000)],
  ['10,000 paragraphs', times('mot de passe.\n\n', 10_000)],
  ['marks that stand on nothing', times('\u0301', 50_000)],
  ['characters without a width', times('\u200B', 50_000)],
  ['joiners', times('\u200D', 1000)],
  ['tabulations', `${times('\t', 10_000)}a`],
  ['ampersands', times('&', 50_000)],
  ['entities that never end', times('&#x', 20_000)],
  ['backslashes', times('\\', 50_000)],
  ['tags that never end', times('<a ', 20_000)],
  ['angle brackets', times('<', 50_000)],
  ['definitions', `a\n\n${each(3000, (index) => `[d${index}]: /u`).join('\n')}`],
  ['a link used often', `[a]: /u\n\n${times('[a] ', 5000)}`],
  ['a note called often', `${times('[^a] ', 1000)}\n\n[^a]: note`],
  ['notes', each(1000, (index) => `m[^${index}]\n\n[^${index}]: n`).join('\n\n')],
  ['notes that call each other', 'a[^a]\n\n[^a]: b[^b]\n\n[^b]: c[^a]'],
  ['directives that never close', times(':lang[', 3000)],
  ['colons', times(':', 50_000)],
  ['addresses', times('http://a', 10_000)],
  ['an address that begins again and again', times('www.', 20_000)],
  ['an address of mail without its end', times('a@', 20_000)],
  ['a long address of mail', `${times('a.', 50_000)}@b.c`],
  ['code', `\`\`\`\n${times('mot mot mot mot mot mot mot mot\n', 5000)}\`\`\``],
  ['a line of code', `\`\`\`\n${times('a', 200_000)}\n\`\`\``],
  ['quotation marks', times('"', 20_000)],
  ['apostrophes', times("'", 20_000)],
  ['full stops', times('.', 50_000)],
  ['digits', times('1', 50_000)],
  ['ideographs', times('漢', 20_000)],
  ['emoji', times('🎉', 5000)],
  ['words from right to left', times('שלום abc ', 3000)],
  ['a zero character', 'a\0b \0'],
  ['lone surrogates', 'a\uD800b \uDC00 c'],
  ['a mark of byte order', '\uFEFFa\n\nb'],
  ['line ends of two characters', '# a\r\n\r\nb\r\nc\r\n\r\n- d\r\n- e\r\n'],
];

const TOO_DEEP: readonly (readonly [name: string, markdown: string])[] = [
  ['quotations', `${'>'.repeat(10_000)} a`],
  ['quotations with spaces', `${'> '.repeat(900)}a`],
  ['lists in a line', `${'- '.repeat(3000)}a`],
  ['numbered lists in a line', `${'1. '.repeat(900)}a`],
  ['lists by their indents', Array.from({ length: 1000 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')],
  ['lists and quotations', `${'> - '.repeat(1500)}a`],
  ['emphasis', `${'**a '.repeat(2000)}${'b**'.repeat(2000)}`],
  ['boxes', ':::encadré\n'.repeat(2000)],
  [
    'boxes with their colons',
    Array.from({ length: 500 }, (_, index) => `${':'.repeat(503 - index)}encadré`).join('\n'),
  ],
];

/** Tables whose columns no side has room for. */
const TOO_WIDE: typeof HOSTILE = [
  ['a table of 1,000 columns', `|${times(' a |', 1000)}\n|${times('-|', 1000)}\n|${times(' b |', 1000)}`],
  ['a row of bars', `a|b\n-|-\n${times('|', 20_000)}`],
];

describe('hostile Markdown', () => {
  it.each(HOSTILE)('comes out in both editions, with the same words and in time: %s', async (_, markdown) => {
    const start = process.cpuUsage();
    const made = await bothEditions(`Début.\n\n${markdown}`, makers);
    expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made.problems.length).toBeLessThan(5000);
    if (!('article' in made)) return;
    expect(made.printWords.join('')).toBe(made.webWords.join(''));
    const { list, article } = made;
    expect((await paint(list, metadata, testFonts(), article.images)).length).toBeGreaterThan(1000);
    expect(seconds(process.cpuUsage(start))).toBeLessThan(MOST_SECONDS);
  });

  it.each(TOO_WIDE)('is an error with its place where it has no room on paper: %s', async (_, markdown) => {
    const start = process.cpuUsage();
    const { problems } = await bothEditions(`Début.\n\n${markdown}`, makers);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['layout.table-too-wide']);
    expect(errors[0]?.place?.line).toBe(3);
    expect(seconds(process.cpuUsage(start))).toBeLessThan(MOST_SECONDS);
  });

  it.each(TOO_DEEP)('is an error with its place where it is nested too deep: %s', async (_, markdown) => {
    const start = process.cpuUsage();
    const { problems } = await bothEditions(`Début.\n\n${markdown}`, makers);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['text.too-deep']);
    expect(errors[0]?.place?.line).toBeGreaterThan(2);
    expect(seconds(process.cpuUsage(start))).toBeLessThan(MOST_SECONDS);
  });

  it.each([
    ['quotations', `${'> '.repeat(60)}mot`],
    ['lists', `${'- '.repeat(40)}mot`],
    ['a rule of a thousand stars', `${'* '.repeat(1200)}\n\nmot`],
    ['a rule of a thousand dashes', `${'-'.repeat(1200)}\n\nmot`],
  ])('is set where it is not: %s', async (_, markdown) => {
    const made = await bothEditions(markdown, makers);
    expect('article' in made && made.printWords.includes('mot')).toBe(true);
  });

  it('says where a paragraph has more marks than are looked at, and keeps them as they stand', async () => {
    const made = await bothEditions(`Début.\n\n${'[a] '.repeat(4000)}**fin**`, makers);
    expect(made.problems.map(({ severity, code, place }) => [severity, code, place?.line])).toContainEqual([
      'warning',
      'text.too-many-marks',
      3,
    ]);
    if (!('article' in made)) throw new Error('no article');
    expect(made.webWords).toContain('**fin**');
  });
});
