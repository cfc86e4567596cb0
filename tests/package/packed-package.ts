import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** npm as a user calls it, without what the test runner's own npm has set. What it has written comes back. */
export function npm(folder: string, ...words: string[]): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(registry|cache))/i.test(name)),
  );
  return execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
}

/** Packs dist/ as it is and installs the package into an empty folder, by the folder's own package.json. */
export function installPacked(folder: string): void {
  // The bundle is built already, and other tests read it meanwhile.
  const prepare = (step: 'begin' | 'end') => execFileSync(process.execPath, [join(root, '.config/pack.js'), step]);
  prepare('begin');
  let packed: string;
  try {
    packed = npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
  } finally {
    prepare('end');
  }
  const tarball = packed.trim().split('\n').at(-1) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(folder, 'install', '--prefer-offline', join(folder, tarball));
}
