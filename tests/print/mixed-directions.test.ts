import { expect, it } from 'vitest';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

/** What the glyphs of a text say, in the order in which they are heard. */
async function said(body: string): Promise<string> {
  const { list } = await displayList(testPublication(), testBulletin(body));
  const runs = list.sheets[0]?.items.filter((item) => item.kind === 'glyphs' && item.tag !== 'artefact') ?? [];
  return runs.map((item) => (item.kind === 'glyphs' ? textOf(item) : '')).join('');
}

it.each([
  ['bold words of another direction', 'שלום <b dir="ltr">abc</b> עולם', 'שלום abc עולם'],
  ['isolated words', 'كلمة <bdi>abc</bdi> كلمة', 'كلمة abc كلمة'],
  ['an overridden direction', '<p dir="rtl">ab <bdo dir="ltr">cd</bdo> ef</p>', 'ab cd ef'],
  ['a control that the author has typed', 'שלום \u2066abc\u2069 עולם', 'שלום abc עולם'],
])('a space before %s is heard and copied as one', async (_, body, words) => {
  const all = (await said(body)).replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
  expect(all).toContain(words);
});
