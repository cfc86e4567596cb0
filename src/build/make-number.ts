import { setImmediate } from 'node:timers/promises';
import type { Article, ArticleText } from '../article/article.ts';
import type { ArticleMemory } from '../article/article-memory.ts';
import type { DisplayList } from '../print/display-list.ts';
import type { SettingMemory } from '../print/print-job.ts';
import type { SetOptions } from '../print/set-article.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import type { MadePage, PageMemory, PageWanted } from './make-page.ts';
import { type StageTimes, type Stopwatch, startStopwatch } from './stopwatch.ts';
import type { Workshop } from './workshop.ts';

/** What is to be made of a number beside its article. An edition that the workshop is not open for is not made. */
export interface Wanted {
  /** Whether its text is read as a proof-reader does. Default: it is not. */
  readonly isProofread?: boolean;
  /** How its page is made. Default: there is none. */
  readonly page?: PageWanted | undefined;
  /** How its sheets are set. Default: there are none. */
  readonly sheets?: Pick<SetOptions, 'allowOverflow'> | undefined;
  /** What is known of the publication's folder, which is then not looked through again for what links lead to. */
  readonly found?: NumberedFiles | undefined;
}

/** What making numbers leaves for the next one. It makes that one quicker and changes nothing of it. */
export interface NumberMemory extends PageMemory {
  readonly article?: ArticleMemory;
  readonly setting?: SettingMemory;
}

/** A number before it is painted and written. */
export interface MadeNumber {
  /** Its words, even where an error keeps it from being shown. */
  readonly text: ArticleText;
  readonly article?: Article;
  readonly page?: MadePage;
  /** Its sheets. */
  readonly list?: DisplayList;
  /** Something on the sheets cannot be printed as it stands: they are to be looked at, and not to be painted. */
  readonly isRefused: boolean;
  /** In the order of the stages: article, proof-reading, page, sheets. */
  readonly problems: readonly Problem[];
  readonly milliseconds: StageTimes;
}

/**
 * Makes a number: composes its article, then its page and its sheets. Whoever
 * builds writes what this returns, the preview shows it, and a check reads it.
 * Between stages a waiting Ctrl-C is let in.
 * @param workshop what all numbers of the publication are made with
 * @param bulletin the number's file, read
 * @param wanted what is made beside the article
 * @param memory what the last number has left, where there was one
 */
export async function makeNumber(
  workshop: Workshop,
  bulletin: Bulletin,
  wanted: Wanted,
  memory: NumberMemory = {},
): Promise<MadeNumber> {
  const { publication } = workshop;
  const stopwatch = startStopwatch();
  const making = { workshop, wanted, memory, stopwatch };
  const { text, article, problems } = await stopwatch.time('article', async () => {
    const { draftArticle } = await import('../article/compose-article.ts');
    return draftArticle(publication, bulletin, memory.article, wanted.found);
  });
  const said = article && wanted.isProofread === true ? await proofread(article, publication) : [];
  const page = article ? await pageOf(article, making) : NOTHING;
  const sheets = article ? await sheetsOf(article, making) : NOTHING;
  return {
    text,
    ...(article && { article }),
    ...(page.value && { page: page.value }),
    ...(sheets.value && { list: sheets.value }),
    isRefused: sheets.problems.some(({ severity }) => severity === 'error'),
    problems: [problems, said, page.problems, sheets.problems].flat(),
    milliseconds: stopwatch.times(),
  };
}

/** What the stages that follow the article are given beside it. */
interface Making {
  readonly workshop: Workshop;
  readonly wanted: Wanted;
  readonly memory: NumberMemory;
  readonly stopwatch: Stopwatch;
}

/** An edition that is not made has no problems. */
const NOTHING: Outcome<never> = { problems: [] };

async function proofread(article: Article, { check }: Publication): Promise<readonly Problem[]> {
  const { proofread } = await import('../proofreading/proofread.ts');
  return proofread(article, check);
}

async function pageOf(article: Article, { workshop, wanted, memory, stopwatch }: Making): Promise<Outcome<MadePage>> {
  const { publication, web } = workshop;
  const { page } = wanted;
  if (!web || !page) return NOTHING;
  await setImmediate();
  return stopwatch.time('html', async () => {
    const { makePage } = await import('./make-page.ts');
    return makePage(article, { publication, web }, page, memory);
  });
}

async function sheetsOf(
  article: Article,
  { workshop: { print }, wanted: { sheets }, memory, stopwatch }: Making,
): Promise<Outcome<DisplayList>> {
  if (!print || !sheets) return NOTHING;
  await setImmediate();
  return stopwatch.time('print', async () => {
    const { setArticle } = await import('../print/set-article.ts');
    return setArticle(article, print.theme, print.fonts, { ...sheets, memory: memory.setting });
  });
}
