import { mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { liveBuild } from '../../src/build/live-build.ts';
import { writeLive } from '../../src/build/write-live.ts';
import { translator } from '../../src/messages/translate.ts';
import { orDiskProblem } from '../../src/problems/disk-problem.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { type Ran, run } from '../cli/run.ts';
import { encodePng } from '../fixtures/encode-png.ts';

/** A work that writes, in a folder that holds `bulletins`, and `out` if something was written before. */
export interface Scenario {
  readonly name: string;
  /** Makes what is there before. */
  prepare(folder: string): Promise<void>;
  /** The command that writes. */
  argv(folder: string): readonly string[];
  /** Does the same in this process. Default: it runs the command. */
  readonly write?: (folder: string) => Promise<Ran>;
  /** Whether a process that runs the command ends only by a signal. */
  readonly endless?: boolean;
  /** Whether it does something else when it is done again after it was done. */
  readonly once?: boolean;
}

const picture = (grey: number) => encodePng({ width: 8, height: 8, bits: 8, colour: 'grey', pixel: () => [grey] });

const numberFile = (number: number, body: string) =>
  `---\nnumber: ${number}\ndate: 2026-0${number}\ntitle: Numéro ${number}\n---\n\n${body}\n`;

/** Files of a publication of three numbers, and those that an author changes in it. */
const BEFORE: Readonly<Record<string, string | Uint8Array>> = {
  'publication.yaml': 'name: Essais\nlang: fr\nsite: https://exemple.fr\ntheme: habit\n',
  'habit/style.css': 'p { color: #123456 }\n',
  'habit/print.yaml': 'columns: 3\n',
  'habit/footer.liquid': '<footer>Un pied.</footer>\n',
  'words.txt': 'Essais\n',
  '001-un.md': numberFile(1, 'Le premier, avec [un tract](tract.txt).\n\n![Un carré](a.png)'),
  '002-deux.md': numberFile(
    2,
    'Le deuxième.\n\n![Un carré](a.png)\n\n:::graphique{fichier=effectifs.csv}\nLes effectifs.\n:::',
  ),
  '003-trois.md': numberFile(3, 'Le troisième.\n\n![Un rond](b.png)'),
  'effectifs.csv': 'Année,Effectif\n2010,40\n2011,51\n',
  'tract.txt': 'Un tract.\n',
  'a.png': picture(40),
  'b.png': picture(90),
};
const CHANGES: typeof BEFORE = {
  '001-un.md': numberFile(1, 'Le premier, refait, avec [un tract](tract.txt).\n\n![Un carré](a.png)'),
  '002-deux.md': numberFile(2, 'Le deuxième, refait.\n\n![Un carré](a.png)\n\n![Un rond](b.png)'),
  'a.png': picture(200),
};

function put(folder: string, files: typeof BEFORE): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const bulletins = (folder: string) => join(folder, 'bulletins');
const build = (folder: string, ...rest: readonly string[]) =>
  ['build', ...rest, '-C', bulletins(folder), '-o', join(folder, 'out')] as const;

async function succeed(argv: readonly string[]): Promise<void> {
  const { code, stderr } = await run(argv);
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
}

async function publishedAndChanged(folder: string): Promise<void> {
  put(bulletins(folder), BEFORE);
  await succeed(build(folder, '--all'));
  put(bulletins(folder), CHANGES);
}

export const FIRST: Scenario = {
  name: 'a first build',
  prepare: async (folder) => put(bulletins(folder), BEFORE),
  argv: (folder) => build(folder, '1'),
};

export const AGAIN: Scenario = {
  name: 'a build of a number that was written before',
  prepare: publishedAndChanged,
  argv: (folder) => build(folder, '2'),
};

export const ALL: Scenario = {
  name: 'build --all over what was written before',
  prepare: publishedAndChanged,
  argv: (folder) => build(folder, '--all'),
};

export const CLEAN: Scenario = {
  name: 'build --all --clean after a number was taken away',
  async prepare(folder) {
    await publishedAndChanged(folder);
    unlinkSync(join(bulletins(folder), '003-trois.md'));
  },
  argv: (folder) => build(folder, '--all', '--clean'),
};

const said = (problems: readonly Problem[]) =>
  problems.map((problem) => formatProblem(problem, translator('en'), { colour: false })).join('\n');

/** What a preview writes behind, without its server. */
export const LIVE: Scenario = {
  name: 'what serve writes',
  prepare: publishedAndChanged,
  argv: (folder) => ['serve', '2', '--port', '0', '-C', bulletins(folder), '-o', join(folder, 'out')],
  endless: true,
  async write(folder) {
    const built = await liveBuild({ dir: bulletins(folder) }).build(2);
    const { edition } = built;
    // As the preview does: what lacks a picture is shown, and not written.
    if (edition && edition.placeholders > 0) return { code: 1, stdout: '', stderr: said(built.problems) };
    const { problems } = edition
      ? await orDiskProblem(() => writeLive(edition, join(folder, 'out')), [])
      : { problems: built.problems };
    return { code: problems.some(({ severity }) => severity === 'error') ? 1 : 0, stdout: '', stderr: said(problems) };
  },
};

export const INIT: Scenario = {
  name: 'init',
  prepare: async () => undefined,
  argv: (folder) => ['init', bulletins(folder), '--yes'],
  once: true,
};

export const NEW: Scenario = {
  name: 'new',
  async prepare(folder) {
    put(bulletins(folder), {
      'publication.yaml': 'name: Essais\nlang: fr\n',
      '001-un.md': numberFile(1, 'Le premier.'),
    });
  },
  argv: (folder) => ['new', 'Un titre', '-C', bulletins(folder)],
  once: true,
};

/** All of them. */
export const SCENARIOS: readonly Scenario[] = [FIRST, AGAIN, ALL, CLEAN, LIVE, INIT, NEW];
