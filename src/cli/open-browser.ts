import { spawn } from 'node:child_process';

/** What opens an address in the browser that the person has chosen, by platform. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...options: string[]]>>> = {
  darwin: ['open'],
  // `start` takes a first quoted word for the window's title; `explorer` takes the address alone.
  win32: ['explorer.exe'],
};

/** Opens an address of our own in the browser; it goes on by itself. */
export function openBrowser(url: string, onFailure: () => void): void {
  const [command, ...options] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...options, url], { stdio: 'ignore', detached: true });
  child.once('error', onFailure);
  child.once('exit', (code) => {
    // The Explorer says 1 for success.
    if (code !== 0 && process.platform !== 'win32') onFailure();
  });
  child.unref();
}
