import { expect, it, vi } from 'vitest';

vi.mock('yaml', () => {
  throw new Error('yaml was imported');
});
vi.mock('zod/mini', () => {
  throw new Error('zod was imported');
});
vi.mock('unified', () => {
  throw new Error('unified was imported');
});
vi.mock('remark-parse', () => {
  throw new Error('remark was imported');
});
vi.mock('pdfkit', () => {
  throw new Error('pdfkit was imported');
});
vi.mock('@cantoo/pdf-lib', () => {
  throw new Error('pdf-lib was imported');
});
vi.mock('node:worker_threads', () => {
  throw new Error('worker_threads was imported');
});
vi.mock('liquidjs', () => {
  throw new Error('liquidjs was imported');
});

vi.mock(import('../../src/proofreading/proofread.ts'), () => {
  throw new Error('proofread was imported');
});

it('--version, --help and mistakes load nothing that a build needs', async () => {
  const { run } = await import('./run.ts');
  expect((await run(['--version'])).code).toBe(0);
  expect((await run(['build', '--help'])).code).toBe(0);
  expect((await run(['build', 'x'])).code).toBe(2);
  expect((await run(['check', '--help'])).code).toBe(0);
  expect((await run(['print', '--help'])).code).toBe(0);
  expect((await run(['coupons', 'read', '--help'])).code).toBe(0);
});

it('a build does load it: what the test above relies on', async () => {
  const { run } = await import('./run.ts');
  const ran = await run(['build', '3']);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/This is a bug in the program[\s\S]*BULLETIN_DEBUG/);
  expect(ran.stderr).not.toMatch(/\n\s+at /);
});
