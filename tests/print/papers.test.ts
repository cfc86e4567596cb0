import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storiesOf } from '../../src/article/story.ts';
import type { Coupon } from '../../src/coupon/coupon.ts';
import type { DisplayList, Item } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import { displayList, publishedNumber } from '../fixtures/build-editions.ts';
import { fixtureBulletin, testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { describeDisplayList, textOf } from '../inspectors/describe-display-list.ts';

const papers = join(import.meta.dirname, '../fixtures/papers');

const setPaperOf = (name: string) => {
  const folder = join(papers, name);
  return displayList(testPublication({ folder }), fixtureBulletin(folder));
};

/** A paper of these words, its front matter as given. */
const setText = (markdown: string, front = {}, allowOverflow = false) =>
  displayList(
    testPublication(),
    testBulletin(markdown, { template: 'newspaper', title: 'Un', ...front }),
    allowOverflow,
  );

const words = (text: string) => text.replace(/[\s\u00A0\u202F\u00AD]+/g, '');

/** The same on so many columns, with the leading that it got: the least distance between two lines of its text. */
async function setOn(columns: number, markdown: string) {
  const { list } = await setText(markdown, { columns });
  const ys = (list.sheets[0]?.items ?? []).flatMap((item) =>
    item.kind === 'glyphs' && item.font === 'source-serif-4-400' ? [item.y] : [],
  );
  const sorted = [...new Set(ys)].sort((one, other) => one - other);
  const steps = sorted.slice(1).map((y, index) => y - (sorted[index] ?? 0));
  return { list, leading: Math.min(...steps.filter((step) => step > 5)) };
}

/** What stands in an element of the structure, in the order of the sheets, but for what paper alone has. */
function textIn({ sheets, structure }: DisplayList, index: number): string {
  const isIn = (tag: Item['tag']): boolean => {
    for (let at = tag === 'artefact' ? -1 : tag; at >= 0; at = structure[at]?.parent ?? -1) {
      if (structure[at]?.isOnlyPaper) return false;
      if (at === index) return true;
    }
    return false;
  };
  const runs = sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'glyphs' && isIn(item.tag)));
  return runs.map((run) => (run.kind === 'glyphs' ? textOf(run) : '')).join('');
}

const artsOf = ({ structure }: DisplayList) =>
  structure.flatMap(({ type, id }, index) => (type === 'Art' ? [{ id, index }] : []));

const couponOf = (): Coupon => ({
  title: 'Adhérer',
  rows: [
    [{ kind: 'text', name: 'nom', label: 'Nom', lines: 1, required: false, width: 12 }],
    [{ kind: 'text', name: 'ville', label: 'Ville', lines: 1, required: false, width: 12 }],
  ],
});

/** Paragraphs that tell where they stand. */
const text = (count: number, start = 0) =>
  Array.from(
    { length: count },
    (_, at) =>
      `Mot${start + at} et la suite de ce paragraphe, qui tient en trois ou quatre lignes de sa colonne étroite.`,
  ).join('\n\n');

describe('a paper that is read from right to left', () => {
  const sentence = (index: number) =>
    `لكل فرد دون أي تمييز الحق في أجر متساو للعمل ${index} وله أن ينشئ مع غيره نقابات.`;
  const story = (title: string, count: number, from: number) =>
    `# ${title}\n\n${Array.from({ length: count }, (_, at) => sentence(from + at)).join('\n\n')}`;

  /** The places of all words of a story's text, in the order in which it is read. */
  const placesOf = (list: DisplayList, id: string | undefined) => {
    const index = artsOf(list).find((art) => art.id === id)?.index ?? -1;
    const isIn = (tag: Item['tag']): boolean => {
      for (let at = tag === 'artefact' ? -1 : tag; at >= 0; at = list.structure[at]?.parent ?? -1)
        if (at === index) return true;
      return false;
    };
    const isText = (tag: Item['tag']) => tag !== 'artefact' && list.structure[tag]?.type === 'P';
    return (list.sheets[0]?.items ?? []).flatMap((item) =>
      item.kind === 'glyphs' && isIn(item.tag) && isText(item.tag) ? [{ x: item.x, y: item.y }] : [],
    );
  };

  it('has the columns of a story, and stories side by side, from right to left', async () => {
    const narrow = ['أخبار', 'أجور', 'مواعيد'].map((title, at) => story(`${title} {colonnes=1}`, 6, 20 + at * 10));
    const markdown = [story('حقوق', 12, 1).replace(/^.*\n\n/, ''), ...narrow].join('\n\n');
    const { list } = await setText(markdown, { title: 'حقوق العمال', lang: 'ar', columns: 3, pages: 1 });
    const [lead = [], ...beside] = artsOf(list).map(({ id }) => placesOf(list, id));
    // Columns are wider than this.
    expect((lead[0]?.x ?? 0) - (lead.at(-1)?.x ?? 0)).toBeGreaterThan(100);
    expect(beside).toHaveLength(3);
    const extents = beside.map((places) => places.map(({ x }) => x));
    for (const [index, own] of extents.slice(1).entries())
      expect(Math.max(...own)).toBeLessThan(Math.min(...(extents[index] ?? [])));
    const tops = new Set(beside.map(([first]) => Math.round(first?.y ?? 0)));
    expect(tops.size).toBe(1);
  });

  it('says where a story goes on at the left of its last column, and where it comes from at the right', async () => {
    const markdown = `${story('حقوق', 130, 1).replace(/^.*\n\n/, '')}\n\n${story('أجور', 30, 200)}`;
    const { list } = await setText(markdown, { title: 'حقوق العمال', lang: 'ar', columns: 3, pages: 2 });
    const runs = list.sheets.map(({ items }) => items.filter((item) => item.kind === 'glyphs'));
    const onward = runs[0]?.find((run) => textOf(run).startsWith('Continued on'));
    const back = runs[1]?.find((run) => textOf(run).startsWith('Continued from'));
    const arrow = list.sheets[0]?.items.find(
      (item) => item.kind === 'drawing' && Math.abs(item.y - (onward?.y ?? 0)) < 1,
    );
    const left = Math.min(...(runs[0] ?? []).map(({ x }) => x));
    const right = Math.max(...(runs[0] ?? []).map(({ x, width }) => x + width));
    expect(arrow?.kind === 'drawing' && arrow.x - left).toBeLessThan(1);
    expect(onward?.x).toBeGreaterThan(left + 3);
    expect(onward?.x).toBeLessThan(left + 12);
    expect(Math.abs((back?.x ?? 0) + (back?.width ?? 0) - right)).toBeLessThan(2);
  });
});

describe('a picture across some columns of its story', () => {
  const folder = join(papers, 'four-sides/images');
  /** Three columns of a paper, and the picture among its text: its edges, and the type that shares lines with it. */
  const setBeside = async (markdown: string, front = {}) => {
    const own = { template: 'newspaper', title: 'Un', columns: 3, span: 3, ...front } as const;
    const { list, problems } = await displayList(testPublication({ folder }), testBulletin(markdown, own));
    const items = list.sheets.flatMap((sheet) => sheet.items);
    const picture = items.find((item) => item.kind === 'graphic');
    if (picture?.kind !== 'graphic') throw new Error('there is no picture');
    const { x, y, width, height } = picture;
    const type = items.filter((item) => item.kind === 'glyphs');
    const within = type.filter((run) => run.y > y + 12 && run.y < y + height);
    const body = type.filter(({ font }) => font === 'source-serif-4-400');
    return { list, problems, picture: { left: x, right: x + width, top: y, foot: y + height }, body, within };
  };
  const picture = (braces: string) => `![Du plomb](plomb.svg "Une légende"){${braces}}`;
  const around = (braces: string) => `${text(6)}\n\n${picture(braces)}\n\n${text(14, 6)}`;

  it('stands above the text of its columns, the first of them, and the others run beside it', async () => {
    const { picture: own, body, within, list } = await setBeside(around('span=2'));
    expect(own.left).toBeLessThan(60);
    expect(own.right - own.left).toBeGreaterThan(2 * (within[0]?.width ?? 0));
    expect(within.length).toBeGreaterThan(3);
    for (const { x } of within) expect(x).toBeGreaterThan(own.right);
    expect(Math.min(...body.map((run) => run.y))).toBeGreaterThan(own.top);
    const [art] = artsOf(list);
    const numbers = textIn(list, art?.index ?? -1).match(/Mot\d+/g);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `Mot${index}`));
  });

  it('stands below it where its author wants that, and all columns end level', async () => {
    const { picture: own, body } = await setBeside(around('colonnes=2 place=pied'));
    const beside = body.filter(({ x }) => x > own.right).map((run) => run.y);
    const above = body.filter(({ x }) => x < own.right).map((run) => run.y);
    expect(Math.max(...above)).toBeLessThan(own.top);
    // Its caption stands below it.
    expect(Math.max(...beside) - own.foot).toBeGreaterThan(0);
    expect(Math.max(...beside) - own.foot).toBeLessThan(45);
  });

  it('stays where the text has it, the columns before it above', async () => {
    const { picture: own, body, problems } = await setBeside(around('span=2 place=ici'));
    const first = body.filter((run) => /Mot[0-5](?!\d)/.test(textOf(run)));
    const later = body.filter((run) => /Mot(?:[6-9]|1\d)/.test(textOf(run)));
    expect(Math.max(...first.map((run) => run.y))).toBeLessThan(own.top);
    expect(Math.min(...later.map((run) => run.y))).toBeGreaterThan(own.top);
    expect(problems.map(({ code }) => code)).not.toContain('float.behind-its-text');
  });

  it('takes the last columns where these are read from right to left', async () => {
    const arabic = Array.from(
      { length: 16 },
      (_, at) => `لكل فرد دون أي تمييز الحق في أجر متساو للعمل ${at} وله أن ينشئ نقابات.`,
    );
    const markdown = arabic.toSpliced(3, 0, picture('span=2')).join('\n\n');
    const { picture: own, within, list } = await setBeside(markdown, { title: 'حقوق العمال', lang: 'ar' });
    expect(own.right).toBeGreaterThan((list.sheets[0]?.width ?? 0) - 60);
    expect(within.length).toBeGreaterThan(3);
    for (const { x, width } of within) expect(x + width).toBeLessThan(own.left);
  });

  it('takes all of a story that has no more of them, and one where it has one', async () => {
    const wide = async (span: number) => (await setBeside(around('span=2'), { span })).picture;
    const [one, two] = [await wide(1), await wide(2)];
    const { picture: some } = await setBeside(around('span=2'));
    expect(two.right - two.left).toBeCloseTo(some.right - some.left, 1);
    expect(one.right - one.left).toBeLessThan((two.right - two.left) / 2);
  });

  it('stands in the part of its story in which it is met', async () => {
    const parts = (at: number) =>
      `${text(4)}\n\n${at === 0 ? picture('span=2') : ''}\n\n${text(8, 4)}\n\n::suite\n\n${text(6, 12)}\n\n${at === 1 ? picture('span=2') : ''}\n\n${text(8, 18)}`;
    for (const at of [0, 1]) {
      const { list } = await setBeside(parts(at), { pages: 2 });
      const sides = list.sheets.flatMap(({ items }, side) =>
        items.some(({ kind }) => kind === 'graphic') ? [side] : [],
      );
      expect(sides).toEqual([at]);
    }
  });
});

describe('a place where a story may go on elsewhere', () => {
  const unused = async (markdown: string, pages: number) => {
    const { problems } = await setText(markdown, { pages });
    return problems.flatMap(({ code, severity, place }) =>
      code === 'continued.unused' ? [severity, place?.line] : [],
    );
  };

  it('is told where it does not', async () => {
    expect(await unused(`${text(4)}\n\n::suite\n\n${text(4, 4)}\n\n::suite`, 1)).toEqual(['note', 9, 'note', 19]);
  });

  it('is not told where it does', async () => {
    const markdown = `${text(4)}\n\n::suite\n\n${text(4, 4)}`;
    const { list } = await setText(markdown, { pages: 2 });
    const hrefs = list.sheets.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'link' ? item.href : [])));
    expect(hrefs).toContain('#un:2');
    expect(await unused(markdown, 2)).toEqual([]);
  });
});

describe('a paper on sheets', () => {
  it('is number 5: four full sides, of which nothing is to be said but what lies behind the coupon', async () => {
    const { publication, bulletin } = publishedNumber(5);
    const { list, problems } = await displayList(publication, bulletin);
    expect(list.sheets).toHaveLength(4);
    // Where its author lets the lead go on elsewhere is no bad break.
    expect(problems.map(({ code }) => code)).toEqual(['coupon.behind']);
  });

  // Run vitest with `-u` to write `display-list.txt`, and read it.
  it.each(readdirSync(papers))('%s is set as it was', async (name) => {
    const { list } = await setPaperOf(name);
    await expect(describeDisplayList(list)).toMatchFileSnapshot(join(papers, name, 'display-list.txt'));
  });

  it.each(readdirSync(papers))(
    '%s: each story is an article of the structure, in the order of its author',
    async (name) => {
      const { article, list } = await setPaperOf(name);
      const ids = storiesOf(article.body).map(({ id }) => id);
      expect(artsOf(list).map(({ id }) => id)).toEqual(ids);
      for (const { index } of artsOf(list)) expect(list.structure[index]?.parent).toBe(0);
    },
  );

  it.each(readdirSync(papers))('%s: nothing of a story stands outside the edges of the paper', async (name) => {
    const { list } = await setPaperOf(name);
    for (const { width, height, items } of list.sheets)
      for (const item of items)
        if (item.kind === 'glyphs') {
          expect(item.x).toBeGreaterThan(0);
          expect(item.x + item.width).toBeLessThan(width);
          expect(item.y).toBeLessThan(height);
        }
  });

  it('has the words of each story in one element, whatever stands beside it', async () => {
    const { list } = await setText(`${text(6)}\n\n# Deux {colonnes=1}\n\n${text(5, 6)}\n\n# Trois\n\n${text(3, 11)}`);
    const arts = artsOf(list).map(({ index }) => textIn(list, index).match(/Mot\d+/g));
    const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `Mot${from + index}`);
    expect(arts).toEqual([numbers(0, 6), numbers(6, 11), numbers(11, 14)]);
  });

  it('names stories in the outline, and below them their headings', async () => {
    const { list } = await setText(`${text(2)}\n\n## Plus bas\n\n${text(2)}\n\n# Deux\n\n${text(2)}`);
    expect(list.outline.map(({ title, level }) => [title, level])).toEqual([
      ['Un', 1],
      ['Plus bas', 2],
      ['Deux', 1],
    ]);
  });

  it('begins a story with a large letter, and who listens hears its word', async () => {
    const { list } = await setText(text(3), { initial: true });
    const large = list.sheets[0]?.items.find((item) => item.kind === 'glyphs' && textOf(item) === 'M');
    expect(large).toMatchObject({ font: 'anton-400' });
    expect(list.structure.flatMap(({ actualText }) => actualText ?? [])).toEqual(['', 'Mot0 ']);
    expect(words(textIn(list, artsOf(list)[0]?.index ?? -1))).toContain('Mot0etlasuite');
  });

  it('keeps a large letter small where too few lines would stand beside it', async () => {
    const { list } = await setText('Bref.\n\nEncore.', { initial: true });
    const small = list.sheets[0]?.items.find((item) => item.kind === 'glyphs' && textOf(item) === 'B');
    expect(small).toMatchObject({ font: 'source-serif-4-400' });
    expect(textIn(list, artsOf(list)[0]?.index ?? -1)).toContain('Bref.');
  });

  it('says where a story goes on, with links there and back that no other edition has', async () => {
    const { list } = await setText(`${text(4)}\n\n::suite\n\n${text(40, 4)}\n\n# Deux\n\n${text(60, 50)}`, {
      pages: 3,
    });
    const links = list.sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'link'));
    const hrefs = links.map((item) => (item.kind === 'link' ? item.href : ''));
    const onward = hrefs.flatMap((href) => /^#(\w+):2$/.exec(href)?.[1] ?? []);
    expect(onward.length).toBeGreaterThan(0);
    for (const id of onward) expect(hrefs).toContain(`#${id}`);
    for (const { index } of artsOf(list)) expect(textIn(list, index)).not.toContain('Suite');
  });

  it('says in a narrow part of a story no more of its title than it has room for', async () => {
    const title = 'Un titre qui est plus long que deux colonnes de cinq';
    const other = `# Deux {colonnes=3 face=2 place=tête}\n\n${text(24, 40)}`;
    const { list, problems } = await setText(`${text(40)}\n\n${other}`, { columns: 5, pages: 2, title });
    expect(problems.map(({ code }) => code)).not.toContain('layout.overlap');
    const runs = list.sheets[1]?.items.flatMap((item) => (item.kind === 'glyphs' ? [item] : [])) ?? [];
    const back = runs.find((run) => textOf(run).startsWith('Suite'));
    const head = runs.filter(({ y }) => y === back?.y);
    expect(head.length).toBeGreaterThan(0);
    for (const { x, width } of head) expect(x + width).toBeLessThan((list.sheets[1]?.width ?? 0) - 13 * MM);
  });

  it('numbers the pages that its contents and its text name', async () => {
    const { list } = await setText(`::sommaire\n\n# Loin\n\n${text(60)}\n\n# Plus loin {#loin2}\n\n${text(60, 60)}`, {
      pages: 3,
    });
    const side = list.sheets.findIndex(({ items }) =>
      items.some(
        (item) =>
          item.kind === 'glyphs' &&
          item.font.startsWith('archivo') &&
          textOf(item).includes('Plus loin') &&
          item.size > 15,
      ),
    );
    const entry = list.sheets[0]?.items.filter((item) => item.kind === 'glyphs') ?? [];
    expect(entry.map((item) => (item.kind === 'glyphs' ? textOf(item) : ''))).toContain(String(side + 1));
  });

  it('says which stories have no room, and shows them behind the others where it is asked to', async () => {
    const long = `${text(30)}\n\n# Deux\n\n${text(90, 30)}`;
    await expect(setText(long, { pages: 1 })).rejects.toThrow('pages.too-long');
    const { list, problems } = await setText(long, { pages: 1 }, true);
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['pages.too-long-shown', 'story.no-room']));
    expect(list.sheets.length).toBeGreaterThan(1);
    const all = artsOf(list)
      .map(({ index }) => textIn(list, index))
      .join('');
    expect(new Set(all.match(/Mot\d+/g)).size).toBe(120);
    expect(list.fit.freeByStory?.some(({ freeLines }) => freeLines < 0)).toBe(true);
  });

  it('says that a page has fewer columns than a story asks for, and fewer sides', async () => {
    const { problems } = await setText(`${text(2)}\n\n# Deux {colonnes=5 face=4}\n\n${text(2)}`, { columns: 2 });
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['story.span-too-wide', 'story.no-such-side']),
    );
  });

  it('leaves out no words for a wish that cannot be obeyed, and says what stands there', async () => {
    const wish = '{colonnes=tout emplacement=tête face=1}';
    const { list, problems } = await setText(
      `${text(30)}\n\n# Deux ${wish}\n\n${text(10, 30)}\n\n# Trois ${wish}\n\n${text(10, 40)}`,
      { pages: 2 },
    );
    const all = artsOf(list).map(({ index }) => textIn(list, index));
    expect(new Set(all.join('').match(/Mot\d+/g)).size).toBe(50);
    const said = problems.filter(({ code }) => code === 'story.top-taken');
    expect(said.map(({ values }) => values)).toEqual([
      expect.objectContaining({ side: 1, title: expect.stringMatching('Deux|Trois') }),
    ]);
    expect(said[0]?.values?.other).not.toBe(said[0]?.values?.title);
  });

  it('sets the title of a story that is a figure alone as small as a kicker, and its legend below the figure', async () => {
    const brief = (body: string) => setText(`${text(4)}\n\n# Le chiffre {rang=brève colonnes=1}\n\n${body}`);
    const figure = '::chiffre[37]{légende="signes par ligne"}';
    const run = ({ sheets }: DisplayList, words: string) =>
      sheets[0]?.items.find((item) => item.kind === 'glyphs' && textOf(item).startsWith(words));
    const [alone, beside] = [await brief(figure), await brief(`${figure}\n\n${text(1, 9)}`)].map(({ list }) => ({
      title: run(list, 'Le chiffre') ?? run(list, 'LE CHIFFRE'),
      number: run(list, '37'),
      legend: run(list, 'signes'),
    }));
    expect(alone?.title).toMatchObject({ size: 8.5, colour: '#c4122f' });
    expect(beside?.title).toMatchObject({ size: 13, colour: '#000000' });
    if (alone?.legend?.kind !== 'glyphs' || alone.number?.kind !== 'glyphs') throw new Error('no figure');
    if (beside?.legend?.kind !== 'glyphs' || beside.number?.kind !== 'glyphs') throw new Error('no figure');
    expect(alone.legend.x).toBeCloseTo(alone.number.x, 0);
    expect(alone.legend.y).toBeGreaterThan(alone.number.y);
    expect(beside.legend.x).toBeGreaterThan(beside.number.x + 10);
    expect(alone.number.size).toBeGreaterThan(beside.number.size);
  });

  it('keeps a day on one line in a narrow agenda, and puts its hour below', async () => {
    const events = ':::agenda\n- vendredi 29 janvier, 18 h : réunion\n- mardi 5 janvier : une\n:::';
    const { list } = await setText(`${text(4)}\n\n# Agenda {colonnes=1}\n\n${events}`);
    const dates = list.sheets[0]?.items.flatMap((item) =>
      item.kind === 'glyphs' && item.tag !== 'artefact' && list.structure[item.tag]?.type === 'Lbl' ? [item] : [],
    );
    const lines = new Map<number, string>();
    for (const run of dates ?? []) lines.set(run.y, `${lines.get(run.y) ?? ''}${textOf(run)}`);
    expect([...lines.values()].map((line) => line.replace(/\s/g, ' ').trim())).toEqual([
      'vendredi 29 janvier,',
      '18 h',
      'mardi 5 janvier',
    ]);
  });

  /** The lines of type of a sheet whose words match, from the top down. */
  const linesWith = ({ sheets }: DisplayList, pattern: RegExp) =>
    (sheets[0]?.items ?? [])
      .flatMap((item) => (item.kind === 'glyphs' && pattern.test(textOf(item)) ? [item] : []))
      .sort((one, other) => one.y - other.y);
  const rulesBetween = ({ sheets }: DisplayList, top: number, foot: number) =>
    (sheets[0]?.items ?? []).filter((item) => item.kind === 'rule' && item.y1 > top && item.y1 < foot);
  const inColumn = ':::agenda\n- 5 janvier : première\n- 6 janvier : deuxième\n- 7 janvier : troisième\n:::';

  it('parts the events of a narrow agenda by a line of white with a rule in it', async () => {
    const { list, leading } = await setOn(3, `${text(4)}\n\n# Agenda {colonnes=1}\n\n${inColumn}`);
    const [first, second, third] = linesWith(list, /ième|ière/).map(({ y }) => y);
    if (first === undefined || second === undefined || third === undefined) throw new Error('no events');
    expect(second - first).toBeCloseTo(2 * leading, 3);
    expect(third - second).toBeCloseTo(2 * leading, 3);
    expect(rulesBetween(list, first, second)).toHaveLength(1);
  });

  it('sets dates above what takes place where both side by side would be too narrow', async () => {
    const beside = await setOn(2, `${text(4)}\n\n# Agenda {colonnes=1}\n\n${inColumn}`);
    const below = await setOn(5, `${text(4)}\n\n# Agenda {colonnes=1}\n\n${inColumn}`);
    const [day, event] = [/5.janvier/, /première/].map((one) => linesWith(beside.list, one)[0]);
    const [dayAbove, eventBelow] = [/5.janvier/, /première/].map((one) => linesWith(below.list, one)[0]);
    expect(event?.y).toBeCloseTo(day?.y ?? 0, 3);
    expect((eventBelow?.y ?? 0) - (dayAbove?.y ?? 0)).toBeCloseTo(below.leading, 3);
    expect(eventBelow?.x).toBeCloseTo(dayAbove?.x ?? 0, 1);
  });

  it('gives its contents white: half a line between titles in one column, titles on the grid in several', async () => {
    const titles = ['Deux', 'Trois', 'Quatre'].map((title) => `# ${title}\n\n${text(2)}`).join('\n\n');
    const pitch = async (columns: number) => {
      const { list, leading } = await setOn(3, `${text(3)}\n\n::sommaire{colonnes=${columns}}\n\n${titles}`);
      const own = linesWith(list, /^(Un|Deux|Trois|Quatre) ?$/).filter(({ size }) => size < 11);
      const [first, second] = own.map(({ y }) => y).filter((y, index, all) => all.indexOf(y) === index);
      return ((second ?? 0) - (first ?? 0)) / leading;
    };
    expect(await pitch(1)).toBeCloseTo(1.5, 3);
    expect(await pitch(2)).toBeCloseTo(2, 3);
  });

  it('says behind the date how many pages it has, which no other edition says', async () => {
    const { list } = await setText(text(60), { pages: 2 });
    const [pages] = linesWith(list, /2.pages/);
    const tag = pages?.tag;
    expect(typeof tag === 'number' && list.structure[tag]?.isOnlyPaper).toBe(true);
    const { list: one } = await setText(text(2), { pages: 1 });
    expect(linesWith(one, /1.page/)).toEqual([]);
  });

  it('sets a pull quote smaller in narrow columns, but larger than its text', async () => {
    const quote = ':::citation\nOn ne nous demande pas de travailler plus, mais de le dire.\n:::';
    const sizes = async (columns: number) => {
      const { list } = await setOn(columns, `${text(6)}\n\n${quote}\n\n${text(6, 6)}`);
      const [words, body] = [linesWith(list, /demande/)[0]?.size ?? 0, linesWith(list, /Mot0/)[0]?.size ?? 0];
      return words / body;
    };
    expect(await sizes(2)).toBeCloseTo(1.5, 3);
    const narrow = await sizes(5);
    expect(narrow).toBeLessThan(1.3);
    expect(narrow).toBeGreaterThanOrEqual(1.15);
  });

  it('has a legal line that is taller than half a side behind its stories', async () => {
    const publication = testPublication({ legal: text(60) });
    const { list, problems } = await displayList(
      publication,
      testBulletin(text(6), { template: 'newspaper', title: 'Un' }),
    );
    expect(problems.map(({ code }) => code)).toContain('imprint.legal-in-text');
    const all = list.sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'glyphs'));
    expect(all.filter((run) => run.kind === 'glyphs' && textOf(run).includes('Mot')).length).toBeGreaterThan(60);
  });

  it('says what is printed behind the coupon, and that the coupon opened a side', async () => {
    const publication = testPublication({ coupon: couponOf() });
    const front = { template: 'newspaper', title: 'Un', columns: 3 } as const;
    const codes = async (words: number, more = {}) => {
      const { problems, list } = await displayList(publication, testBulletin(text(words), { ...front, ...more }));
      return { codes: problems.map(({ code }) => code), sides: list.sheets.length };
    };
    expect((await codes(40, { pages: 2 })).codes).toContain('coupon.behind');
    const found: string[] = [];
    for (let words = 20; words < 60 && !found.includes('coupon.opens-side'); words += 1) {
      const { codes: said, sides } = await codes(words);
      if (sides > 1) found.push(...said);
      if (sides > 2) break;
    }
    expect(found).toContain('coupon.opens-side');
  });

  it('says that more than a third of a side stays empty, and that the coupon takes the room of the text', async () => {
    const codes = async (words: number) => {
      const publication = testPublication({ coupon: couponOf() });
      const bulletin = testBulletin(text(words), { template: 'newspaper', title: 'Un', columns: 3, pages: 1 });
      const { problems } = await displayList(publication, bulletin, true);
      return problems.map(({ code }) => code);
    };
    expect(await codes(8)).toContain('pages.too-short');
    expect(await codes(70)).toEqual(expect.arrayContaining(['pages.too-long-shown', 'pages.cut-here']));
    const found: string[] = [];
    for (let words = 30; words < 60 && !found.includes('coupon.takes-room'); words++)
      found.push(...(await codes(words)));
    expect(found).toContain('coupon.takes-room');
  });

  it('names no holes where a whole side is empty: no change of one story would close them', async () => {
    const stories = Array.from({ length: 9 }, (_, story) => `# Titre ${story}\n\nUne phrase, et voilà tout.\n`).join(
      '\n',
    );
    const front = { template: 'newspaper', title: 'Un', columns: 3, pages: 4 } as const;
    const { problems } = await displayList(testPublication(), testBulletin(stories, front));
    expect(problems.map(({ code }) => code)).toContain('pages.too-short');
    expect(problems.filter(({ code }) => code.startsWith('story.hole'))).toEqual([]);
  });

  it('says that a picture left its section', async () => {
    const picture = '![a](plomb.svg "Une légende"){place=pied}';
    const folder = join(papers, 'four-sides/images');
    const words = `${text(3)}\n\n## Premier\n\n${picture}\n\n${text(2, 3)}\n\n## Second\n\n${text(6, 5)}`;
    const { problems } = await displayList(
      testPublication({ folder }),
      testBulletin(words, { template: 'newspaper', title: 'Un', columns: 3 }),
    );
    expect(problems.map(({ code }) => code)).toContain('float.out-of-section');
  });

  it('sets narrow columns ragged, and all of a head at the side where its headline begins', async () => {
    const { list } = await setText(`${text(9)}\n\n# أخبار الحي {auteur=Lea}\n\nهذا نص قصير باللغة العربية.`, {
      columns: 5,
    });
    const runs = list.sheets[0]?.items.filter((item) => item.kind === 'glyphs') ?? [];
    const ends = (from: string) =>
      runs.flatMap((run) => (run.kind === 'glyphs' && textOf(run).startsWith(from) ? [run.x + run.width] : []));
    const [byLine] = ends('Lea');
    const headline = runs.find((run) => run.kind === 'glyphs' && run.size > 14 && /[ء-ي]/.test(textOf(run)));
    if (headline?.kind !== 'glyphs' || byLine === undefined) throw new Error('no head');
    expect(byLine).toBeCloseTo(headline.x + headline.width, -1);
    const strained = runs.filter((run) => run.kind === 'glyphs' && run.size === 10 && run.font.startsWith('source'));
    const widths = new Set(strained.map((run) => (run.kind === 'glyphs' ? Math.round(run.x + run.width) : 0)));
    expect(widths.size).toBeGreaterThan(strained.length / 4);
  });
});
