import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/print/rows/row.ts';
import { rowMaker, sketchOf } from '../../fixtures/number-rows.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';

const rowsOf = rowMaker(testPublication({ folder: join(import.meta.dirname, '../../fixtures/print/images') }));

/** Whether no column should end between two rows, of which the first and the second hold these words. */
function isKept(rows: readonly Row[], one: string, other: string): boolean {
  const words = rows.map((row) => sketchOf([row]));
  const from = words.findIndex((text) => text.includes(one));
  const to = words.findIndex((text) => text.includes(other));
  expect(from, one).toBeGreaterThanOrEqual(0);
  expect(to, other).toBeGreaterThan(from);
  return rows.slice(from, to).every(({ isSpace, breakPrice }) => isSpace || breakPrice.forbidden > 0);
}

describe('what ends in a colon', () => {
  const THINGS = {
    list: '- Alpha\n- beta',
    'numbered list': '1. Alpha\n2. beta',
    table: '| Alpha | b |\n|---|---|\n| un | deux |\n| trois | quatre |',
    code: '```\nAlpha\nbeta\n```',
    quotation: '> Alpha',
    box: ':::encadre\nAlpha\n:::',
    agenda: ':::agenda\n- 3 mars : Alpha\n:::',
    picture: '![Une photo](images/photo.jpg "Alpha")',
    'pull quote': ':::citation\nAlpha\n:::',
    'key figure': ':::chiffre[12 %]\nAlpha\n:::',
    paragraph: 'Alpha',
  } as const;
  const ANNOUNCEMENTS = [
    'Voici :',
    'Voici\u202f:',
    '« Voici : »',
    'Voici :[^a]',
    '*Voici :*',
    '[Voici :](https://exemple.fr)',
  ];
  const cases = Object.entries(THINGS).flatMap(([kind, thing]) =>
    ANNOUNCEMENTS.map((announcement) => [kind, announcement, thing] as const),
  );

  it.each(cases)('stays with the %s that follows: %s', async (_, announcement, thing) => {
    const rows = await rowsOf(`${announcement}\n\n${thing}\n\nAprès.\n\n[^a]: Une note.`);
    expect(isKept(rows, 'Voici', 'Alpha')).toBe(true);
    expect(rows.some(({ float }) => float)).toBe(false);
  });

  it('stays with two lines of what has four, and with one of what has fewer', async () => {
    const items = (count: number) => Array.from({ length: count }, (_, index) => `- n${index + 1}`).join('\n');
    expect(sketchOf(await rowsOf(`Voici :\n\n${items(4)}`))).toBe('Voici :! n1! n2| n3| n4|');
    expect(sketchOf(await rowsOf(`Voici :\n\n${items(3)}`))).toBe('Voici :! n1| n2| n3|');
    expect(sketchOf(await rowsOf('Voici :\n\n- n1\n  - n2\n  - n3\n- n4'))).toBe('Voici :! n1! n2| n3| n4|');
  });

  it('does not hold the next item of its list, a heading or a break', async () => {
    expect(sketchOf(await rowsOf('- Voici :\n- suite'))).toBe('Voici :| suite|');
    expect(sketchOf(await rowsOf('Voici :\n\n## Titre\n\nun'))).toBe('Voici :| ~ Titre! un|');
    expect(sketchOf(await rowsOf('Voici :\n\n::saut-de-colonne\n\n- un'))).toBe('Voici :| un|');
  });

  it('holds two lines of its own paragraph', async () => {
    const rows = await rowsOf(`${'Des mots de plusieurs lettres et leur suite. '.repeat(8)}Voici :\n\n- un\n- deux`);
    const text = rows.slice(0, -2);
    expect(text.slice(-2).map(({ breakPrice }) => breakPrice.forbidden)).toEqual([1, 1]);
    expect(text.at(-3)?.breakPrice.forbidden).toBe(0);
  });
});

describe('an item', () => {
  it.each([
    ['a list in it', '- Un\n  - deux\n  - trois\n- suite', 'Un! deux| trois| suite|'],
    ['a numbered list in it', '1. Un\n   1. deux\n2. suite', '1. Un! 1. deux| 2. suite|'],
    ['its second paragraph, not its third', '- Un\n\n  deux\n\n  trois\n- suite', 'Un! deux| trois| suite|'],
    ['code in it', '- Un\n\n  ```\n  deux\n  ```\n- suite', 'Un! ~ deux| ~ suite|'],
  ])('stays with %s', async (_, markdown, sketch) => {
    expect(sketchOf(await rowsOf(markdown))).toBe(sketch);
  });
});

describe('a heading', () => {
  it.each([
    ['two lines of its text', '## A\n\nun\n\ndeux\n\ntrois', 'A! un! deux| trois|'],
    [
      'all of its section, where that is a line',
      '## A\n\nun\n\n## B\n\ndeux\n\n## C\n\ntrois',
      'A! un| ~ B! deux| ~ C! trois|',
    ],
    ['what is left of a higher section', '## A\n\n### B\n\nun\n\n## C\n\ndeux', 'A! B! un| ~ C! deux|'],
    ['the heading below a line of its text', '## A\n\nun\n\n### B\n\ndeux\n\ntrois', 'A! un! ~ B! deux! trois|'],
    ['what follows it where it has no text', '## A\n\n## B\n\nun\n\ndeux', 'A! B! un! deux|'],
    [
      'the head and the first row of a table',
      '## A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n\nun',
      'A! a b! 1 2! 3 4! 5 6| ~ un|',
    ],
    ['a box that is all of its section', '## A\n\n:::encadre\nun\n:::\n\n## B\n\nC', 'A! <1>! un! <1>| ~ B! C|'],
    ['an agenda', '## A\n\n:::agenda\n- 3 mars : un\n- 4 mars : deux\n:::', 'A! 3 mars un! 4 mars deux|'],
    ['a picture that is all of its section', '## A\n\n![b](images/photo.jpg)\n\n## B\n\nC', 'A! <4>| ~ B! C|'],
  ])('stays with %s', async (_, markdown, sketch) => {
    expect(sketchOf(await rowsOf(markdown))).toBe(sketch);
  });

  it('stays with its text where a float has left from between them', async () => {
    const rows = await rowsOf('## A\n\n![b](images/photo.jpg "Une photo")\n\nun\n\ndeux\n\ntrois');
    expect(sketchOf(rows.filter(({ float }) => !float))).toBe('A! un! deux| trois|');
  });
});

describe('a signature', () => {
  it('stays with a line of what it signs, also where a float has left from between them', async () => {
    expect(sketchOf(await rowsOf('Un\n\n:::signature\nNous\n:::'))).toBe('Un! Nous|');
    const rows = await rowsOf('Un\n\n![b](images/photo.jpg)\n\n:::signature\nNous\n:::');
    expect(sketchOf(rows)).toBe('Un! [1 ~] [1 <4>]! [1 ~] Nous|');
  });
});

describe('a picture', () => {
  const picture = '![Roger](images/photo.jpg)';
  const long = 'des mots de plusieurs lettres et leur suite '.repeat(3).trim();

  it.each([
    ['on the next line', `${picture}\n*Alpha*`],
    ['in the next paragraph', `${picture}\n\n*Alpha*`],
    ['of several lines', `${picture}\n\n*Alpha ${long}*`],
    ['with a link in them', `${picture}\n*[Alpha](https://exemple.fr) beta*`],
  ])('stays with its words in italics %s, and leaves its place with them', async (_, markdown) => {
    const rows = await rowsOf(`Avant.\n\n${markdown}\n\nAprès.`);
    const words = rows.map((row) => sketchOf([row]));
    const first = words.findIndex((text) => text.includes('Alpha'));
    const above = rows.slice(0, first).findLastIndex(({ isSpace }) => !isSpace);
    expect(rows[above]?.breakPrice.forbidden).toBe(1);
    expect(rows[above]?.float?.block).toBe(1);
    expect(rows[first]?.float?.block).toBe(1);
    expect(rows[0]?.breakPrice.forbidden).toBe(0);
    expect(rows.at(-1)?.float).toBeUndefined();
  });

  it('stays with its words in an item', async () => {
    const rows = await rowsOf(`- ${picture}\n  *Alpha*\n- beta`);
    const first = rows.findIndex((row) => sketchOf([row]).includes('Alpha'));
    expect(rows.slice(0, first).findLast(({ isSpace }) => !isSpace)?.breakPrice.forbidden).toBe(1);
  });

  it.each([
    ['in roman', `${picture}\n\nAlpha`],
    ['of which some are in roman', `${picture}\n\n*Alpha* et beta`],
    ['that are a text', `${picture}\n\n*Alpha ${long} ${long} ${long}*`],
    ['below its caption', '![Roger](images/photo.jpg "Légende")\n\n*Alpha*'],
  ])('is not held by words %s', async (_, markdown) => {
    const rows = await rowsOf(`Avant.\n\n${markdown}\n\nAprès.`);
    const words = rows.find((row) => sketchOf([row]).includes('Alpha'));
    expect(words?.float).toBeUndefined();
  });
});
