import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlainFile } from '../../src/publication/plain-file.ts';
import { folderWith } from './folder.ts';

describe('a plain file', () => {
  it('is read up to so many bytes', () => {
    const file = join(folderWith({ 'a.md': 'abc' }), 'a.md');
    expect(readPlainFile(file, 3)).toEqual({ kind: 'read', bytes: Buffer.from('abc') });
    expect(readPlainFile(file, 2)).toEqual({ kind: 'too-large' });
  });

  it.skipIf(process.platform !== 'linux')('is read to its end where it does not say how long it is', () => {
    const whole = readFileSync('/proc/version');
    expect(readPlainFile('/proc/version', whole.length)).toEqual({ kind: 'read', bytes: whole });
    expect(readPlainFile('/proc/version', whole.length - 1)).toEqual({ kind: 'too-large' });
  });

  it('is no folder', () =>
    expect(readPlainFile(folderWith({}), 10)).toEqual({ kind: 'not-plain', found: 'found.file-folder' }));

  it.skipIf(process.platform === 'win32')('is neither a device nor a socket', async () => {
    expect(readPlainFile('/dev/null', 10)).toEqual({ kind: 'not-plain', found: 'found.file-device' });
    const path = join(folderWith({}), 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    try {
      expect(readPlainFile(path, 10)).toEqual({ kind: 'not-plain', found: 'found.file-socket' });
    } finally {
      server.close();
    }
  });
});
