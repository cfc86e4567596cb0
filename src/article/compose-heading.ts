import { reportCalls } from '../markdown/calls-elsewhere.ts';
import { composeStandfirst, composeTitle } from '../markdown/compose-inline.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Noted } from '../problems/problem.ts';
import { type Report, reporterOf } from '../problems/report.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import type { Article } from './article.ts';
import { type IssueWords, issueWords } from './issue-words.ts';

/** What stands above a number's text, and in what lists it: set right, from the front matter alone. */
export interface Heading extends Pick<Article, 'lang' | 'title' | 'headline' | 'standfirst'>, IssueWords {}

export async function composeHeading(publication: Publication, bulletin: Bulletin): Promise<Noted<Heading>> {
  const { frontMatter, places } = bulletin;
  const { report, problems } = reporterOf(bulletin);
  // Offsets in the value of a key are not those of the file: the key's place is as near as one can point.
  const reportAt =
    (key: 'title' | 'standfirst'): Report =>
    (severity, code, values) =>
      report(severity, code, values, places[key]);
  const lang = frontMatter.lang ?? publication.lang;
  const switches = publication.typography;
  const setting = { lang, switches, checks: publication.check };
  const headline = await composeTitle(frontMatter.title, setting, reportAt('title'));
  const standfirst =
    frontMatter.standfirst === undefined
      ? undefined
      : await composeStandfirst(frontMatter.standfirst, setting, reportAt('standfirst'));
  reportCalls(frontMatter.title, reportAt('title'));
  reportCalls(frontMatter.standfirst ?? '', reportAt('standfirst'));
  const heading: Heading = {
    lang,
    title: plainText(headline),
    headline,
    ...issueWords(frontMatter, lang, switches),
    ...(standfirst && { standfirst }),
  };
  return { value: heading, problems };
}
