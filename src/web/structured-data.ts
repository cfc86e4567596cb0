import type { Article } from '../article/article.ts';
import { storyHeads } from '../article/story-titles.ts';
import { formatDayOrMonth } from '../publication/issue-date.ts';

/**
 * What a paper's page says of itself to programs, as JSON-LD that can stand in a `script` of HTML: an issue of a
 * periodical, whose parts are the stories (https://schema.org/PublicationIssue). It is data, which nothing runs.
 *
 * @param article a paper
 * @param name of the publication, and who publishes it
 * @param address of the page; null where it is not known
 */
export function structuredData(
  { bulletin, body, lang, masthead, title }: Article,
  organisation: string | undefined,
  address: string | null,
): string {
  const { number, label, date } = bulletin.frontMatter;
  const stories = storyHeads(body, lang);
  const issue = {
    '@context': 'https://schema.org',
    '@type': 'PublicationIssue',
    name: title,
    issueNumber: typeof label === 'string' ? label : number,
    datePublished: formatDayOrMonth(date),
    inLanguage: lang,
    ...(address !== null && { url: address }),
    isPartOf: { '@type': 'Periodical', name: masthead.name },
    publisher: { '@type': 'Organization', name: organisation ?? masthead.name },
    hasPart: stories.map(({ id, title: headline, kicker, standfirst, author }, index) => ({
      '@type': 'Article',
      position: index + 1,
      headline,
      url: `${address ?? ''}#${encodeURIComponent(id)}`,
      ...(kicker !== undefined && { articleSection: kicker }),
      ...(standfirst !== undefined && { description: standfirst }),
      // A by-line names a person, several, or a group: which of them, nobody has said.
      ...(author !== undefined && { author: { name: author } }),
    })),
  };
  return forScript(JSON.stringify(issue));
}

/** A script ends at `</script`, whatever stands around it, and `<!--` may hide that end (HTML 4.12.1.3). */
function forScript(json: string): string {
  return json.replace(/</g, '\\u003c');
}
