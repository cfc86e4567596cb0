import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { folderWith } from '../publication/folder.ts';

const EVIL = `]]></title><script>alert(1)</script><img src=x onerror=alert(1)>"'&`;
const yaml = (text: string) => JSON.stringify(text);
/** As Markdown shows it, letter by letter. */
const literal = (text: string) => text.replace(/[\\`*_{}[\]<>()#+.!|&~:'"-]/g, '\\$&');

/** A publication whose every word is hostile, built. */
async function built() {
  const folder = folderWith({
    'b/publication.yaml': [
      `name: ${yaml(`Fil ${EVIL}`)}`,
      `tagline: ${yaml(EVIL)}`,
      `section: ${yaml(EVIL)}`,
      `organisation: ${yaml(EVIL)}`,
      `contact: { phone: ${yaml(EVIL)}, address: ${yaml(EVIL)}, email: 'a"onfocus=b@c.fr' }`,
      'site: https://exemple.fr/',
      `coupon: { title: ${yaml(EVIL)}, instruction: ${yaml(EVIL)}, rows: [[{ name: a, label: ${yaml(EVIL)}, hint: ${yaml(EVIL)} }]] }`,
    ].join('\n'),
    'b/001.md': `---\nnumber: 1\ndate: 2026-11\nlabel: 12 bis\ntitle: ${yaml(literal(EVIL))}\nstandfirst: ${yaml(literal(EVIL))}\n---\n\nUn [lien](javascript:alert(1)), [un autre](<data:text/html,a>), <a href="vbscript:x" onclick="x">un</a>, ${literal(EVIL)}\n\n<svg onload=alert(1)><script>alert(2)</script></svg>\n`,
  });
  const ran = await run(['build', '--all', '--only', 'html', '-C', join(folder, 'b'), '-o', join(folder, 'out')]);
  const read = (path: string) => readFileSync(join(folder, 'out', path), 'utf8');
  return { ran, read };
}

/** What a reader's browser would run. */
function running(html: string): readonly string[] {
  const found: string[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties }: Element) => {
    if (/^(?:script|iframe|object|embed|base)$/.test(tagName)) found.push(tagName);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) found.push(`${tagName} ${name}`);
      if (/^\s*(?:javascript|vbscript|data:text)/i.test(String(value))) found.push(`${tagName} ${name}=${value}`);
    }
  });
  return found;
}

describe('words that would be a script', () => {
  it('are words on the page and on the archive page', async () => {
    const { ran, read } = await built();
    expect(ran.stderr).not.toMatch(/ error: /);
    for (const path of ['001/index.html', 'index.html']) {
      expect(running(read(path)), path).toEqual([]);
      expect(read(path), path).toContain('&lt;script');
    }
  });

  it('are words in the feed, for a reader that takes its content for HTML too', async () => {
    const { read } = await built();
    const feed = parseXml(read('feed.xml'));
    const texts: { readonly type: string; readonly text: string }[] = [];
    const walk = (element: XmlElement): void => {
      texts.push({ type: element.attributes.type ?? 'text', text: element.text });
      for (const child of element.children) if ('children' in child) walk(child as XmlElement);
    };
    if (feed.root) walk(feed.root);
    expect(texts.some(({ text }) => text.includes('alert(1)'))).toBe(true);
    for (const { type, text } of texts) if (type === 'html') expect(running(text)).toEqual([]);
  });
});
