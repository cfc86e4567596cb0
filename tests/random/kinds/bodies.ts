import { readFileSync } from 'node:fs';
import { SAFE_ELEMENTS } from '../../../src/markdown/safe-list.ts';
import { makersFor } from '../../fixtures/both-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { changedText, type TextWords } from '../mutate-text.ts';
import { openPress } from '../press.ts';
import { type RandomKind, type Trial, textOf } from '../random-kind.ts';
import { authorNames, bodyOf, fixtureTexts, projectPath } from './seeds.ts';

/** Longer texts are other tests' business: they would make a case take seconds. */
const MOST_CHARACTERS = 4000;

/** Markdown with directives: blocks, text directives, attributes, notes, tables. */
export const directives: RandomKind = {
  name: 'directives',
  share: 3,
  async open() {
    const seeds = [
      ...fixtureTexts('tests/fixtures/markdown'),
      ...fixtureTexts('tests/fixtures/print'),
      bodyOf(readFileSync(projectPath('bulletins/004-une-feuille-qu-on-garde.md'), 'utf8')),
    ];
    const names = authorNames();
    const marks =
      ':::\n|::::\n|::|:|{|}|[|]|(|)|{.a}|{#b}|{span=all}|{largeur=50%}|{titre="a"}|[^1]|[^1]: note\n|^[note]|*|**|_|~~|`|```\n|> |- |1. |[ ] |# |## |=|---\n|\\|<br>|&nbsp;|!\\[a](x.png)|![a](images/photo.jpg "b")|[a](#b)|<https://exemple.fr>|www.exemple.fr|$|«|»|"|\'|…|--|—|:lang[a]{en}|:abr[CSE]{title="b"}|:petites-capitales[a]|\n\n|\n: |    |\t|| a | b |\n|---|---:|\n| 1 | 2 |\n'.split(
        '|',
      );
    const table = ['| a | b |\n|---|---:|\n| 1 | 2 |\n', '|', '\n|', '|---', ' Total |', '\n: légende\n'];
    const pieces = [
      ...marks.filter((mark) => mark !== ''),
      ...table,
      ...names.flatMap((name) => [
        `\n\n:::${name}\n`,
        `\n\n::${name}[a]{b="c"}\n`,
        `:${name}[a]`,
        `{${name}=1}`,
        ` ${name}=`,
      ]),
    ];
    return openBodies({ seeds, pieces });
  },
};

const OTHER_ELEMENTS =
  'font center article form button select option script style svg math template iframe title textarea xmp x-y plaintext noscript frameset col caption'.split(
    ' ',
  );

/** HTML among Markdown. */
export const html: RandomKind = {
  name: 'html',
  share: 4,
  async open() {
    const elements = [...Object.keys(SAFE_ELEMENTS), ...OTHER_ELEMENTS];
    const attributes =
      'id=a|title="t>t"|lang=en|lang=""|dir=rtl|colspan=3|rowspan=2|colspan=1000|span=9999|start=-5|start=99999999999|value=7|type=i|hidden|class=box|data-footnotes|href=#a|href="javascript:alert(1)"|href=" java\tscript:x"|src=x.png|src=//evil/|style="a:b"|onclick=x|width=1e9|xmlns=x|a=1 a=2|align=right|open|checked|type=checkbox|cite=x|datetime=x'.split(
        '|',
      );
    const seeds = [
      ...fixtureTexts('tests/fixtures/markdown').filter((text) => /<[a-z]/.test(text)),
      '<details><summary>mot</summary>\n\nmot *mot*\n\n</details>\n\n<dl><dt>mot</dt><dd>mot <b>mot</b></dd></dl>\n',
      '<table>\n<caption>a</caption>\n<thead><tr><th scope=col>a<th>b</tr></thead>\n<tbody><tr><td rowspan=2>1<td>2<tr><td>3</tbody>\n</table>\n',
      '<p align=center>un <a href="https://exemple.fr">lien <i>fort</i></a><br>deux <sup>e</sup> <ruby>漢<rt>kan</rt></ruby></p>\n',
      '<ol start=3 type=i reversed><li value=7>a<ul><li>b</ul></ol>\n<blockquote cite=x>c</blockquote><pre>d\n e</pre><hr>\n',
      '<!-- a --><svg viewBox="0 0 1 1"><text>mot</text></svg><math><mi>x</mi></math><script>a</script><style>b</style>\n',
    ];
    const pieces = [
      ...elements.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`, `<${name} `]),
      ...attributes.flatMap((attribute) => elements.slice(0, 8).map((name) => `<${name} ${attribute}>`)),
      ...'<!--|-->|<!|<![CDATA[|]]>|<?|?>|<|>|</|&|&lt;|&amp;|&notin|&#x0;|\n|\n\n|**|> |- |`|| '
        .split('|')
        .filter((mark) => mark !== ''),
      ' mot ',
      ' mot *mot* ',
      '\n\n:::encadré\n',
      '\n:::\n',
    ];
    return openBodies({ seeds, pieces });
  },
};

/** A trial of texts that stand below a number's head. */
async function openBodies(words: TextWords): Promise<Trial> {
  const publication = testPublication({ folder: projectPath('tests/fixtures/print/images') });
  const press = openPress(makersFor(publication).workshop as Parameters<typeof openPress>[0], 50);
  return {
    // As a file holds it: halves of pairs cannot be written.
    make: (random) => Buffer.from(changedText(words, random).slice(0, MOST_CHARACTERS)).toString(),
    async run(input, index) {
      const text = textOf(input);
      const bulletin = testBulletin(text);
      await press.make(bulletin, { [bulletin.file]: text }, index);
    },
    close: async () => press.close(),
  };
}
