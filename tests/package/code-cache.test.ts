import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
// @ts-expect-error It has no types: packing runs it as it is.
import { MAJORS, MOST_PACKED, packedCache } from '../../.config/packed-cache.js';

const root = join(import.meta.dirname, '../..');

/** A copy of what a command needs to say which version it is. */
function copiedPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist'));
  const bundles = ['dist/start.cjs', 'dist/bulletin.cjs', 'dist/code-cache'];
  for (const name of ['bin', 'package.json', ...bundles, 'dist/messages', 'templates'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  return folder;
}

/** Whether V8 took the cache, in a process with these options; undefined where there was none. */
function isRefused(folder: string, ...options: string[]): unknown {
  const program =
    "console.log(JSON.stringify([require('./bin/load-bundle.js').loadBundle('bulletin').script.cachedDataRejected]))";
  const said = execFileSync(process.execPath, [...options, '-e', program], { cwd: folder, encoding: 'utf8' });
  return JSON.parse(said)[0] ?? undefined;
}

/** The only cache of this bundle that a build makes. */
function cacheIn(folder: string): string {
  const [name = ''] = readdirSync(join(folder, 'dist/code-cache')).filter((file) => /^bulletin-.*\.bin$/.test(file));
  return join(folder, 'dist/code-cache', name);
}

describe('the code cache', () => {
  // V8 11 takes the cache of another build of its version, and crashes with it.
  it('is called by the build of Node that has made it, and taken by that one alone', () => {
    const folder = copiedPackage();
    const { size } = statSync(process.execPath);
    const name = (version: string) => `bulletin-${version}-${process.platform}-${process.arch}-${size}.bin`;
    expect(basename(cacheIn(folder))).toBe(name(process.version));
    renameSync(cacheIn(folder), join(folder, 'dist/code-cache', name('v20.19.0')));
    expect(isRefused(folder)).toBe(undefined);
    renameSync(cacheIn(folder), join(folder, 'dist/code-cache', name(process.version)));
    expect(isRefused(folder)).toBe(false);
  });

  it('is taken as well where it is compressed, as a package has it', () => {
    const folder = copiedPackage();
    const cache = cacheIn(folder);
    writeFileSync(`${cache}.br`, packedCache(readFileSync(cache)));
    renameSync(cache, `${cache}.of-another`);
    expect(isRefused(folder)).toBe(false);
  });

  it('is so small that a package has room for those of all versions', () => {
    const caches = join(root, 'dist/code-cache');
    const own = readdirSync(caches).filter((name) => name.endsWith('.bin'));
    const bytes = own.reduce((sum, name) => sum + packedCache(readFileSync(join(caches, name))).length, 0);
    expect(own).toHaveLength(2);
    // Those of newer versions are a twentieth larger.
    expect(bytes * MAJORS.length * 1.05).toBeLessThan(MOST_PACKED);
  });

  it.each([
    ['where V8 has other flags', ['--no-lazy'], true],
    ['where there is none for this V8', [], undefined],
  ])('is done without %s, and nobody is told', (_, options, refused) => {
    const folder = copiedPackage();
    if (refused === undefined) rmSync(join(folder, 'dist/code-cache'), { recursive: true });
    expect(isRefused(folder, ...options)).toBe(refused);
    const argv = [...options, join(folder, 'bin/bulletin.js'), '--version'];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expect.stringMatching(/^\d/), stderr: '' });
  });
});

it.each([
  ['its version', ['--version']],
  ['its help', ['help', 'build']],
  ['that a word is no command', ['biuld']],
  ['that nothing has changed', ['build', '3', '-C', 'bulletins', '-o', 'out']],
])('the start says %s without the rest of the program', (_, words) => {
  const folder = copiedPackage();
  for (const name of ['bulletins', 'dist']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const run = () => {
    const argv = [join(folder, 'bin/bulletin.js'), ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  run();
  const whole = run();
  expect(whole.stdout + whole.stderr).not.toBe('');
  rmSync(join(folder, 'dist/bulletin.cjs'));
  expect(run()).toEqual(whole);
});
