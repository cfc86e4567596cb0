import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAWN_ELEMENTS, SAFE_ELEMENTS, STRIPPED_ELEMENTS, safeAddress } from '../../src/markdown/safe-list.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/html.md'), 'utf8');
const kept = page.slice(page.indexOf('## HTML que'), page.indexOf('## Ce qui est retiré'));
const removed = page.slice(page.indexOf('## Ce qui est retiré'));

/** « h1 » to « h6 » are named by the first and the last. */
const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5']);

describe('docs/html.md', () => {
  it.each(Object.keys(SAFE_ELEMENTS).filter((name) => !HEADINGS.has(name)))('names %s among what is kept', (name) => {
    expect(kept).toContain(`\`${name}\``);
  });

  it.each([...STRIPPED_ELEMENTS, ...DRAWN_ELEMENTS])('names %s among what is taken out with its content', (name) => {
    expect(removed).toMatch(new RegExp(`[*\`](?:\`)?${name}\``));
  });

  it('names each attribute that an element may have', () => {
    for (const attribute of Object.values(SAFE_ELEMENTS).flat())
      expect(kept).toContain(`\`${attribute.toLowerCase()}\``);
  });
});

describe('an address', () => {
  it.each([
    ['MAILTO:Nom@Exemple.ORG', 'mailto:Nom@Exemple.ORG'],
    ['HTTPS://exemple.org', 'https://exemple.org'],
    ['foo):', './foo):'],
    ['page#a:b', 'page#a:b'],
  ])('%s is kept, as %s, whatever the sanitiser thinks of its colon', (written, kept) => {
    expect(safeAddress(written, 'href')).toBe(kept);
  });

  it.each(['javascript:x', 'JAVASCRIPT:x', ' java\nscript:x', '\u0001javascript:x', 'data:text/html,x'])(
    '%j is not',
    (written) => {
      expect(safeAddress(written, 'href')).toBeUndefined();
    },
  );
});
