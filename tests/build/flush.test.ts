import * as fs from 'node:fs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flushAll, flushTogether } from '../../src/build/flush.ts';

vi.mock('node:fs', async (actual) => {
  const real = await actual<typeof fs>();
  return {
    ...real,
    fsyncSync: vi.fn(real.fsyncSync),
    openSync: vi.fn(real.openSync),
    fsync: vi.fn(real.fsync),
    open: vi.fn(real.open),
  };
});

const folder = mkdtempSync(join(tmpdir(), 'bulletin-flush-'));
const files = ['a', 'b'].map((name) => join(folder, name));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const file of files) writeFileSync(file, 'x');
});
afterEach(() => {
  vi.mocked(fs.fsyncSync).mockReset();
  vi.mocked(fs.openSync).mockClear();
  vi.mocked(fs.open).mockClear();
  vi.unstubAllGlobals();
});

const refused = (code: string) => Object.assign(new Error(code), { code, syscall: 'fsync' });

describe('files that the disk is to have', () => {
  it('are flushed one after the other, and their folder behind them', () => {
    flushTogether(folder, files);
    expect(fs.fsyncSync).toHaveBeenCalledTimes(3);
    // Each once more, for all to be done at once.
    expect(fs.fsync).toHaveBeenCalledTimes(3);
  });

  it('are not asked for all at once on Windows, which renames none that is still open', () => {
    vi.mocked(fs.fsync).mockClear();
    vi.stubGlobal('process', Object.create(process, { platform: { value: 'win32' } }));
    flushTogether(folder, files);
    expect(fs.fsync).not.toHaveBeenCalled();
    expect(fs.fsyncSync).toHaveBeenCalledTimes(3);
  });

  it.each(['EINVAL', 'ENOTSUP', 'EISDIR', 'EROFS'])('may lie on a disk that flushes nothing: %s', (code) => {
    vi.mocked(fs.fsyncSync).mockImplementation(() => {
      throw refused(code);
    });
    expect(() => flushTogether(folder, files)).not.toThrow();
  });

  it('are named where the disk does not take one', () => {
    vi.mocked(fs.fsyncSync).mockImplementationOnce(() => {
      throw refused('EIO');
    });
    expect(() => flushTogether(folder, files)).toThrow(expect.objectContaining({ code: 'EIO', path: files[0] }));
  });

  it.each([
    ['EISDIR', false],
    ['EACCES', false],
    ['EMFILE', true],
    ['EIO', true],
  ])('may lie in a folder that cannot be opened: %s', (code, fails) => {
    vi.mocked(fs.openSync).mockImplementationOnce(() => {
      throw refused(code);
    });
    const flush = () => flushTogether(folder, []);
    if (fails) expect(flush).toThrow(code);
    else expect(flush).not.toThrow();
  });
});

describe('files that have their places already', () => {
  const refuseToOpen = (code: string) =>
    vi
      .mocked(fs.open)
      .mockImplementationOnce(((_: string, __: string, done: (error: Error) => void) => done(refused(code))) as never);

  it('are all flushed, however many, and those left out that are gone', async () => {
    const many = Array.from({ length: 10 }, (_, index) => itemOf(index));
    await flushAll([...many, join(folder, 'gone')]);
    expect(fs.open).toHaveBeenCalledTimes(11);
  });

  it('may lie on a disk that flushes nothing', async () => {
    refuseToOpen('EROFS');
    await expect(flushAll(files)).resolves.toBeUndefined();
  });

  it('are named where the disk does not take one', async () => {
    refuseToOpen('EIO');
    await expect(flushAll(files)).rejects.toMatchObject({ code: 'EIO', path: files[0] });
  });
});

const itemOf = (index: number) => files[index % files.length] ?? '';
