import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The programs that are compared with, as the system runs them. */
export interface Peers {
  readonly typst: readonly string[];
  /** The native program itself: its JavaScript starter would cost another process. */
  readonly mdxport: readonly string[];
  /** The folder of fonts that both find, and nothing else. */
  readonly fonts: string;
  /** mdxport looks for fonts in the home folder. */
  readonly home: string;
}

const HERE = 'tests/bench/peers';
const FILES = ['package.json', 'package-lock.json', 'typst-pdf.cjs'];

/** A folder outside the project for the pinned versions: another one when these change. */
export function defaultFolder(): string {
  const pinned = createHash('sha256')
    .update(readFileSync(join(HERE, 'package-lock.json')))
    .digest('hex');
  return join(tmpdir(), `bulletin-bench-peers-${pinned.slice(0, 10)}`);
}

/** Installs the pinned versions into a folder outside the project, unless they are there. It throws where npm fails. */
export function installPeers(folder: string): Peers {
  const done = join(folder, '.installed');
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(join(HERE, file), join(folder, file));
  if (!existsSync(done)) {
    process.stderr.write(`installing the programs to compare with into ${folder}\n`);
    const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (npm.status !== 0) throw new Error(npm.stderr || String(npm.error));
    writeFileSync(done, '');
  }
  const fonts = copyFonts(folder);
  return {
    typst: [process.execPath, join(folder, 'typst-pdf.cjs')],
    mdxport: [mdxportOf(folder)],
    fonts,
    home: folder,
  };
}

function copyFonts(folder: string): string {
  const fonts = join(folder, '.local/share/fonts');
  rmSync(fonts, { recursive: true, force: true });
  mkdirSync(fonts, { recursive: true });
  const faces = readdirSync('dist/fonts').filter((name) => /^source-serif-4.*\.ttf$/.test(name));
  for (const face of faces) copyFileSync(join('dist/fonts', face), join(fonts, face));
  return fonts;
}

function mdxportOf(folder: string): string {
  const require = createRequire(join(folder, 'package.json'));
  const platform = require.resolve(`@mdxport/${process.platform}-${process.arch}/package.json`);
  return join(dirname(platform), process.platform === 'win32' ? 'mdxport.exe' : 'mdxport');
}
