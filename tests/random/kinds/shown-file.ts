import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makersFor } from '../../fixtures/both-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { openPress } from '../press.ts';
import type { RandomInput, Trial } from '../random-kind.ts';

/**
 * Tries files that a number shows, under one name.
 * @param name of the file, in the publication's folder
 * @param markdown what shows it
 * @param paintsOneIn one in so many numbers is painted
 */
export function openShown(
  name: string,
  markdown: string,
  paintsOneIn: number,
): Pick<Trial, 'run'> & Required<Pick<Trial, 'close'>> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-random-'));
  const { workshop } = makersFor(testPublication({ folder }));
  const press = openPress(workshop as Parameters<typeof openPress>[0], paintsOneIn);
  const bulletin = testBulletin(`Avant.\n\n${markdown}\n\nAprès.\n`);
  return {
    async run(input: RandomInput, index: number) {
      writeFileSync(join(folder, name), input);
      await press.make(bulletin, { [bulletin.file]: bulletin.source }, index);
    },
    async close() {
      press.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
