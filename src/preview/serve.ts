import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type LiveEdition, liveBuild } from '../build/live-build.ts';
import type { OutputFile } from '../build/output-file.ts';
import { paintLive, writeLive } from '../build/write-live.ts';
import { pageWords, type ToolLanguage, translator } from '../messages/translate.ts';
import { packageRoot } from '../package-root.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { loadPublication } from '../publication/load-publication.ts';
import { ARCHIVE_PAGE, FEED, pdfPath } from '../publication/paths.ts';
import type { Doors, Visitor } from './admit.ts';
import { answer, type Site } from './answer.ts';
import { openEventStream } from './events.ts';
import { listen } from './listen.ts';
import { createMenu } from './menu.ts';
import { isLoopback, networkAddresses, urlHost } from './network.ts';
import { openEditor } from './open-editor.ts';
import { previewPage } from './preview-page.ts';
import type { PreviewState } from './protocol.ts';
import { startRebuilder } from './rebuilder.ts';
import { type ShownEdition, showEdition, showProblems } from './shown-state.ts';
import { isWithin, watchFolders } from './watch.ts';
import { startWriteBehind } from './write-behind.ts';

export interface PreviewOptions {
  /** The publication's folder. */
  readonly dir: string;
  /** The output folder, to which both editions are written when saves have been quiet. */
  readonly out: string;
  /** The number to show; default: the newest at each build. */
  readonly number?: number;
  /** The address to listen at. Default: 127.0.0.1, which nobody but this machine reaches. */
  readonly host?: string;
  /** Default: the first free one from 3003 on; 0: any. */
  readonly port?: number;
  /** A program, or a link such as `vscode://file/{file}:{line}:{column}`. Default: `$VISUAL`, `$EDITOR`. */
  readonly editor?: string;
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
  /** Where a browser of this machine finds it. */
  readonly url: string;
  /** Where others in the network find it, with the key that lets them in; none by default. */
  readonly guestUrls: readonly string[];
  /** What it watches, as the user would name it. */
  readonly watched: readonly string[];
  /** Address of the printed edition from `url`, once there is one. */
  pdfAddress(): string | undefined;
  /** Builds from what is on disk now. */
  rebuild(): Promise<void>;
  /** Writes both editions to the output folder now; the paths of what is there then. */
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
  const { dir, out, language, report, onBug, host = '127.0.0.1' } = options;
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return { problems: loadPublication(dir).problems };
  const translate = translator(language);
  const live = liveBuild(options);
  const menu = createMenu();
  const events = openEventStream();
  const isShared = !isLoopback(host);
  let asked = options.number;
  let edition: LiveEdition | undefined;
  let shown: ShownEdition | undefined;
  let before: ShownEdition | undefined;
  let writeProblems: readonly Problem[] = [];
  let buildProblems: readonly Problem[] = [];
  let numbers: ReadonlyMap<number, string> = new Map();
  let state: PreviewState = {
    session: randomBytes(6).toString('hex'),
    version: 0,
    numbers: [],
    isStale: false,
    milliseconds: 0,
    problems: [],
    sheets: [],
    canEdit: true,
    readOnly: false,
  };
  const messages = new Map<Visitor, string>();
  const change = (changes: Partial<PreviewState>) => {
    state = { ...state, ...changes };
    messages.clear();
    events.tell();
  };
  const message = (visitor: Visitor): string => {
    const known =
      messages.get(visitor) ??
      JSON.stringify(visitor === 'author' ? state : { ...state, canEdit: false, readOnly: true });
    messages.set(visitor, known);
    return known;
  };
  const problemsNow = () => showProblems([...buildProblems, ...writeProblems], translate);

  const pdfs = new WeakMap<LiveEdition, Promise<OutputFile>>();
  const paint = (wanted: LiveEdition) => {
    const painted = pdfs.get(wanted) ?? paintLive(wanted);
    pdfs.set(wanted, painted);
    return painted;
  };
  const writer = startWriteBehind(async (wanted: LiveEdition, isWanted) => {
    const { problems } = await writeLive(wanted, out, isWanted, paint);
    if (problems.length === writeProblems.length) return;
    writeProblems = problems;
    report({ succeeded: false, problems, milliseconds: 0 });
    change({ problems: problemsNow() });
  }, onBug);

  const build = async () => {
    const start = performance.now();
    const outcome = await live.build(asked);
    if (outcome.isSame && !state.isStale) return;
    numbers = outcome.numbers;
    buildProblems = outcome.problems;
    if (outcome.edition && outcome.edition !== edition) {
      before = shown;
      edition = outcome.edition;
      shown = showEdition(edition, outcome.problems);
      writer.want(edition);
    }
    const milliseconds = performance.now() - start;
    const succeeded = outcome.edition !== undefined;
    change({
      ...(succeeded && shown?.state),
      version: state.version + 1,
      ...(outcome.number !== undefined && { number: outcome.number }),
      numbers: menu.list(numbers),
      isStale: !succeeded,
      milliseconds: Math.round(milliseconds * 10) / 10,
      problems: problemsNow(),
    });
    report({ succeeded, problems: outcome.problems, milliseconds });
    void menu.learn(numbers).then((learnt) => learnt && change({ numbers: menu.list(numbers) }), onBug);
  };
  const rebuilder = startRebuilder(build, live.isHalfWritten, onBug);

  const server = createServer();
  const listening = await listen(server, host, options.port);
  if (listening.value === undefined) return listening;
  const port = listening.value;
  const addresses = isShared ? networkAddresses(host) : [];
  const doors: Doors = {
    port,
    token: randomBytes(24).toString('base64url'),
    ...(isShared && { guests: { addresses, key: randomBytes(12).toString('base64url') } }),
  };
  const watched = watchedFolders(dir);
  const site: Site = {
    doors,
    keyMissing: translate('preview.key-missing'),
    page: (visitor) =>
      previewPage({
        language,
        publication: edition?.shared.publication.name ?? dir,
        ...(visitor === 'author' && { token: doors.token }),
        words: pageWords(language),
      }),
    subscribe: (response, visitor) => events.join(response, () => message(visitor)),
    client: clientFile,
    sheet: (hash) => shown?.sheets.json(hash) ?? before?.sheets.json(hash),
    glyphs: (face, ids) => edition && outlines(edition, face, ids),
    file: (path) => fileOf(path),
    async go(number) {
      if (!numbers.has(number)) return false;
      asked = number;
      await rebuilder.build();
      return true;
    },
    open({ file = edition?.article.bulletin.file ?? '', line, column }) {
      const onFailure = (reason: string) =>
        report({
          succeeded: false,
          problems: [{ severity: 'warning', code: 'editor.failed', values: { reason, link: LINK_EXAMPLE } }],
          milliseconds: 0,
        });
      return openEditor({ file, line, column }, watched, options.editor, onFailure);
    },
  };
  const fileOf = async (path: string): Promise<Uint8Array | undefined> => {
    const own = edition?.files.find((one) => one.path === path);
    if (own) return own.bytes;
    if (edition && path === pdfPath(edition.article.bulletin.frontMatter.number)) return (await paint(edition)).bytes;
    const number = /^(\d{3,6})\//.exec(path)?.[1];
    const files =
      number !== undefined
        ? await live.page(Number(number))
        : path === ARCHIVE_PAGE || path === FEED
          ? await live.archive()
          : undefined;
    return files?.find((one) => one.path === path)?.bytes;
  };

  // Watch before building: a save during the first build is not missed.
  const watching = watchFolders(watched, out, rebuilder.request);
  const ready = watching.then(rebuilder.build);
  server.on('request', async (request, response) => {
    try {
      await ready;
      await answer(request, response, site);
    } catch (error) {
      if (!request.destroyed) onBug(error);
      response.destroy();
    }
  });
  const watch = await watching;
  await ready;
  const { guests } = doors;
  const guestUrls = guests ? addresses.map((address) => `http://${urlHost(address)}:${port}/?key=${guests.key}`) : [];
  // At one address of the network only, even the author is a guest.
  const isReachedLocally = !isShared || host === '0.0.0.0' || host === '::';
  return {
    value: {
      port,
      url: isReachedLocally ? `http://127.0.0.1:${port}/` : (guestUrls[0] ?? ''),
      guestUrls,
      watched,
      pdfAddress: () => edition && `/${pdfPath(edition.article.bulletin.frontMatter.number)}`,
      rebuild: rebuilder.build,
      async write() {
        if (!edition) return [];
        writer.want(edition);
        await writer.flush();
        return edition.files
          .slice(0, 1)
          .map(({ path }) => join(out, path))
          .concat(join(out, (await paint(edition)).path));
      },
      async close() {
        // What was saved last is written, if that is soon done.
        await Promise.race([writer.flush(), new Promise((over) => setTimeout(over, A_MOMENT_MS).unref())]);
        events.close();
        server.closeAllConnections();
        await Promise.all([
          new Promise((closed) => server.close(closed)),
          watch.close(),
          rebuilder.stop(),
          writer.stop(),
        ]);
      },
    },
    problems: [],
  };
}

/** Who quits does not wait longer than that. */
const A_MOMENT_MS = 400;

/** Visual Studio Code opens it. */
const LINK_EXAMPLE = 'vscode://file/{file}:{line}:{column}';

const CLIENT_FILES: Readonly<Record<string, string>> = {
  'client.js': 'preview-client.js',
  'client.css': 'preview-style.css',
};

function clientFile(name: string): Uint8Array | undefined {
  const file = Object.hasOwn(CLIENT_FILES, name) ? CLIENT_FILES[name] : undefined;
  return file === undefined ? undefined : readFileSync(join(packageRoot(), 'dist', file));
}

/** Only faces that stand on the sheets: others may not even exist. */
function outlines({ list, shared }: LiveEdition, face: string, ids: readonly number[]): string | undefined {
  const isUsed = list.sheets.some(({ items }) => items.some((item) => item.kind === 'glyphs' && item.font === face));
  if (!isUsed) return undefined;
  const font = shared.fonts.face(face);
  const drawn = ids.map((id) => [id, font.outline(id)]);
  return JSON.stringify({ unitsPerEm: font.unitsPerEm, outlines: Object.fromEntries(drawn) });
}

/** The publication, the default theme, and the publication's own when it lies elsewhere. */
function watchedFolders(dir: string): readonly string[] {
  const theme = loadPublication(dir).value?.theme;
  const elsewhere = theme === undefined || isWithin(dir, join(dir, theme)) ? [] : [join(dir, theme)];
  return [dir, join(packageRoot(), 'templates'), ...elsewhere];
}
