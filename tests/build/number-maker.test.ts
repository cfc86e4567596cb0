import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallNumbers } from '../../src/build/number-maker.ts';
import { findNumbers } from '../../src/publication/find-numbers.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

/** Numbers whose files have so many bytes. */
function numbersOf(sizes: readonly number[]) {
  const head = (number: number) => bulletinFile(`number: ${number}\ndate: 2012-01\ntitle: Un`, '');
  const folder = folderWith({
    'publication.yaml': 'name: Fil\n',
    ...Object.fromEntries(sizes.map((size, index) => [`00${index + 1}.md`, head(index + 1).padEnd(size, 'mot ')])),
  });
  const { value } = loadPublication(folder);
  const found = value && findNumbers(value).value;
  if (!found) throw new Error('the publication is not whole');
  const tasks = sizes.map((_, index) => ({ number: index + 1, neighbours: {} }));
  return { folder, found, tasks };
}

const smallOf = (sizes: readonly number[], threads: number) => [...smallNumbers(numbersOf(sizes), threads)];

it('small numbers have sixteen kilobytes at most', () => {
  expect(smallOf([16_384, 16_385, 3000], 2)).toEqual([1, 3]);
});

it('where all small numbers together have less than a share of the text, none is made here', () => {
  expect([smallOf([10_000, 20_000], 3), smallOf([10_000, 20_001], 3)]).toEqual([[1], []]);
  expect([smallOf([10_000, 20_000], 2), smallOf([10_000, 30_000], 4)]).toEqual([[], [1]]);
});

it('a number whose file is gone is none of them', () => {
  const { found, tasks } = numbersOf([3000, 3000]);
  const gone = { ...found, files: new Map([...found.files, [2, join('nowhere', '002.md')]]) };
  expect(smallNumbers({ found: gone, tasks }, 2).size).toBe(0);
});
