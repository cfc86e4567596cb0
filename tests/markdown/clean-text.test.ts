import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeHeading } from '../../src/article/compose-heading.ts';
import { composeBody } from '../../src/markdown/compose-body.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { eachOffset, noOffsets } from '../../src/sequence/offsets.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';

/** Accents as characters of their own, as macOS names files and some editors save texts. */
const decomposed = (text: string) => text.normalize('NFD');

/** The body of a Markdown text, and what is said of it. */
async function compose(markdown: string) {
  const told: { code: string; values: object; at: unknown }[] = [];
  const setting = { lang: 'fr', folder: '.', date: { year: 2026, month: 11 }, switches: undefined, expand: false };
  const body = await composeBody(markdown, setting, (_, code, values, at) => told.push({ code, values, at }));
  return { body, told };
}

function propertiesOf(body: Root, name: string): unknown[] {
  const found: unknown[] = [];
  visit(body, 'element', ({ properties }) => {
    if (properties[name] !== undefined && properties[name] !== null) found.push(properties[name]);
  });
  return found;
}

describe('letters', () => {
  it('are composed, and seen so by the rules of typography', async () => {
    const typed = decomposed("L'été à Évreux; noël ! **l'île**\n\n- *été*\n\n| é | ï |\n|---|---|\n| ç | 한 |");
    const { body } = await compose(typed);
    expect(textOf(body)).toBe(textOf(body).normalize('NFC'));
    expect(textOf(body)).toContain('L’été à Évreux\u202F; noël\u202F! l’île');
    expect(textOf(body)).toContain('한');
  });

  it('keep their places in the file', async () => {
    const typed = decomposed('Cet été, à *Évreux*, « noël » et 한국.');
    const { body } = await compose(typed);
    visit(body, 'text', ({ value, data }) => {
      const offsets = [...eachOffset(data?.offsets ?? noOffsets())];
      expect(offsets).toHaveLength(value.length);
      for (const [i, offset] of offsets.entries())
        if (/[\p{L}\p{P}]/u.test(value[i] ?? '')) expect(typed[offset]).toBe(decomposed(value[i] ?? '')[0]);
    });
  });

  it('are those for which ligatures stand, as PDF have them', async () => {
    const { body } = await compose('La \uFB01n, l\u2019a\uFB00aire, le \uFB02ot, o\uFB03ce, `\uFB01n`.\u2029Un autre.');
    expect(textOf(body)).toBe('La fin, l\u2019affaire, le flot, office, \uFB01n. Un autre.');
    const [first] = body.children;
    const text = first?.type === 'element' ? first.children[0] : undefined;
    const offsets = text?.type === 'text' ? [...eachOffset(text.data?.offsets ?? noOffsets())] : [];
    expect(offsets.slice(0, 9)).toEqual([0, 1, 2, 3, 3, 4, 5, 6, 7]);
  });

  it('stay as they were typed in code, in addresses and in names of files', async () => {
    const name = decomposed('été.png');
    const { body } = await compose(
      `\`${decomposed('né')}\`, https://exemple.fr/${decomposed('été')} ![${decomposed('Été')}](images/${name})`,
    );
    const text = textOf(body);
    expect(text).toContain(decomposed('né'));
    expect(text).toContain(`https://exemple.fr/${decomposed('été')}`);
    expect(propertiesOf(body, 'src').map((src) => decodeURIComponent(String(src)))).toEqual([`images/${name}`]);
    expect(propertiesOf(body, 'alt')).toEqual(['Été']);
  });

  it('of the front matter are composed too, but for code in a standfirst', async () => {
    const source = `---\nnumber: 1\ndate: 2026-11\ntitle: ${decomposed('Été')}\nstandfirst: ${decomposed('Né `né`')}\n---\n\nOui.\n`;
    const bulletin = readFrontMatter('001.md', source, 'fr').value;
    expect(bulletin?.frontMatter.title).toBe('Été');
    const heading = bulletin && (await composeHeading(testPublication(), bulletin)).value;
    expect(heading?.standfirst && textOf(heading.standfirst)).toBe(`Né ${decomposed('né')}`);
  });
});

describe('control characters', () => {
  it('reach no text and no attribute, and are said once each with their first place', async () => {
    const typed =
      'Un\u0007 deux\u0007, nul\u0000ici, l\uFFFEà.\n\n`co\u0001de`\n\n    blo\u0002c\n\n<b title="a\u0003">b</b>';
    const { body, told } = await compose(typed);
    expect(JSON.stringify(body)).not.toMatch(/\\u00[01][0-9a-f]|\u007F|\uFFFD|\uFFFE/);
    expect(textOf(body)).toContain('Un deux, nulici, là.');
    expect(told.map(({ code, values, at }) => [code, values, at])).toEqual([
      ['text.control', { character: 'U+0007', times: ' (× 2)', meant: '' }, 2],
      ...[0, 0xfffe, 1, 2, 3].map((code) => {
        const character = String.fromCharCode(code);
        const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        return ['text.control', { character: name, times: '', meant: '' }, typed.indexOf(character)];
      }),
    ]);
  });

  it('that part words leave a blank, and badly converted signs of Windows are read as what they were', async () => {
    const { body, told } = await compose('un\u000Bdeux, l\u0092ami\u0085 10 \u0080');
    expect(textOf(body)).toBe('un deux, l’ami… 10\u00A0€');
    expect(told.map(({ code, values }) => [code, values])).toEqual([
      ['text.control', { character: 'U+000B', times: '', meant: ' ' }],
      ['text.windows', { character: 'U+0092', times: '', meant: '’' }],
      ['text.windows', { character: 'U+0085', times: '', meant: '…' }],
      ['text.windows', { character: 'U+0080', times: '', meant: '€' }],
    ]);
  });

  it('are none in tabs and ends of lines', async () => {
    const { told } = await compose('Un\ttexte\r\nsur deux lignes.\r\n');
    expect(told).toEqual([]);
  });
});
