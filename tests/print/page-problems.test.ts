import { describe, expect, it } from 'vitest';
import type { Coupon } from '../../src/coupon/coupon.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { FrontMatter } from '../../src/publication/publication.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const paragraph = `${'Les plannings changent tous les dix jours et les pauses sont rabotées de trois minutes. '.repeat(5)}`;
const text = (paragraphs: number) => Array.from({ length: paragraphs }, () => paragraph).join('\n\n');

const coupon: Coupon = {
  title: 'Adhésion',
  instruction: 'à découper et à remettre à votre section',
  rows: Array.from({ length: 5 }, (_, index) => [
    { kind: 'text', name: `nom-${index}`, label: 'Nom', width: 12, lines: 1, required: false },
  ]),
};

const set = async (body: string, frontMatter: Partial<FrontMatter>, of?: Coupon) => {
  const publication = testPublication(of ? { coupon: of } : {});
  const { list, problems } = await displayList(publication, testBulletin(body, frontMatter), true);
  const pages = problems.filter(({ code }) => /^pages\.|^coupon\./.test(code) && code !== 'coupon.behind');
  return { list, pages: pages.filter(({ code }) => code !== 'pages.cut-here') };
};
const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('a number that promises more sides than its text fills', () => {
  it('is told how many it fills, and the lines that are free on each of those promised', async () => {
    const { list, pages } = await set(text(14), { pages: 4 });
    expect(list.sheets).toHaveLength(2);
    expect(codes(pages)).toEqual(['pages.too-few']);
    const { bySide, lines, sides } = pages[0]?.values ?? {};
    const { freeBySide, freeLines } = list.fit;
    expect(sides).toBe(2);
    expect(bySide).toBe(freeBySide.join(', '));
    expect(freeBySide).toHaveLength(4);
    expect(freeBySide[3]).toBe(freeBySide[2]);
    expect(freeBySide[2]).toBeGreaterThan(90);
    expect(lines).toBe(freeLines);
    expect(freeLines).toBe(freeBySide.reduce((sum, count) => sum + count, 0));
  });

  it('counts all sides, also where its author breaks each of them early', async () => {
    const { list, pages } = await set([2, 2, 2, 6].map(text).join('\n\n::saut-de-page\n\n'), { pages: 4 });
    expect(list.sheets).toHaveLength(4);
    expect(codes(pages)).toEqual(['pages.too-short']);
    for (const free of list.fit.freeBySide.slice(0, 3)) expect(free).toBeGreaterThan(50);
    expect(pages[0]?.values.bySide).toBe(list.fit.freeBySide.join(', '));
  });

  it('says nothing of sides that are full', async () => {
    const { list, pages } = await set(text(21), { pages: 2 });
    expect(list.sheets).toHaveLength(2);
    expect(pages).toEqual([]);
    expect(list.fit.freeBySide[0]).toBe(0);
  });
});

describe('a number that promises fewer sides than its text needs', () => {
  it('names the page break that costs a side, with its line', async () => {
    const { list, pages } = await set(`${text(3)}\n\n::saut-de-page\n\n${text(3)}`, { pages: 1 });
    expect(codes(pages)).toEqual(['pages.too-long-shown', 'pages.break-costs-side']);
    expect(pages[1]).toMatchObject({ severity: 'note', values: { line: 7 }, place: { line: 7 } });
    expect(list.fit.freeLines).toBeLessThan(0);
    expect(list.fit.freeBySide[0]).toBeGreaterThan(50);
  });

  it('names of several column breaks those without which the text has room', async () => {
    const body = [1, 2, 2].map(text).join('\n\n::saut-de-colonne\n\n');
    const { pages } = await set(body, { pages: 1 });
    expect(codes(pages)).toEqual([
      'pages.too-long-shown',
      'pages.column-break-costs-side',
      'pages.column-break-costs-side',
    ]);
    expect(pages.slice(1).map(({ place }) => place?.line)).toEqual([3, 9]);
  });

  it('names them together where it has room only without all of them', async () => {
    const body = [2, 1, 1].map(text).join('\n\n::saut-de-page\n\n');
    const { pages } = await set(body, { pages: 1 });
    expect(codes(pages)).toEqual(['pages.too-long-shown', 'pages.breaks-cost-side']);
    expect(pages[1]?.values.lines).toBe('5, 9');
  });

  it('names no break where the text is too long anyway', async () => {
    const { pages } = await set(`${text(10)}\n\n::saut-de-page\n\n${text(10)}`, { pages: 1 });
    expect(codes(pages)).toEqual(['pages.too-long-shown']);
  });

  it('names the coupon, without which it would have room', async () => {
    const { pages } = await set(text(13), { pages: 1 }, coupon);
    expect(codes(pages)).toEqual(['pages.too-long-shown', 'coupon.takes-room']);
  });

  it('names the coupon that has a side to itself', async () => {
    const { pages } = await set(text(18), { pages: 2 }, { ...coupon, size: 'page' });
    expect(codes(pages)).toEqual(['pages.too-long-shown', 'coupon.own-side']);
    expect(pages[1]?.values.sides).toBe(1);
  });
});
