import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/markdown/processor.ts';
import { articleHtml } from '../../src/web/article-html.ts';

async function read(markdown: string): Promise<{ readonly html: string; readonly notes: number }> {
  let notes = 0;
  const tree = await parseBody(markdown, { lang: 'fr', date: { year: 2026, month: 11 } }, (_, code) => {
    if (code === 'misread.fixed-space') notes++;
  });
  return { html: articleHtml(tree, 'fr').replaceAll('\n', ''), notes };
}

const N = '\u00A0';

describe('a no-break space', () => {
  it.each([
    [`##${N}Titre`, '<h2>Titre</h2>', 1],
    [`##\u202FTitre`, '<h2>Titre</h2>', 1],
    [`-${N}un\n-${N}deux`, '<ul><li>un</li><li>deux</li></ul>', 2],
    [`*${N}un\n*${N}deux`, '<ul><li>un</li><li>deux</li></ul>', 2],
    [`1.${N}un\n2.${N}deux`, '<ol><li>un</li><li>deux</li></ol>', 2],
    [`Texte :\n-${N}un\n-${N}deux`, '<p>Texte :</p><ul><li>un</li><li>deux</li></ul>', 2],
    [`|${N}a${N}|${N}b${N}|\n|${N}---${N}|${N}---${N}|\n| c | d |`, undefined, 1],
  ])('behind a mark is read as a plain one: %j', async (markdown, html, notes) => {
    const made = await read(markdown);
    if (html === undefined) expect(made.html).toContain('<table>');
    else expect(made.html).toBe(html);
    expect(made.notes).toBe(notes);
  });

  it.each([
    [`-${N}5 °C ce matin`],
    [`*${N}Hors taxes`],
    [`\`\`\`\n-${N}code\n\`\`\``],
    [`Les prix :${N}un, deux`],
    [`En\n12.${N}Suite`],
    [`«${N}Oui${N}»`],
  ])('elsewhere stays: %j', async (markdown) => {
    const made = await read(markdown);
    expect(made.notes).toBe(0);
    expect(made.html).toContain(N);
  });
});
