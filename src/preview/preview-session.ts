import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type LiveEdition, type LiveOutcome, liveBuild } from '../build/live-build.ts';
import type { OutputFile } from '../build/output-file.ts';
import { finishLeft } from '../build/output-lock.ts';
import { paintLive, writeLive } from '../build/write-live.ts';
import { createMemory } from '../memory/memory.ts';
import { type ToolLanguage, translator } from '../messages/translate.ts';
import { glyphRuns } from '../print/glyph-runs.ts';
import { orDiskProblem } from '../problems/disk-problem.ts';
import { sentenceOf } from '../problems/format-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { ARCHIVE_PAGE, FEED, nameOf, pdfPath } from '../publication/paths.ts';
import { beginNextNumber } from '../start/next-number.ts';
import { thisMonth } from '../start/this-month.ts';
import type { Visitor } from './admit.ts';
import { createMenu } from './menu.ts';
import type { NewAnswer, PreviewState } from './protocol.ts';
import { startRebuilder } from './rebuilder.ts';
import { createShownMemory, type ShownEdition, showEdition, showProblems } from './shown-state.ts';
import { startWriteBehind } from './write-behind.ts';

export interface SessionOptions {
  /** The publication's folder. */
  readonly dir: string;
  /** The output folder, to which both editions are written when saves have been quiet. */
  readonly out: string;
  /** The number to show; default: the newest at each build. */
  readonly number?: number;
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

/** What a preview shows, from its start to its end. */
export interface PreviewSession {
  /** The last edition that could be built. */
  edition(): LiveEdition | undefined;
  /** The publication's own theme, as it was last read. */
  theme(): string | undefined;
  /** The state as JSON, as the pages of a visitor may know it. */
  message(visitor: Visitor): string;
  sheet(key: string): string | undefined;
  /** JSON of a face's outlines. */
  glyphs(face: string, ids: readonly number[]): string | undefined;
  /** A file of the editions, by its path under the output folder. */
  file(path: string): Promise<Uint8Array | undefined>;
  /** Shows another number. False if there is no such number. */
  go(number: number): Promise<boolean>;
  /** Begins the next number and shows it. */
  begin(title: string): Promise<NewAnswer>;
  /** Something on disk has changed. */
  request(): void;
  /** Builds if something on disk has changed. */
  build(): Promise<void>;
  /** Builds from what is on disk now, whether it has changed or not. */
  rebuild(): Promise<void>;
  /** Writes both editions now. Gives the paths of the page and the PDF. */
  write(): Promise<readonly string[]>;
  /** Resolves when nothing runs any more. The last edition is still written, unless that takes too long. */
  stop(): Promise<void>;
}

/** Nobody who quits waits longer than that for the last edition to be written. */
const A_MOMENT_MS = 400;

/** Builds at each change, and tells by `onChange` that there is another state. */
export function startSession(options: SessionOptions, onChange: () => void): PreviewSession {
  const { out, language, report, onBug } = options;
  const translate = translator(language);
  const live = liveBuild(options);
  const menu = createMenu();
  const memory = createShownMemory();
  let asked = options.number;
  let edition: LiveEdition | undefined;
  let shown: ShownEdition | undefined;
  let before: ShownEdition | undefined;
  let numbers: ReadonlyMap<number, string> = new Map();
  let buildProblems: readonly Problem[] = [];
  // What a build that was killed has left of any number is mended, whatever is shown and whether it can be built.
  let writeProblems: readonly Problem[] = finishLeft(out);
  let state: PreviewState = {
    session: randomBytes(6).toString('hex'),
    version: 0,
    numbers: [],
    isStale: false,
    isRefused: false,
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
    onChange();
  };
  const problemsNow = () => showProblems([...buildProblems, ...writeProblems], translate);

  const pdfs = createMemory<readonly [LiveEdition], Promise<OutputFile>>();
  const paint = (wanted: LiveEdition) => pdfs.recall([wanted], () => paintLive(wanted));
  const writer = startWriteBehind(async (wanted: LiveEdition, isWanted) => {
    const { problems } = await orDiskProblem(() => writeLive(wanted, out, isWanted, paint), []);
    if (isDeepStrictEqual(problems, writeProblems)) return;
    writeProblems = problems;
    report({ succeeded: false, problems, milliseconds: 0 });
    change({ problems: problemsNow() });
  }, onBug);

  const build = async () => {
    const start = performance.now();
    const outcome = await live.build(asked);
    if (outcome.isSame && !state.isStale) {
      // Somebody has removed what was written.
      if (edition && isWritten(edition) && !existsSync(out)) writer.want(edition);
      return;
    }
    // That the folder is gone is seen more than once.
    if (state.isStale && !existsSync(options.dir) && isDeepStrictEqual(outcome.problems, buildProblems)) return;
    numbers = outcome.numbers;
    buildProblems = [...outcome.problems, ...(await tornBy(outcome, out))];
    if (outcome.edition && outcome.edition !== edition) {
      before = shown;
      edition = outcome.edition;
      const telling = { problems: outcome.problems, translate };
      shown = showEdition(edition, telling, `${state.session}-${state.version + 1}`, memory, before);
      if (isWritten(edition)) writer.want(edition);
    }
    const milliseconds = performance.now() - start;
    const isShown = outcome.edition !== undefined;
    const isRefused = outcome.edition?.isRefused === true;
    change({
      ...(isShown && shown?.state),
      version: state.version + 1,
      ...(outcome.number !== undefined && { number: outcome.number }),
      numbers: menu.list(numbers),
      isStale: !isShown,
      isRefused,
      milliseconds: Math.round(milliseconds * 10) / 10,
      problems: problemsNow(),
    });
    report({ succeeded: isShown && !isRefused, problems: buildProblems, milliseconds });
    void menu.learn(numbers).then((learnt) => learnt && change({ numbers: menu.list(numbers) }), onBug);
  };
  const rebuilder = startRebuilder(build, live.isHalfWritten, onBug);

  return {
    edition: () => edition,
    theme: live.theme,
    message(visitor) {
      const own = visitor === 'author' ? { ...state, ...pdfOf(edition) } : { ...state, canEdit: false, readOnly: true };
      const message = messages.get(visitor) ?? JSON.stringify(own);
      messages.set(visitor, message);
      return message;
    },
    // A page may still ask for a sheet of the edition before.
    sheet: (key) => shown?.sheets.json(key) ?? before?.sheets.json(key),
    glyphs: (face, ids) => edition && outlines(edition, face, ids),
    async file(path) {
      const own = edition?.page.files.find((one) => one.path === path);
      if (own) return own.bytes;
      if (edition && path === pdfPath(nameOf(edition.article.bulletin.frontMatter)))
        return edition.isRefused ? undefined : (await paint(edition)).bytes;
      const number = /^(\d{3,6})\//.exec(path)?.[1];
      const isList = path === ARCHIVE_PAGE || path === FEED;
      const files = number ? await live.page(Number(number)) : isList ? await live.archive() : live.look();
      return files?.find((one) => one.path === path)?.bytes;
    },
    async go(number) {
      if (!numbers.has(number)) return false;
      asked = number;
      await rebuilder.build();
      return true;
    },
    async begin(title) {
      const begun = beginNextNumber(options.dir, { title, present: thisMonth(options.sourceDateEpoch) });
      if (!begun.value) return { problem: begun.problems.map((problem) => sentenceOf(problem, translate)).join(' ') };
      asked = begun.value.number;
      await rebuilder.build();
      return { file: begun.value.file };
    },
    request: rebuilder.request,
    build: rebuilder.build,
    rebuild() {
      live.forget();
      return rebuilder.build();
    },
    async write() {
      if (!edition || !isWritten(edition)) return [];
      const { files } = edition.page;
      writer.want(edition);
      await writer.flush();
      const paths = [
        ...files.slice(0, 1).map(({ path }) => path),
        pdfPath(nameOf(edition.article.bulletin.frontMatter)),
      ];
      return writeProblems.some(({ severity }) => severity === 'error') ? [] : paths.map((path) => join(out, path));
    },
    async stop() {
      await Promise.race([writer.flush(), new Promise((over) => setTimeout(over, A_MOMENT_MS).unref())]);
      await Promise.all([rebuilder.stop(), writer.stop()]);
    },
  };
}

/** Whether it is written: what cannot be printed, and what lacks pictures, is for the author's eyes. */
/** Of a number that cannot be shown, what was written of it may not be whole either. */
async function tornBy({ edition, number }: LiveOutcome, out: string): Promise<readonly Problem[]> {
  if (edition || number === undefined) return [];
  const [{ readWrittenList }, { tornProblems }] = await Promise.all([
    import('../build/read-written-list.ts'),
    import('../build/torn.ts'),
  ]);
  const read = async () => {
    const { list } = readWrittenList(out, '');
    return { value: list ? tornProblems(out, number, list) : [], problems: [] };
  };
  return (await orDiskProblem(read, [])).value;
}

function isWritten({ isRefused, placeholders }: LiveEdition): boolean {
  return !isRefused && placeholders === 0;
}

function pdfOf(edition: LiveEdition | undefined): Pick<PreviewState, 'pdf'> {
  return edition ? { pdf: `/${pdfPath(nameOf(edition.article.bulletin.frontMatter))}` } : {};
}

/** Outlines of glyphs, of faces that stand on the sheets: a visitor may ask for any name. */
function outlines({ list, shared }: LiveEdition, face: string, ids: readonly number[]): string | undefined {
  const isUsed = list.sheets.some(({ items }) => glyphRuns(items).some(({ font }) => font === face));
  if (!isUsed) return undefined;
  const font = shared.print.fonts.face(face);
  const drawn = ids.map((id) => [id, font.outline(id)]);
  return JSON.stringify({ unitsPerEm: font.unitsPerEm, outlines: Object.fromEntries(drawn) });
}
