import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readInside } from '../../src/publication/file-inside.ts';

function publication(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-inside-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'images'));
  writeFileSync(join(folder, 'images/a.png'), 'abc');
  symlinkSync(tmpdir(), join(folder, 'away'));
  return folder;
}

describe('a file that a bulletin names', () => {
  it.each([
    ['https://example.org/a.png', 'remote'],
    ['//example.org/a.png', 'remote'],
    ['data:image/png,a', 'embedded'],
    ['file:///etc/passwd', 'outside'],
    ['../a.png', 'outside'],
    ['images/../../a.png', 'outside'],
    ['/etc/hostname', 'outside'],
    ['C:/photo.png', 'outside'],
    ['away', 'outside'],
    ['images', 'folder'],
    ['images/b.png', 'missing'],
    ['images/a.png', 'too-large'],
  ])('%s is refused as %s, whether it is there or not', (name, refusal) => {
    expect(readInside(name, publication(), 2)).toBe(refusal);
  });

  it('is read from inside the folder', () => {
    expect(String(readInside('images/../images/a.png', publication(), 3))).toBe('abc');
  });
});
