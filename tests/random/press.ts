import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeNumber } from '../../src/build/make-number.ts';
import { paintPdf } from '../../src/build/paint-edition.ts';
import type { Workshop } from '../../src/build/workshop.ts';
import { createSettingMemory } from '../../src/print/print-job.ts';
import type { Bulletin } from '../../src/publication/publication.ts';
import { listWords } from '../inspectors/read-display-list.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { joinedAsIn, withoutControls } from '../inspectors/same-words.ts';
import { Fault, holdWellFormed } from './well-formed.ts';

/** Makes numbers of random content, and holds what must be true of each. */
export interface Press {
  /**
   * Makes a number, and of most both editions: its problems are well-formed, and the editions have the same words.
   * @param sources texts by the names of their files, as problems name them
   * @param index of the case: what is dear is done for some only
   */
  make(bulletin: Bulletin, sources: Readonly<Record<string, string>>, index: number): Promise<void>;
  close(): void;
}

/** After so many numbers what they have left for the next ones is thrown away. */
const MEMORY_OF = 200;

/**
 * @param workshop what the numbers are made with
 * @param paintsOneIn one in so many numbers is painted, and its PDF looked at by another program
 */
export function openPress(workshop: Workshop & Required<Pick<Workshop, 'print'>>, paintsOneIn: number): Press {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-random-'));
  const { publication, print } = workshop;
  let memory = createSettingMemory(print.fonts);
  let made = 0;
  return {
    async make(bulletin, sources, index) {
      if (++made % MEMORY_OF === 0) memory = createSettingMemory(print.fonts);
      const hasEditions = index % 5 !== 4;
      const wanted = {
        isProofread: index % 3 === 0,
        placeholders: index % 2 === 0,
        ...(hasEditions && { page: {}, sheets: { allowOverflow: true } }),
      };
      const { article, page, list, isRefused, problems } = await makeNumber(workshop, bulletin, wanted, {
        setting: memory,
      });
      holdWellFormed(problems, sources);
      if (!article && !problems.some(({ severity }) => severity === 'error'))
        throw new Fault('nothing made, nothing said');
      if (!article || !page || !list) return;
      const web = pageWords(page.html).map(withoutControls);
      holdSameWords(web, joinedAsIn(web, listWords(list)));
      if (isRefused || index % paintsOneIn !== 0) return;
      const moment = new Date(0);
      const { bytes } = await paintPdf(list, article, { publication, print, moment }, { mono: index % 2 === 1 });
      holdPdf(bytes, join(folder, 'painted.pdf'));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function holdSameWords(web: readonly string[], print: readonly string[]): void {
  if (web.join('') === print.join('')) return;
  const at = web.findIndex((word, index) => word !== print[index]);
  const around = (words: readonly string[]) => words.slice(Math.max(0, at - 2), at + 4).join(' ');
  throw new Fault(`other words on paper: « ${around(web)} » on the page, « ${around(print)} » on the sheet`);
}

/** Another program than ours finds the PDF whole. */
function holdPdf(bytes: Uint8Array, file: string): void {
  writeFileSync(file, bytes);
  const { status, stdout, stderr, error } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') return;
  if (status !== 0) throw new Fault(`the PDF is not whole: ${stdout}${stderr}`);
}
