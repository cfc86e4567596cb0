import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where systems keep what only administrators call. */
const PATH = `${process.env.PATH}:/usr/sbin:/sbin`;

/** Debian's packages cups and cups-client. */
export const hasCups = ['cupsd', 'lpadmin', 'lp', 'lpstat'].every(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`], { env: { PATH } }).status === 0,
);

if (!hasCups) console.warn('SKIPPED: without CUPS (packages cups, cups-client) no test prints on a real queue');

/** A CUPS of its own, whose printers keep what they are sent. */
export interface RealCups {
  /** With this environment programs speak to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Adds a printer that is ready. */
  addPrinter(name: string): void;
  /** Runs a program of CUPS's administrator. */
  admin(program: string, ...args: readonly string[]): void;
  /** What a job has brought, as soon as it is there. */
  job(id: string): Promise<KeptJob>;
  stop(): Promise<void>;
}

/** What a printer is given (backend(7)). */
export interface KeptJob {
  readonly title: string;
  readonly copies: number;
  readonly options: ReadonlyMap<string, string>;
  readonly document: Buffer;
}

/** Arguments: job, user, title, copies, options, file; without one the document comes by standard input. */
const BACKEND = `#!/bin/sh
if [ $# -eq 0 ]; then echo 'direct keep "Unknown" "Keeps what is printed"'; exit 0; fi
out=\${DEVICE_URI#keep:}
if [ $# -ge 6 ]; then cat "$6" > "$out/$1.document"; else cat > "$out/$1.document"; fi
printf '%s\\n' "$3" "$4" "$5" > "$out/$1.part"
mv "$out/$1.part" "$out/$1.arguments"
`;

/** Starts it in a folder for temporary files. No printer of this machine is known to it, and it opens no port. */
export async function startCups(): Promise<RealCups> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-cups-'));
  chmodSync(folder, 0o755);
  for (const name of ['etc/ppd', 'spool/tmp', 'cache', 'state', 'log', 'bin/backend', 'kept'])
    mkdirSync(join(folder, name), { recursive: true });
  // A printer's program may run as another user.
  chmodSync(join(folder, 'kept'), 0o777);
  const socket = join(folder, 'socket');
  writeFileSync(join(folder, 'bin/backend/keep'), BACKEND, { mode: 0o755 });
  symlinkSync('/usr/lib/cups/daemon', join(folder, 'bin/daemon'));
  writeFileSync(join(folder, 'files.conf'), filesOf(folder));
  writeFileSync(join(folder, 'cupsd.conf'), CONFIGURATION.replace('SOCKET', socket));
  const daemon = spawn('cupsd', ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'files.conf')], {
    env: { PATH },
    stdio: 'ignore',
  });
  const env = { PATH, LANG: 'en', CUPS_SERVER: socket, HOME: folder };
  const isRunning = () => spawnSync('lpstat', ['-r'], { env }).stdout.includes('scheduler is running');
  await until(() => existsSync(socket) && isRunning());
  const admin = (program: string, ...args: readonly string[]) => {
    execFileSync(program, args, { env, stdio: 'pipe' });
  };
  return {
    env,
    admin,
    addPrinter: (name) => admin('lpadmin', '-p', name, '-E', '-v', `keep:${join(folder, 'kept')}`, '-m', 'raw'),
    async job(id) {
      const kept = (ending: string) => join(folder, 'kept', `${/\d+$/.exec(id)?.[0]}.${ending}`);
      await until(() => existsSync(kept('arguments')));
      const [title = '', copies = '', options = ''] = readFileSync(kept('arguments'), 'utf8').split('\n');
      return {
        title,
        copies: Number(copies),
        options: new Map(options.split(' ').map((option) => [option.replace(/=.*/, ''), option.replace(/^.*?=/, '')])),
        document: readFileSync(kept('document')),
      };
    },
    async stop() {
      await ended(daemon);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ended(daemon: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => daemon.once('exit', resolve));
  daemon.kill('SIGTERM');
  await exit;
}

/** Waits for what another process does. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (isSo()) return;
    await setTimeout(50);
  }
  throw new Error('CUPS has not done in 20 seconds what was waited for');
}

function filesOf(folder: string): string {
  const places = {
    ServerRoot: 'etc',
    RequestRoot: 'spool',
    TempDir: 'spool/tmp',
    CacheDir: 'cache',
    StateDir: 'state',
    ServerBin: 'bin',
    ErrorLog: 'log/error',
    AccessLog: 'log/access',
    PageLog: 'log/page',
  };
  const lines = Object.entries(places).map(([name, place]) => `${name} ${join(folder, place)}\n`);
  return `${lines.join('')}DataDir /usr/share/cups\nUser nobody\nGroup nogroup\nSystemGroup root\nSandboxing Relaxed\n`;
}

const CONFIGURATION = `LogLevel warn
Listen SOCKET
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
`;
