import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/markdown/processor.ts';

const codesOf = async (markdown: string): Promise<readonly string[]> => {
  const codes: string[] = [];
  await parseBody(markdown, { lang: 'fr', date: { year: 2026, month: 11 } }, (_, code) => codes.push(code));
  return codes
    .filter((code) => /^(?:misread|note|link|directive)\./.test(code))
    .map((code) => code.replace('misread.', ''));
};

describe('links that are none', () => {
  it.each([
    ['[texte] (www.exemple.fr)', ['link-apart']],
    ['[texte] (contact@exemple.fr)', ['link-apart']],
    ['[mon *texte*] (cr.pdf)', ['link-apart']],
    ['[sic] (www.exemple.fr)', []],
    ['[1] (https://exemple.fr)', []],
    ['[texte] (voir plus bas)', []],
    ['(texte)[cr.pdf]', ['link-turned']],
    ['(texte)[1] et (page 3)[NDLR]', []],
    ['[texte](https://exemple.fr puis la suite.', ['link-unclosed']],
    ['[texte](docs/a.pdf', ['link-unclosed']],
    ['[texte](docs/été.pdf, et (plus loin) la suite.', ['link-unclosed']],
    ['[texte](mailto:contact@exemple.fr pour écrire.', ['link-unclosed']],
    ['[texte](contact@exemple.fr.', ['link-unclosed']],
    ['[texte](docs/a.pdf) et [suite](docs/b.odt', ['link-unclosed']],
    ['[texte](voir page 3', []],
    ['[texte](https://exemple.fr/plan_(nord', ['link-unclosed']],
    ['[texte](docs/plan_(nord.pdf et la suite', ['link-unclosed']],
    ['[texte](#)', []],
    ['[le texte][abc]', ['reference']],
    ['![la photo][abc]', ['reference']],
    ['[le texte][abd]\n\n[abc]: https://exemple.fr', ['reference-near', 'link.unused']],
    ['[le texte][abc]\n\n[abc]: https://exemple.fr', []],
    ['[le texte][abc]\n\n[abc] : https://exemple.fr', ['link.spaced-definition']],
    ['[variable][0] et tableau[i][j]', []],
    ['`[le texte][abc]`', []],
    ['\\[le texte][abc]', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('what other tools read', () => {
  it.each([
    ['{{% notice info %}}', ['remark']],
    ['{% include video.html %}', ['command']],
    ['{{ page.title }}', ['command']],
    ['{{< figure src="a.jpg" caption="Le piquet" >}}', ['command-instead']],
    ['`{{ page.title }}`', []],
    ['{: .classe }', ['attributes']],
    ['Un [mot]{.smallcaps}', ['attributes']],
    ['??? info "Détails"', ['remark']],
    ['!!! tip', ['remark']],
    ['!!! Attention', []],
    ['::: warning\nTexte\n:::', ['directive.remark']],
    ['::: {.warning}\nTexte\n:::', ['directive.remark']],
    [':::tip\nTexte\n:::', ['directive.remark']],
    ['> [!NOTE]\n> Texte', ['alert-read']],
    ['> [!NOTE] à lire', ['alert-read']],
    ['> [sic] !', []],
    [':warning: :ok_hand: :pas_connu_ici:', ['emoji-name', 'emoji-name', 'emoji-unknown']],
    ['De 12:30:15 à midi :note: xml:lang:fr', []],
    ['\\pagebreak', ['page-break']],
    ['\\columnbreak', ['column-break']],
    ['<div style="page-break-after: always"></div>', ['page-break']],
    ['[[toc]]', ['contents']],
    ['[[_TOC_]]', ['contents']],
    ['\\tableofcontents', ['contents']],
    ['\\emph{mot} et \\footnote{une note}', ['command-instead', 'command-instead']],
    ['![[photo.jpg]]', ['wiki-link']],
    ['[[Une page|le texte]]', ['wiki-link']],
    ['[[1, 2]]', []],
    ['H~2~O et x^2^', ['element-mark', 'element-mark']],
    ['Le prix ~ 3 € ~ 4 €', []],
    ['$$E = mc^2$$', ['maths-plain']],
    ['$\\frac{a}{b}$', ['maths']],
    ['De 5 $ à 10 $', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

it('words between brackets lose these with their class', async () => {
  const told: unknown[] = [];
  const number = { lang: 'fr', date: { year: 2026, month: 11 } };
  await parseBody('Un [mot]{.smallcaps} ici.', number, (_, code, { instead }) => told.push([code, instead]));
  expect(told).toEqual([['misread.attributes', 'Un mot ici.']]);
});
