import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { openBrowser } from '../../src/cli/open-browser.ts';

vi.mock(import('node:child_process'), async (actual) => ({ ...(await actual()), spawn: vi.fn() }));

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The program that opens an address on a platform, and whether a code that it ends with is a failure. */
function opening(platform: NodeJS.Platform, code: number) {
  const child = Object.assign(new EventEmitter(), { unref: vi.fn() });
  vi.mocked(spawn).mockReturnValueOnce(child as never);
  vi.stubGlobal('process', Object.create(process, { platform: { value: platform } }));
  const onFailure = vi.fn();
  openBrowser('http://127.0.0.1:3003/', onFailure);
  child.emit('exit', code);
  const [command, words] = vi.mocked(spawn).mock.lastCall ?? [];
  expect(words).toEqual(['http://127.0.0.1:3003/']);
  expect(child.unref).toHaveBeenCalled();
  return [command, onFailure.mock.calls.length];
}

it.each([
  ['linux', 'xdg-open'],
  ['freebsd', 'xdg-open'],
  ['darwin', 'open'],
] as const)('an address is opened on %s by %s, which says whether it did', (platform, command) => {
  expect(opening(platform, 0)).toEqual([command, 0]);
  expect(opening(platform, 3)).toEqual([command, 1]);
});

it('an address is opened on Windows by the Explorer, which says 1 for success', () => {
  expect(opening('win32', 1)).toEqual(['explorer.exe', 0]);
});
