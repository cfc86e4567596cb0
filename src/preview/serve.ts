import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buildPublication } from '../build/build-publication.ts';
import { type ToolLanguage, translator } from '../messages/translate.ts';
import { packageRoot } from '../package-root.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { loadPublication } from '../publication/load-publication.ts';
import { answer, type Site } from './answer.ts';
import { listen } from './listen.ts';
import { stateMessage } from './live-page.ts';
import type { PreviewState } from './preview-state.ts';
import { startRebuilder } from './rebuilder.ts';
import { isWithin, watchFolders } from './watch.ts';

export interface PreviewOptions {
  /** The publication's folder. */
  readonly dir: string;
  /** The output folder, which is served. */
  readonly out: string;
  /** The number to show; default: the newest at each build. */
  readonly number?: number;
  /** Default: the first free one from 3003 on; 0: any. */
  readonly port?: number;
  /** The tool's own language. */
  readonly language: ToolLanguage;
  /** The value of SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDateEpoch?: string | undefined;
  /** Told of each build. */
  readonly report: (build: PreviewBuild) => void;
  /** Told of what should not happen. */
  readonly onBug: (error: unknown) => void;
}

/** How a build went. */
export interface PreviewBuild {
  readonly succeeded: boolean;
  readonly problems: readonly Problem[];
  readonly milliseconds: number;
}

/** A running preview. */
export interface Preview {
  readonly port: number;
  /** Where a browser finds it. */
  readonly url: string;
  /** Stops at once; resolves when nothing is left running. */
  close(): Promise<void>;
}

/**
 * Serves the output folder to this machine's browser and builds again at each
 * save; open pages follow. A save that cannot be built leaves the last edition
 * in place and says why in the page. Resolves when it listens and watches and
 * the first build is over.
 */
export async function serve(options: PreviewOptions): Promise<Outcome<Preview>> {
  const { dir, out, language, report, onBug } = options;
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return { problems: loadPublication(dir).problems };
  const translate = translator(language);
  const session = randomBytes(6).toString('hex');
  const listeners = new Set<ServerResponse>();
  let builds = 0;
  let state: PreviewState = {
    version: `${session}-0`,
    problems: [],
    ...(options.number !== undefined && { number: options.number }),
  };

  const build = async () => {
    const outcome = await tryBuild(options);
    const number = options.number ?? outcome.number ?? state.number;
    const version = outcome.succeeded ? `${session}-${++builds}` : state.version;
    state = { version, problems: outcome.succeeded ? [] : outcome.problems, ...(number !== undefined && { number }) };
    for (const listener of listeners) tell(listener);
    report(outcome);
  };
  const tell = (listener: ServerResponse) => listener.write(`data: ${stateMessage(state, translate)}\n\n`);
  const rebuilder = startRebuilder(build, onBug);

  const server = createServer();
  const listening = await listen(server, options.port);
  if (listening.value === undefined) return listening;
  const port = listening.value;
  const site: Site = {
    out,
    port,
    language,
    translate,
    state: () => state,
    subscribe(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 500\n\n');
      tell(response);
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
  };

  // Watch before building: a save during the first build is not missed.
  const watching = watchFolders(watchedFolders(dir), out, rebuilder.request);
  const ready = watching.then(rebuilder.build);
  server.on('request', async (request, response) => {
    try {
      await ready;
      answer(request, response, site);
    } catch (error) {
      onBug(error);
      response.destroy();
    }
  });
  const watch = await watching;
  await ready;
  const close = async () => {
    server.closeAllConnections();
    await Promise.all([new Promise((closed) => server.close(closed)), watch.close(), rebuilder.stop()]);
  };
  return { value: { port, url: `http://127.0.0.1:${port}/`, close }, problems: [] };
}

async function tryBuild({
  dir,
  out,
  number,
  sourceDateEpoch,
}: PreviewOptions): Promise<PreviewBuild & { readonly number?: number }> {
  const start = performance.now();
  const { numbers, problems } = await buildPublication(dir, number === undefined ? 'newest' : [number], {
    out,
    sourceDateEpoch,
    allowOverflow: true,
  });
  const built = numbers[0];
  return {
    succeeded: built?.written === true,
    problems: [...problems, ...(built?.problems ?? [])],
    milliseconds: performance.now() - start,
    ...(built && { number: built.number }),
  };
}

/** The publication, the default theme, and the publication's own when it lies elsewhere. */
function watchedFolders(dir: string): readonly string[] {
  const theme = loadPublication(dir).value?.theme;
  const elsewhere = theme === undefined || isWithin(dir, join(dir, theme)) ? [] : [join(dir, theme)];
  return [dir, join(packageRoot(), 'templates'), ...elsewhere];
}
