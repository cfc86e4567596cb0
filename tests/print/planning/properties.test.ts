import { describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun, Item, Sheet } from '../../../src/print/display-list.ts';
import { geometryOf } from '../../../src/print/geometry.ts';
import type { StructureElement } from '../../../src/print/structure-element.ts';
import { MM } from '../../../src/print/theme.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import {
  type AnyNumber,
  anyNumber,
  anyParagraph,
  type Look,
  type SetNumber,
  setNumber,
} from '../../fixtures/any-number.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';
import { articleWords, bodyLines, printedWords, type SetLine } from '../../inspectors/read-columns.ts';

/** Type reaches this far above and below its baseline, in ems: ascenders and descenders of the text faces. */
const ASCENT = 0.74;
const DESCENT = 0.22;
/** Office machines print no nearer to an edge. */
const BORDER = 5 * MM;
/** Marks that hang over the edges of a justified column, by this share of their width at most. */
const HANGING = /^[-\u00AD\u2010\u2011–—.,;:!?…’‘'“”„"«»‹›()·]$/;
const MOST_HANG = 0.6;
/** Lines of a quotation end this far before the column's edge, in ems, for each one that they stand in. */
const QUOTATION_INSET = 0.6;
/** Lengths closer than this are equal: sums of hundreds of advances. */
const EXACT = 0.01;
/** A line may miss its measure by this much: no printer shows it. */
const NEAR = 0.05;
/** A piece of an address that is wider than its column reached 0.07 points beyond it; 0.1 points are a thirtieth of a millimetre. */
const UNSEEN = 0.1;

/** A number as it was set, and its body's lines. */
interface Setting extends SetNumber {
  readonly list: DisplayList;
  readonly lines: readonly SetLine[];
  readonly problems: readonly Problem[];
}

/** All properties draw the same numbers: each is set once. Shrinking a number that fails takes its time, and is cut short. */
const RUNS = { numRuns: 60, interruptAfterTimeLimit: 25_000 };
const known = new Map<string, Promise<Setting | undefined>>();

/** Sets a number, what its sides have no room for behind them; undefined where its coupon alone is too tall. */
function settingOf(number: AnyNumber): Promise<Setting | undefined> {
  const key = JSON.stringify(number);
  let setting = known.get(key);
  if (!setting) {
    setting = read(number);
    known.set(key, setting);
  }
  return setting;
}

async function read(number: AnyNumber): Promise<Setting | undefined> {
  const set = await setNumber(number, { allowOverflow: true });
  const { value: list, problems } = set.outcome;
  if (!list) {
    expect(problems).toMatchObject([{ code: 'coupon.too-tall' }]);
    return undefined;
  }
  return { ...set, list, lines: bodyLines(list, set.article, set.theme), problems };
}

/** Holds of any number what a check finds nothing against. */
const holds = (check: (setting: Setting) => readonly unknown[]) =>
  fc.assert(
    fc.asyncProperty(anyNumber, async (number) => {
      const setting = await settingOf(number);
      if (setting) expect(check(setting)).toEqual([]);
    }),
    RUNS,
  );

describe('any number, set', () => {
  it('has every word of its article once, in order', () =>
    holds(({ article, lines }) => {
      const words = articleWords(article);
      const printed = printedWords(lines, words);
      const count = Math.max(words.length, printed.length);
      const first = Array.from({ length: count }, (_, at) => at).find((at) => words[at] !== printed[at]);
      return first === undefined ? [] : [`${printed[first]} for ${words[first]}, word ${first}`];
    }));

  it('has no type over other type', () => holds(({ list }) => list.sheets.flatMap(overlapping)));

  it('has all type in its column, but for marks that hang out', () =>
    holds(({ lines, theme }) =>
      lines.flatMap(({ left, right, runs }) => {
        const isHung = theme.microtypography.marginKerningPercent > 0;
        const most = isHung ? hangsOf(runs) : { left: 0, right: 0 };
        const isOut = (run: GlyphRun) =>
          run.x < left - most.left - UNSEEN || run.x + run.width > right + most.right + UNSEEN;
        return runs.filter(isOut).map((run) => `${run.x - left} to ${run.x + run.width - right}: ${textOf(run)}`);
      }),
    ));

  it('has no type in the border that machines do not print', () =>
    holds(({ list }) =>
      list.sheets.flatMap(({ width, height, items }) =>
        glyphRuns(items).flatMap((run) => {
          const { x1, y1, x2, y2 } = boxOf(run);
          const isOut = x1 < BORDER || y1 < BORDER || x2 > width - BORDER || y2 > height - BORDER;
          return isOut ? [`${x1},${y1} to ${x2},${y2}: ${textOf(run)}`] : [];
        }),
      ),
    ));

  it('has nothing of its body over its coupon, nor behind one that is to be kept clear', () =>
    holds(({ list, article }) => {
      const sheet = list.sheets.findIndex(({ items }) => items.some(isCutLine));
      if (!article.coupon) return sheet < 0 ? [] : ['a cut line without a coupon'];
      const { items } = list.sheets[sheet] as Sheet;
      const cut = items.findIndex(isCutLine);
      const { y1 } = items[cut] as Extract<Item, { kind: 'rule' }>;
      const back = article.coupon.back === 'keep-clear' && sheet % 2 === 1 ? list.sheets[sheet - 1]?.items : [];
      return [...items.slice(0, cut), ...(back ?? [])]
        .filter((item) => footOf(item) > y1)
        .map((item) => JSON.stringify(item));
    }));

  it('has all its baselines on a grid of the leading, across columns', () =>
    holds(({ list, lines }) => {
      const { leading } = list.fit;
      return list.sheets.flatMap((_, sheet) => {
        // Of a heading that is larger than the leading the last line alone is on the grid.
        const isAbove = ({ type, block, runs, y }: (typeof lines)[number]) =>
          isHeading(type) &&
          runs.some(({ size }) => size > leading) &&
          lines.some((other) => other.block === block && other.sheet === sheet && other.y > y);
        // Code has its own leading: all its lines together take whole ones of the grid.
        const isCode = ({ runs }: (typeof lines)[number]) => runs.every(({ font }) => font.startsWith('source-code'));
        const ys = lines.filter((line) => line.sheet === sheet && !isAbove(line) && !isCode(line)).map(({ y }) => y);
        if (ys.length === 0) return [];
        const first = Math.min(...ys);
        const count = Math.round((Math.max(...ys) - first) / leading);
        // The report rounds the leading.
        const exact = count > 0 ? (Math.max(...ys) - first) / count : leading;
        const off = ys.filter((y) => Math.abs((y - first) / exact - Math.round((y - first) / exact)) * exact > EXACT);
        if (Math.abs(exact - leading) > 0.006) off.push(exact);
        return off.map((y) => `${y} is off the grid of ${exact} from ${first}`);
      });
    }));

  it('parts no line from its paragraph and no heading from its text, unless it says so', () =>
    holds(({ lines, problems, list }) => {
      // What has no room is parted from the rest wherever its sides are full.
      if (problems.some(({ code }) => code.startsWith('pages.too-long'))) return [];
      const said = problems
        .filter(({ code }) => code === 'column.bad-break')
        .map(({ values }) => letters(String(values.words)));
      return badBreaks(lines, list)
        .filter((text) => !said.some((words) => letters(text).endsWith(words)))
        .map((text) => `ends badly after ${text}`);
    }));

  it('says of no break that it is bad which is not', () =>
    holds(({ lines, problems, list }) => {
      const bad = badBreaks(lines, list).map(letters);
      return problems
        .filter(({ code }) => code === 'column.bad-break')
        .map(({ values }) => String(values.words))
        .filter((words) => !bad.some((text) => text.endsWith(letters(words))));
    }));

  it('has justified lines that end at the measure, and ragged ones in the lists of narrow columns that do not go beyond it', () =>
    holds(({ list, lines, theme }) =>
      lines.flatMap((line, index) => {
        const { type, block, text, runs } = line;
        const right = line.right - within(list, block, 'BlockQuote') * QUOTATION_INSET * list.fit.size;
        const isLast = lines[index + 1]?.block !== block;
        const isCode = runs.every(({ font }) => font.startsWith('source-code'));
        const isOneWord = !/\S[ \t\n]+\S/.test(text);
        if (!/^(P|LBody)$/.test(type) || isLast || isCode || isOneWord) return [];
        const hang = theme.microtypography.marginKerningPercent > 0 ? hangsOf(runs).right : 0;
        const end = Math.max(...runs.map((run) => run.x + run.width));
        const isRagged = within(list, block, 'LBody') > 0 && geometryOf(theme).measure < 95 * MM;
        return (end < right - NEAR && !isRagged) || end > right + hang + NEAR ? [`${end - right}: ${text}`] : [];
      }),
    ));

  it('is set the same again', async () => {
    await fc.assert(
      fc.asyncProperty(anyNumber, async (number) => {
        const setting = await settingOf(number);
        if (!setting) return;
        expect((await setNumber(number, { allowOverflow: true })).outcome.value).toEqual(setting.list);
      }),
      { ...RUNS, numRuns: 15 },
    );
  });
});

describe('any number of long paragraphs', () => {
  const anyLongNumber = fc
    .tuple(anyNumber, fc.array(anyParagraph(100, 150), { minLength: 2, maxLength: 4 }), fc.integer({ min: 2, max: 3 }))
    .map(([number, paragraphs, columns]) => ({
      ...number,
      body: paragraphs.join('\n\n'),
      look: { ...number.look, columns },
    }));

  it('has last columns that end as level as its paragraphs allow', async () => {
    await fc.assert(
      fc.asyncProperty(anyLongNumber, async (number) => {
        const setting = await settingOf(number);
        if (!setting || setting.problems.some(({ code }) => code.startsWith('pages.too-long'))) return;
        const { lines, list, theme } = setting;
        const first = lines.findIndex(({ sheet }) => sheet === list.sheets.length - 1);
        const depths = new Array<number>(theme.columns).fill(0);
        for (const { column } of lines.slice(first)) (depths[column % theme.columns] as number)++;
        // Of three columns, one ends a line higher rather than in a divided word.
        const bearable = Math.max(theme.columns - 1, leastUneven(lines, first, theme.columns));
        expect(unevenness(depths), String(depths)).toBeLessThanOrEqual(bearable);
      }),
      { ...RUNS, numRuns: 25 },
    );
  });
});

describe('a number', () => {
  const look: Look = { columns: 2, heightMm: 297, marginMm: 14, gutterMm: 7, size: 11.4, leading: 15, hanging: 100 };

  it('has no line over the edge of its column, also where a word has no space to give', async () => {
    const body = `Voir ${'fiffle'.repeat(20)} ici.`;
    const { list, lines } = (await settingOf({ body, look, coupon: 'none' })) as Setting;
    expect(list.sheets).toHaveLength(1);
    for (const { text, runs, right } of lines) {
      expect(Math.max(...runs.map(({ x, width }) => x + width)) - hangsOf(runs).right, text).toBeLessThan(right + NEAR);
    }
  });

  it.each(['## Un titre', '## Un titre\n\nUn mot.'])(
    'ends where its text ends, which is no bad break: %j',
    async (body) => {
      const { problems } = (await settingOf({ body, look, coupon: 'none' })) as Setting;
      expect(problems).toEqual([]);
    },
  );
});

function glyphRuns(items: readonly Item[]): GlyphRun[] {
  return items.filter((item) => item.kind === 'glyphs');
}

function boxOf({ x, y, width, size, texts }: GlyphRun) {
  // A space at an end of the run is no type.
  const isBlank = [...texts].every((text) => text.trim() === '');
  return { x1: x, x2: isBlank ? x : x + width, y1: y - size * ASCENT, y2: y + size * DESCENT };
}

function overlapping({ items }: Sheet): string[] {
  const boxes = glyphRuns(items).map((run) => ({ run, ...boxOf(run) }));
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > EXACT && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > EXACT,
      )
      .map((b) => `${textOf(a.run)} and ${textOf(b.run)}`),
  );
}

/** How far the marks at the ends of a line may hang out. */
function hangsOf(runs: readonly GlyphRun[]) {
  const first = runs[0] as GlyphRun;
  const last = runs.at(-1) as GlyphRun;
  // Marks hang out by shares of their own widths, before the line scales them.
  const firstWidth = (first.positions[1] ?? first.width) / first.stretch;
  // The space between this line and the next begins where the width ends.
  const end = last.positions.findLastIndex((position) => position < last.width - NEAR);
  const lastWidth = (last.width - (last.positions[end] ?? 0)) / last.stretch;
  return {
    left: HANGING.test(first.texts[0] ?? '') ? firstWidth * MOST_HANG : 0,
    right: HANGING.test(last.texts[end] ?? '') ? lastWidth * MOST_HANG : 0,
  };
}

function isCutLine(item: Item): boolean {
  return item.kind === 'rule' && item.dash !== undefined && item.cap === undefined;
}

/** How far down an item reaches. */
function footOf(item: Item): number {
  switch (item.kind) {
    case 'glyphs':
      return boxOf(item).y2;
    case 'rule':
      return Math.max(item.y1, item.y2);
    case 'drawing':
      return item.y;
    default:
      return item.y + item.height;
  }
}

/**
 * Last lines of columns that leave a paragraph's first or last line alone, or fewer than two lines
 * below a heading, where its section has more.
 */
function badBreaks(lines: readonly SetLine[], list: DisplayList): string[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (!next || next.column === line.column) return [];
    const column = lines.filter(({ column }) => column === line.column);
    const heading = column.findLast(({ type }) => isHeading(type));
    const below = heading ? column.filter(({ y }) => y > heading.y).length + dividers(list, heading) : 2;
    const isWhole = below > 0 && isHeading(next.type);
    return isParted(lines, index) || (below < 2 && !isWhole) ? [line.text] : [];
  });
}

/** Whether a break after a line leaves the first or the last line of a paragraph alone. */
function isParted(lines: readonly SetLine[], index: number): boolean {
  const block = lines[index]?.block;
  return lines[index + 1]?.block === block && (lines[index - 1]?.block !== block || lines[index + 2]?.block !== block);
}

function unevenness(depths: readonly number[]): number {
  return Math.max(...depths) - Math.min(...depths);
}

/** The least by which columns differ that hold the lines from a first one on and part none of them: all ways are tried. */
function leastUneven(
  lines: readonly SetLine[],
  first: number,
  columns: number,
  depths: readonly number[] = [],
): number {
  const left = lines.length - first;
  if (depths.length === columns - 1) return unevenness([...depths, left]);
  const ways = Array.from({ length: left }, (_, at) => at + 1).filter((depth) => !isParted(lines, first + depth - 1));
  return Math.min(...ways.map((depth) => leastUneven(lines, first + depth, columns, [...depths, depth])));
}

function isHeading(type: string): boolean {
  return /^H[2-6]$/.test(type);
}

/** Thematic breaks below a heading in its column. */
function dividers({ sheets }: DisplayList, { sheet, y, left, right }: SetLine): number {
  const squares = (sheets[sheet] as Sheet).items.filter(
    (item) =>
      item.kind === 'rectangle' &&
      item.tag === 'artefact' &&
      item.y > y &&
      Math.abs(item.x + item.width / 2 - (left + right) / 2) < EXACT,
  );
  return squares.length;
}

/** How many elements of a type stand around a block. */
function within({ structure }: DisplayList, block: number, type: string): number {
  let count = 0;
  for (let at = block; at > 0; at = (structure[at] as StructureElement).parent) {
    if ((structure[at] as StructureElement).type === type) count++;
  }
  return count;
}

/** Without what a line's end and spaces change. */
function letters(text: string): string {
  return text.replace(/[\s\u00AD]/g, '');
}
