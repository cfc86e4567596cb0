import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pageWords, translator } from '../messages/translate.ts';
import { packageRoot } from '../package-root.ts';
import { ownPlace } from '../problems/place.ts';
import type { Outcome } from '../problems/problem.ts';
import { loadPublication } from '../publication/load-publication.ts';
import { nameOf, pdfPath } from '../publication/paths.ts';
import type { Doors } from './admit.ts';
import { answer, type Site } from './answer.ts';
import { openEventStream } from './events.ts';
import { listen } from './listen.ts';
import { isLoopback, networkAddresses, urlHost } from './network.ts';
import { openEditor } from './open-editor.ts';
import { previewPage } from './preview-page.ts';
import { type SessionOptions, startSession } from './preview-session.ts';
import { isWithin, type Watch, watchFolders } from './watch.ts';

export interface PreviewOptions extends SessionOptions {
  /** The address to listen at. Default: 127.0.0.1, which nobody but this machine reaches. */
  readonly host?: string;
  /** Default: the first free one from 3003 on; 0: any. */
  readonly port?: number;
  /** A program, or a link such as `vscode://file/{file}:{line}:{column}`. Default: `$VISUAL`, `$EDITOR`. */
  readonly editor?: string;
}

/** A running preview. */
export interface Preview {
  readonly port: number;
  /** Where a browser of this machine finds it. */
  readonly url: string;
  /** Where others in the network find it, with the key that lets them in. Empty by default. */
  readonly guestUrls: readonly string[];
  /** What it watches, as the user would name it. */
  readonly watched: () => readonly string[];
  /** Address of the printed edition from `url`, once there is one. */
  pdfAddress(): string | undefined;
  /** Builds from what is on disk now. */
  rebuild(): Promise<void>;
  /** Writes both editions to the output folder now. Gives the paths of the page and the PDF. */
  write(): Promise<readonly string[]>;
  /** Stops at once; resolves when nothing is left running. */
  close(): Promise<void>;
}

/**
 * Serves a number to this machine's browser from memory and builds it again at
 * each save; open pages follow. A save that cannot be built leaves the last
 * good edition in place and says why. Resolves when it listens and watches and
 * the first build is over.
 */
export async function serve(options: PreviewOptions): Promise<Outcome<Preview>> {
  const { dir, out, onBug, host = '127.0.0.1' } = options;
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return { problems: loadPublication(dir).problems };
  const server = createServer();
  const listening = await listen(server, host, options.port);
  if (listening.value === undefined) return listening;
  const port = listening.value;
  const doors = doorsAt(host, port);

  const events = openEventStream();
  let watched = watchedFolders(dir, loadPublication(dir).value?.theme);
  let watch: Watch | undefined;
  const session = startSession(options, () => {
    events.tell();
    // While the preview runs the author may name a theme that lies in another folder.
    watched = watchedFolders(dir, session.theme());
    watch?.follow(watched);
  });
  const site: Site = {
    ...pageOf(options, doors, () => session.edition()?.shared.publication.name ?? dir),
    doors,
    subscribe: (response, visitor) => events.join(response, () => session.message(visitor)),
    sheet: session.sheet,
    glyphs: session.glyphs,
    file: session.file,
    go: session.go,
    begin: session.begin,
    write: async () => ({ files: await session.write() }),
    open({ file: named, line, column }) {
      const shown = session.edition()?.article.bulletin ?? { file: '' };
      const { file, place } =
        named === undefined ? ownPlace(shown, { line, column }) : { file: named, place: { line, column } };
      return openEditor({ file, ...place }, watched, options.editor, (reason) => tellFailure(reason, options));
    },
  };

  // Watch before building: a save during the first build is not missed.
  const watching = watchFolders(watched, out, session.request);
  const ready = watching.then((started) => {
    watch = started;
    return session.build();
  });
  server.on('request', async (request, response) => {
    try {
      await ready;
      await answer(request, response, site);
    } catch (error) {
      // Who breaks off while asking is no bug of ours.
      if (!request.destroyed) onBug(error);
      response.destroy();
    }
  });
  await ready;
  const { guests } = doors;
  const guestUrls = guests
    ? guests.addresses.map((address) => `http://${urlHost(address)}:${port}/?key=${guests.key}`)
    : [];
  // If it listens only at an address of the network, even the author is a guest.
  const isReachedLocally = !guests || host === '0.0.0.0' || host === '::';
  const preview: Preview = {
    port,
    url: isReachedLocally ? `http://${host === '::1' ? '[::1]' : '127.0.0.1'}:${port}/` : (guestUrls[0] ?? ''),
    guestUrls,
    watched: () => watched,
    pdfAddress() {
      const shown = session.edition()?.article.bulletin.frontMatter;
      return shown && `/${pdfPath(nameOf(shown))}`;
    },
    rebuild: session.rebuild,
    write: session.write,
    async close() {
      events.close();
      server.closeAllConnections();
      await Promise.all([new Promise((closed) => server.close(closed)), watch?.close(), session.stop()]);
    },
  };
  return { value: preview, problems: [] };
}

/** Who may come in: a browser on this machine, and anybody who reaches the address and has the key. */
function doorsAt(host: string, port: number): Doors {
  const key = () => randomBytes(12).toString('base64url');
  return {
    port,
    token: randomBytes(24).toString('base64url'),
    ...(!isLoopback(host) && { guests: { addresses: networkAddresses(host), key: key() } }),
  };
}

/** The preview page and its files. */
function pageOf({ language }: PreviewOptions, { token }: Doors, publication: () => string) {
  const words = pageWords(language);
  return {
    keyMissing: translator(language)('preview.key-missing'),
    page: (visitor) =>
      previewPage({ language, publication: publication(), words, ...(visitor === 'author' && { token }) }),
    client: clientFile,
  } satisfies Partial<Site>;
}

/** Visual Studio Code opens it. */
const LINK_EXAMPLE = 'vscode://file/{file}:{line}:{column}';

function tellFailure(reason: string, { report }: PreviewOptions): void {
  const values = { reason, link: LINK_EXAMPLE };
  report({ succeeded: false, problems: [{ severity: 'warning', code: 'editor.failed', values }], milliseconds: 0 });
}

const CLIENT_FILES: Readonly<Record<string, string>> = {
  'client.js': 'preview-client.js',
  'client.css': 'preview-style.css',
};

function clientFile(name: string): Uint8Array | undefined {
  const file = Object.hasOwn(CLIENT_FILES, name) ? CLIENT_FILES[name] : undefined;
  return file === undefined ? undefined : readFileSync(join(packageRoot(), 'dist', file));
}

/** The publication, the default theme, and the publication's own when it lies elsewhere. */
function watchedFolders(dir: string, theme: string | undefined): readonly string[] {
  const elsewhere = theme === undefined || isWithin(dir, join(dir, theme)) ? [] : [join(dir, theme)];
  return [dir, join(packageRoot(), 'templates'), ...elsewhere];
}
