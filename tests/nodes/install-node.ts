import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface Node {
  /** « 20.19 », « 22 ». */
  readonly asked: string;
  readonly version: string;
  readonly executable: string;
  /** An environment in which it is the first Node that is found. */
  readonly env: NodeJS.ProcessEnv;
}

const run = promisify(execFile);

const FOLDER = join(tmpdir(), 'bulletin-nodes');

/**
 * Installs a version of Node from npm into a folder outside the project, unless it is there.
 * @param asked « 20.19 », « 22 »: the newest that begins so
 */
export async function installNode(asked: string): Promise<Node> {
  const isWindows = process.platform === 'win32';
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const folder = join(FOLDER, asked);
  const executable = join(folder, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
  if (!existsSync(executable)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${asked}`];
    await run('npm', words, { cwd: folder, shell: isWindows });
  }
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...others } = process.env;
  const version = (await run(executable, ['-p', 'process.versions.node'])).stdout.trim();
  const separator = isWindows ? ';' : ':';
  return {
    asked,
    version,
    executable,
    env: { ...others, PATH: `${dirname(executable)}${separator}${others.PATH}`, LANG: 'en' },
  };
}
