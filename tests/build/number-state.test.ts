import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberState } from '../../src/build/number-state.ts';
import { pagePath, pdfPath } from '../../src/publication/paths.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { folderWith } from '../publication/folder.ts';

const HOUR = 3600;
const name = { number: 1, fileName: '001' };

/** The state of a number whose own file is as old as an hour 10; files by their hours. */
function stateWith(files: Readonly<Record<string, number>>) {
  const folder = folderWith({ 'publication.yaml': '', 'bulletin.md': '' });
  for (const [path, hour] of Object.entries({ 'publication.yaml': 5, 'bulletin.md': 10, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
    utimesSync(join(folder, path), hour * HOUR, hour * HOUR);
  }
  const bulletin = { ...testBulletin(''), file: join(folder, 'bulletin.md') };
  return numberState(testPublication({ folder, file: join(folder, 'publication.yaml') }), bulletin, folder);
}

describe('the state of a number', () => {
  it('is never built without a page and a PDF', () => {
    expect(stateWith({})).toEqual({ state: 'never', variants: [] });
  });

  it('is built when both are younger than its files, whatever the variants are', () => {
    const built = { [pagePath(1)]: 11, [pdfPath(name)]: 11 };
    expect(stateWith(built)).toEqual({ state: 'built', variants: [] });
    expect(stateWith({ ...built, [pdfPath(name, 'mono')]: 9, [pdfPath(name, 'mono-flat')]: 12 })).toMatchObject({
      state: 'built',
      variants: [
        { variant: 'mono', state: 'outdated' },
        { variant: 'mono-flat', state: 'built' },
      ],
    });
  });

  it('is out of date when one of both is missing or old', () => {
    expect(stateWith({ [pdfPath(name)]: 11 }).state).toBe('outdated');
    expect(stateWith({ [pagePath(1)]: 11, [pdfPath(name)]: 9, [pdfPath(name, 'flat')]: 11 })).toMatchObject({
      state: 'outdated',
      variants: [{ variant: 'flat', state: 'built', file: expect.stringContaining('001/bulletin-001-flat.pdf') }],
    });
  });
});
