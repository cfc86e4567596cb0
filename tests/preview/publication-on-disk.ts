import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PreviewBuild } from '../../src/preview/preview-session.ts';
import { type Preview, type PreviewOptions, serve } from '../../src/preview/serve.ts';

/** A small publication on disk with its preview running. */
export interface RunningPreview extends Preview {
  /** Holds everything; removed by `close`. */
  readonly folder: string;
  readonly dir: string;
  readonly out: string;
  /** Number 1. */
  readonly file: string;
  readonly builds: readonly PreviewBuild[];
  /** Writes number 1 with this body. */
  save(body: string): void;
  /** Resolves when that many builds are over. */
  built(count: number): Promise<void>;
}

export function bulletinText(body: string): string {
  return `---\nnumber: 1\ndate: 2026-11\ntitle: Essai\n---\n\n${body}\n`;
}

export async function startPreview(
  body: string,
  options: Partial<PreviewOptions> = {},
  output = 'out',
): Promise<RunningPreview> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-preview-'));
  const dir = join(folder, 'bulletins');
  const out = join(folder, output);
  mkdirSync(dir);
  writeFileSync(join(dir, 'publication.yaml'), 'name: Essais\nlang: fr\n');
  const file = join(dir, '001-essai.md');
  writeFileSync(file, bulletinText(body));
  const builds: PreviewBuild[] = [];
  const bugs: unknown[] = [];
  const { value, problems } = await serve({
    dir,
    out,
    port: 0,
    language: 'fr',
    report: (build) => builds.push(build),
    onBug: (error) => bugs.push(error),
    ...options,
  });
  if (!value) throw new Error(JSON.stringify(problems));
  return {
    ...value,
    folder,
    dir,
    out,
    file,
    builds,
    save: (text) => writeFileSync(file, bulletinText(text)),
    async built(count) {
      await waitFor(() => builds.length >= count || bugs.length > 0, `${count} builds`);
      if (bugs.length > 0) throw bugs[0];
    },
    async close() {
      await value.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** POSTs to the preview as its own page does, or with other headers. */
export async function postTo(
  { url }: Preview,
  action: 'go' | 'open' | 'new' | 'write',
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: unknown }> {
  const page = await (await fetch(url)).text();
  const token = /name="bulletin-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const response = await fetch(`${url}_preview/${action}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'x-bulletin-token': token, origin: new URL(url).origin, ...headers },
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

export async function waitFor(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 40_000; ) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${what}: not within forty seconds`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
