import { describe, expect, it } from 'vitest';
import type { GlyphRun, Item } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const prose =
  'Nous vous envoyons cette lettre afin de vous interpeler sur votre positionnement dans les négociations actuelles.';

/** What a text is on paper. */
async function printed(markdown: string, columns = 2) {
  const { list } = await displayList(testPublication(), testBulletin(markdown, { columns }));
  const items = list.sheets.flatMap((sheet) => sheet.items);
  const runs = items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.source !== undefined);
  return { items, runs, leading: list.fit.leading };
}

/** Runs of one line as one text, from top to bottom: by their baselines in the first column. */
function lines(runs: readonly GlyphRun[]) {
  const byLine = new Map<number, GlyphRun[]>();
  for (const run of runs) {
    const key = Math.round((run.y + (run.x < 105 * MM ? 0 : 10_000)) * 10);
    byLine.set(key, [...(byLine.get(key) ?? []), run]);
  }
  return [...byLine.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => ({
      text: own.map(textOf).join('').trim(),
      x: Math.min(...own.map(({ x }) => x)),
      y: own[0]?.y ?? 0,
    }));
}

const isCode = ({ font }: GlyphRun) => font.startsWith('source-code-pro');
const drawings = (items: readonly Item[]) => items.filter(({ kind }) => kind === 'drawing');

describe('a block of code in print', () => {
  const source = Array.from({ length: 12 }, (_, line) => `ligne_${line} = ${line}`).join('\n');

  it('stands on its own leading, and what follows it on the grid', async () => {
    const { runs, leading } = await printed(`${prose}\n\n\`\`\`\n${source}\n\`\`\`\n\n${prose}`);
    const code = lines(runs.filter(isCode));
    const steps = code.slice(1).map(({ y }, index) => y - (code[index]?.y ?? 0));
    expect(new Set(steps.filter((step) => step > 0 && step < 40).map((step) => step.toFixed(2)))).toEqual(
      new Set(['11.00']),
    );
    const text = lines(runs.filter((run) => !isCode(run)));
    for (const { y } of text) expect(((y - (text[0]?.y ?? 0)) / leading) % 1).toBeCloseTo(0, 3);
  });

  it('says where a line is turned over, in what nobody copies', async () => {
    const { items, runs } = await printed(`\`\`\`\n${'mot '.repeat(60).trim()}\nfin\n\`\`\``, 1);
    const code = lines(runs.filter(isCode));
    expect(drawings(items)).toHaveLength(code.length - 2);
    expect(runs.map(textOf).join('')).not.toContain('↪');
    const [first, second, ...others] = code;
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 4);
    expect(others.at(-1)?.x).toBeCloseTo(first?.x ?? 0, 1);
  });

  it('breaks over columns, letters of each line in one of them', async () => {
    const { items, runs } = await printed(`${prose}\n\n\`\`\`\n${source.repeat(4)}\n\`\`\``);
    const grounds = items.flatMap((item) => (item.kind === 'rectangle' && item.ground === 'tint' ? [item] : []));
    for (const { x, y, size } of runs.filter(isCode)) {
      const ground = grounds.find((one) => x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height);
      expect(ground && y - size * 0.75 >= ground.y && y + size * 0.25 <= ground.y + ground.height).toBe(true);
    }
    expect(new Set(grounds.map(({ x }) => Math.round(x))).size).toBe(2);
  });
});

describe('code and keys in a line', () => {
  it('keep the width of their spaces in justified lines', async () => {
    const { runs } = await printed(`${prose} Taper \`sudo apt install a b c d\` et \`tar -c -f x y\` ici. ${prose}`);
    const widths = runs.filter(isCode).flatMap(({ texts, positions, width, size, stretch, letterSpacing = 0 }) =>
      [...texts]
        .flatMap((text, index) => {
          const end = positions[index + 1] ?? width;
          return text === ' ' && index < texts.length - 1 ? [(end - (positions[index] ?? 0)) / (0.6 * size)] : [];
        })
        .map((share) => ({ share, stretch, letterSpacing })),
    );
    expect(widths.length).toBeGreaterThan(5);
    for (const { share } of widths) expect(share).toBeCloseTo(1, 2);
  });

  it('have frames that touch neither their letters nor each other', async () => {
    const { items, runs } = await printed('Taper <kbd>Ctrl</kbd>+<kbd>Maj</kbd><kbd>F5</kbd> ici.');
    const frames = items.flatMap((item) => (item.kind === 'rectangle' && item.stroke ? [item] : []));
    const keys = runs.filter(isCode);
    expect(keys.map(textOf)).toEqual(['Ctrl', 'Maj', 'F5']);
    expect(frames).toHaveLength(3);
    for (const [index, { x, width }] of frames.entries()) {
      const key = keys[index];
      if (!key) throw new Error('no key');
      expect(key.x - x).toBeGreaterThan(1.5);
      expect(x + width - key.x - key.width).toBeGreaterThan(1.5);
      const next = frames[index + 1];
      if (next) expect(next.x - x - width).toBeGreaterThan(1);
    }
  });
});

describe('a poem in print', () => {
  it('has its lines as typed, what is turned over standing in, and white between stanzas', async () => {
    const long =
      'Un vers si long qu’il ne tient pas dans la colonne, si large qu’elle soit, et qu’il faut bien le tourner quelque part, ici ou là';
    const { runs, leading } = await printed(`:::poème\nUn vers\n${long}\n  en retrait\n\nUne autre strophe\n:::`, 1);
    const set = lines(runs);
    expect(set.map(({ text }) => text.replaceAll('\u00a0', ''))).toEqual([
      'Un vers',
      expect.stringMatching(/^Un vers si long/),
      expect.any(String),
      'en retrait',
      'Une autre strophe',
    ]);
    expect((set[2]?.x ?? 0) - (set[0]?.x ?? 0)).toBeGreaterThan(15);
    expect(((set[4]?.y ?? 0) - (set[3]?.y ?? 0)) / leading).toBeCloseTo(2, 2);
  });
});

describe('an interview in print', () => {
  it('sets questions in a face of their own, off the answers above them', async () => {
    const { runs, leading } = await printed(
      ':::entretien\n**Depuis quand ?**\n\nHuit ans.\n\n**Et demain ?**\n\nOn verra.\n:::',
      1,
    );
    const set = lines(runs);
    expect(set.map(({ y }) => Math.round((y - (set[0]?.y ?? 0)) / leading))).toEqual([0, 1, 3, 4]);
    expect(
      runs
        .filter(({ font }) => font === 'archivo-narrow-700')
        .map(textOf)
        .join(''),
    ).toMatch(/quand.*demain/);
    expect(new Set(set.map(({ x }) => Math.round(x))).size).toBe(1);
  });
});

describe('the first paragraph of a section', () => {
  const indentOf = async (markdown: string, text: string) => {
    const { runs } = await printed(markdown, 1);
    const set = lines(runs);
    const own = set.find((line) => line.text.startsWith(text));
    return (own?.x ?? 0) - Math.min(...set.map(({ x }) => x));
  };

  it.each([
    ['a by-line', '*par Jeanne Marchand*'],
    ['a list', '- un\n- deux'],
    ['a by-line and a list', '*Jeanne Marchand*\n\n1. un'],
  ])('has no indent behind %s', async (_, opening) => {
    expect(await indentOf(`${opening}\n\nLe début. ${prose}`, 'Le début')).toBeCloseTo(0, 1);
    expect(await indentOf(`## Titre\n\n${opening}\n\nLe début. ${prose}`, 'Le début')).toBeCloseTo(0, 1);
  });

  it('is not that behind a list further down, but in a box', async () => {
    const further = `Avant. ${prose}\n\n- un\n\nLa suite. ${prose}`;
    expect(await indentOf(further, 'La suite')).toBeCloseTo(12, 1);
    expect(await indentOf(`:::box\n${further}\n:::`, 'La suite')).toBeCloseTo(0, 1);
  });
});
