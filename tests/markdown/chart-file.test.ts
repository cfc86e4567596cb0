import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { readChartFile } from '../../src/markdown/charts/chart-file.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { folderWith } from '../publication/folder.ts';

it('says of a file with too many rows how many it may have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-chart-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.csv'), `jour;appels\n${'1;2\n'.repeat(1200)}`);
  const reports: unknown[][] = [];
  expect(readChartFile('a.csv', { folder, within: '' }, 0, (...one) => reports.push(one))).toBeUndefined();
  expect(reports).toEqual([['error', 'chart.file-too-long', { file: 'a.csv', most: 1000 }, 0]]);
});

it('says once of a file what several charts of it would say', async () => {
  const folder = folderWith({ 'a.csv': Buffer.from('mois;appels\nfévrier;12\nmars;beaucoup\n', 'latin1') });
  const chart = '::graphique{fichier=a.csv titre="Les appels"}\n\n';
  const { problems } = await composeArticle(testPublication({ folder }), testBulletin(chart + chart));
  expect(problems.map(({ code }) => code)).toEqual(['chart.encoding', 'chart.not-a-figure-in-file']);
});

it('says of figures in an address that they are no file', () => {
  const reports: unknown[][] = [];
  readChartFile('data:text/csv,a;b', { folder: '.', within: '' }, 0, (...one) => reports.push(one));
  expect(reports.map(([, code]) => code)).toEqual(['chart.embedded']);
});
