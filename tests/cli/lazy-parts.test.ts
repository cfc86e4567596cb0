import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';

vi.mock(import('../../src/images/codecs.ts'), () => {
  throw new Error('the codecs were imported');
});
vi.mock(import('../../src/graphics/read-svg.ts'), () => {
  throw new Error('the reader of SVG was imported');
});
vi.mock(import('../../src/print/sheets/in-black.ts'), () => {
  throw new Error('what turns colours into greys was imported');
});
vi.mock(import('../../src/markdown/charts/fill-charts.ts'), () => {
  throw new Error('what reads charts was imported');
});
vi.mock(import('../../src/charts/lay-out-chart.ts'), () => {
  throw new Error('what draws charts was imported');
});
vi.mock(import('../../src/proofreading/proofread.ts'), () => {
  throw new Error('the proof-reader was imported');
});

it('a number with one small picture loads nothing that is for other pictures, charts, greys or proof-reading', async () => {
  const out = mkdtempSync(join(tmpdir(), 'bulletin-lazy-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const { run } = await import('./run.ts');
  const { code, stderr } = await run(['build', '3', '-C', join(import.meta.dirname, '../../bulletins'), '-o', out]);
  expect(stderr).not.toContain('imported');
  expect(code).toBe(0);
});
