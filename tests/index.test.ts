import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as api from '../src/index.ts';
import { folderWith } from './publication/folder.ts';

it('the Node API exports these names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'answersCsv',
    'buildNumber',
    'buildPublication',
    'checkPublication',
    'composeArticle',
    'findNumbers',
    'formatProblem',
    'loadBulletin',
    'loadPublication',
    'makeNumber',
    'openWorkshop',
    'readFilledCoupons',
    'translator',
    'writeFiles',
  ]);
});

it('the Node API builds a number as the command line does', async () => {
  const out = join(folderWith({}), 'out');
  const { numbers, problems } = await api.buildPublication('bulletins', [3], { out });
  expect(problems).toEqual([]);
  expect(numbers).toMatchObject([{ number: 3, written: true, sides: 1, words: 384, problems: [] }]);
});
