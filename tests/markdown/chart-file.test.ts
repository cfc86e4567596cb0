import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readChartFile } from '../../src/markdown/charts/chart-file.ts';

it('says of a file with too many rows how many it may have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-chart-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.csv'), `jour;appels\n${'1;2\n'.repeat(1200)}`);
  const reports: unknown[][] = [];
  expect(readChartFile('a.csv', folder, 0, (...one) => reports.push(one))).toBeUndefined();
  expect(reports).toEqual([['error', 'chart.file-too-long', { file: 'a.csv', most: 1000 }, 0]]);
});
