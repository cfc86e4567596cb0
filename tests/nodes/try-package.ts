import { execFile, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from './install-node.ts';

export interface Tried {
  /** Of the names and bytes of all that is built of numbers 3 and 4. */
  readonly hash: string;
  readonly faults: readonly string[];
}

/** How a process has ended, and what it has written. */
interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Builds, checks, lists, begins and serves with an installed package, and uses its API.
 * @param folder an empty one, for what is written
 */
export async function tryPackage(node: Node, home: string, folder: string): Promise<Tried> {
  const faults: string[] = [];
  const bulletin = (...words: string[]) => run(node, [join(home, 'bin/bulletin.js'), ...words], folder);
  const must = (what: string, is: boolean, said = '') => {
    if (!is) faults.push(said ? `${what}: ${said.trim().slice(0, 400)}` : what);
  };
  const bulletins = join(home, 'bulletins');
  const out = join(folder, 'out');

  const version = await bulletin('--version');
  must(
    '--version',
    version.status === 0 && /^\d+\.\d+\.\d+\n$/.test(version.stdout),
    version.stderr || `${version.signal}`,
  );
  must('--version says something else', version.stderr === '', version.stderr);
  const third = await bulletin('build', '3', '-C', bulletins, '-o', out);
  must(
    'build 3',
    third.status === 0 && /^1 (?:sheet|feuille) .*\n$/.test(third.stderr),
    third.stderr || `${third.signal}`,
  );
  const fourth = await bulletin('build', '4', '-C', bulletins, '-o', out);
  must(
    'build 4',
    fourth.status === 0 && !/^Error|^\S* +error: /m.test(fourth.stderr),
    fourth.stderr || `${fourth.signal}`,
  );
  const list = await bulletin('list', '-C', bulletins, '-o', out);
  must('list', list.status === 0 && list.stderr === '', list.stderr || list.stdout);
  const check = await bulletin('check', '3', '-C', bulletins);
  must('check', check.status === 0, check.stderr || check.stdout);
  const init = await bulletin('init', 'begun', '--yes', '--coupon', 'contact');
  must('init', init.status === 0, init.stderr);
  const begun = await bulletin('build', '-C', join(folder, 'begun/bulletins'), '-o', join(folder, 'begun/out'));
  must('a build of what init has begun', begun.status === 0 && begun.stdout.includes('bulletin-001.pdf'), begun.stderr);

  const program = join(folder, 'program.mjs');
  const module = JSON.stringify(new URL(`file://${join(home, 'dist/index.js')}`).href);
  writeFileSync(
    program,
    `import { loadPublication } from ${module}; console.log(loadPublication(process.argv[2]).value.lang);`,
  );
  const api = await run(node, [program, bulletins], folder);
  must('the API', api.stdout === 'fr\n' && api.stderr === '', api.stderr);
  faults.push(...(await tryServe(node, home, folder)));
  return { hash: third.status === 0 && fourth.status === 0 ? hashOf(out) : 'nothing', faults };
}

/** Runs folders of the project's own tests. */
export function runTests(node: Node, folders: readonly string[]): readonly string[] {
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts', ...folders];
  const { status, stdout } = spawnSync(node.executable, words, {
    encoding: 'utf8',
    env: { ...node.env, NO_COLOR: '1' },
    maxBuffer: 1e9,
  });
  const failed = stdout.split('\n').filter((line) => /^ FAIL /.test(line));
  if (status === 0) return [];
  return [...new Set(failed), ...(failed.length === 0 ? [stdout.slice(-1000)] : [])].map((line) => line.trim());
}

/** The preview's page comes, with a sheet of the number, and the server ends when it is told to. */
async function tryServe(node: Node, home: string, folder: string): Promise<readonly string[]> {
  const words = ['serve', '3', '--port', '0', '-q', '-C', join(home, 'bulletins'), '-o', join(folder, 'served')];
  const server = spawn(node.executable, [join(home, 'bin/bulletin.js'), ...words], { env: node.env, cwd: folder });
  let said = '';
  server.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const faults: string[] = [];
  try {
    const url = await new Promise<string>((resolve, reject) => {
      void ended.then(() => reject(new Error(said)));
      server.stdout.on('data', (data: Buffer) => {
        const found = /http:\S+/.exec(data.toString())?.[0];
        if (found) resolve(found);
      });
    });
    const page = await fetch(url);
    if (page.status !== 200 || !(await page.text()).includes('<html')) faults.push(`serve: status ${page.status}`);
  } catch (error) {
    faults.push(`serve: ${String(error)}`);
  }
  server.kill('SIGINT');
  const status = await ended;
  // As a shell tells of a program that Ctrl-C has ended.
  if (status !== 130) faults.push(`serve ends with ${status}`);
  return said === '' ? faults : [...faults, `serve says: ${said.trim().slice(0, 400)}`];
}

function run({ executable, env }: Node, words: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(executable, words, { env, cwd, maxBuffer: 1e9 }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, signal: child.signalCode, stdout, stderr }),
    );
  });
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((one) => statSync(join(folder, one)).isFile()))
    hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
