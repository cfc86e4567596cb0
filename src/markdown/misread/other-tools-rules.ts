import { LETTER } from '../../typography/characters.ts';
import { emojiNamed } from './emoji-names.ts';
import { lineInstead } from './instead.ts';
import type { MisreadRule } from './misread-rule.ts';
import { type Found, patternRow, type Said } from './pattern-row.ts';

/** What other tools call a remark that is set apart. */
const REMARK =
  'note|notice|info|information|tip|hint|success|check|question|help|faq|warning|caution|attention|danger|error|bug|example|exemple|quote|cite|abstract|summary|tldr|important|seealso|failure|callout|alert|admonition|remarque|astuce|conseil|details';

/** Marks that other tools read inside a line. */
export const otherToolsRules: readonly MisreadRule[] = [
  patternRow({
    name: 'emoji-names',
    example: [':tada: La fête est finie.', '🎉 La fête est finie.'],
    counterExample: 'De 12:30: oui, a:b:c, std::vec::new et :note: non.',
    mark: /:[a-z\d_+-]+:/,
    pattern: /(?<![\w:\]]):([+-]1|100|[a-z][a-z\d_+-]{0,40}):(?![\w:])/g,
    say: ({ match: { 1: name = '' }, start, end, left, typed }) => {
      const emoji = emojiNamed(name);
      if (emoji !== undefined) {
        const instead = lineInstead(left.source, start, end, emoji);
        return { code: 'misread.emoji-name', values: { typed, emoji, instead } };
      }
      return /[a-z]_[a-z]/.test(name) ? { code: 'misread.emoji-unknown', values: { typed } } : undefined;
    },
  }),
  patternRow({
    name: 'element-marks',
    example: ['Le ==passage important== est là.', 'Le <mark>passage important</mark> est là.'],
    counterExample: 'Si a == b et c == d ; ====== ; x==y.',
    mark: /==/,
    pattern: /(?<![=\w<>!])==(?=[^\s=])([^=\n]{1,300})(?<=[^\s=])==(?![=\w])/g,
    say: (found) => element(found, 'mark', 2),
  }),
  patternRow({
    name: 'element-marks',
    example: ['Le ++passage ajouté++ est là.', 'Le <ins>passage ajouté</ins> est là.'],
    counterExample: 'En C++ et en C++, i++ et ++j, ++++.',
    mark: /\+\+/,
    pattern: new RegExp(`(?<![+\\w])\\+\\+(?=[${LETTER}«“"])([^+\\n]{2,300})(?<=[^\\s+])\\+\\+(?![+\\w])`, 'g'),
    say: (found) => element(found, 'ins', 2),
  }),
  patternRow({
    name: 'element-marks',
    example: ['Du CO~2~ dans l’air.', 'Du CO<sub>2</sub> dans l’air.'],
    counterExample: 'Environ ~10 h à ~12 h, a~b~c, ~/dossier.',
    mark: /[\w)]~[\w+-]{1,10}~/,
    pattern: /(?<=[A-Za-z)])~(\d{1,4}[+-]?|(?<=[A-Z]~)[a-z]{1,3})~(?![~\w]{2})/g,
    say: (found) => element(found, 'sub', 1),
  }),
  patternRow({
    name: 'element-marks',
    example: ['Une salle de 30 m^2^.', 'Une salle de 30 m<sup>2</sup>.'],
    counterExample: 'Bravo ^^ et merci ^_^, 2^10 et a ^ b ^ c.',
    mark: /[\w)]\^[\w+-]{1,10}\^/,
    pattern: /(?<=[A-Za-zÀ-ÿ\d)])\^([A-Za-z\d+-]{1,10})\^(?!\^)/g,
    say: (found) => element(found, 'sup', 1),
  }),
  patternRow({
    name: 'wiki-links',
    example: ['Voir [[Compte rendu]].', 'Voir [Compte rendu](https://…).'],
    counterExample: 'Le tableau [[1, 2], [3, 4]], [[x]] et [[ -f fichier ]].',
    mark: /\[\[/,
    pattern: /!?(?<!\[)\[\[([^[\]\n|\s][^[\]\n|]{0,200})(?:\|([^[\]\n]{1,200}))?\]\](?![\](])/g,
    say: wikiLink,
  }),
  patternRow({
    name: 'citation-keys',
    example: ['Cela se discute [@bourdieu1979, p. 3].', 'Cela se discute^[bourdieu1979, p. 3].'],
    counterExample: 'Écrire à [@camille], ou [contact@exemple.fr].',
    mark: /\[-?@/,
    pattern: /[ \u00A0]?\[-?@([\w:.-]{2,100}(?:\d{4}[a-z]?|,[^[\]\n]{1,200}))\](?![([])/g,
    say: ({ typed, start, end, left }) => {
      const key = typed.trim().slice(1, -1).replace(/^-?@/, '');
      const instead = lineInstead(left.source, start, end, `^[${key}]`);
      return { code: 'misread.citation', values: { typed: typed.trim(), instead } };
    },
  }),
  patternRow({
    name: 'attribute-lists',
    example: ['Un texte.\n{: .t60 }', 'Un texte.'],
    counterExample: 'Le théorème {A : B}, {.} et { couleur: rouge }.',
    mark: /\{:|\}|\{[.#]/,
    pattern: /\n?\{:[ \t]*(?:[.#][\w-]|[\w-]+=|toc\b)[^{}\n]{0,300}\}|(?<=\])\{[.#][a-z][^{}\n]{0,200}\}/g,
    say: attributes,
  }),
  patternRow({
    name: 'maths',
    example: ['On a $x^2 + y^2$ ici.', 'On a x² + y² ici.'],
    counterExample: 'Entre 5$ et 10$, ou $HOME et $PATH ; a$b_c$d.',
    mark: /\$[^$\n]*[\\^_{]/,
    pattern: /\$\$(?=[^$\s])[^$]{1,500}\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\n]{1,300}(?<=[^\s$])\$(?![\w$])/g,
    say: maths,
  }),
];

/** Names of remarks, for other rules. */
export const REMARKS = new RegExp(`^(?:${REMARK})$`, 'i');

function element({ typed, start, end, left }: Found, tag: string, marks: number): Said {
  const right = `<${tag}>${typed.slice(marks, -marks)}</${tag}>`;
  return {
    code: 'misread.element-mark',
    values: { typed, right, instead: lineInstead(left.source, start, end, right) },
  };
}

/** `[[Page]]`, `[[page|words]]`, `![[picture.png]]`. */
function wikiLink({ match, typed, start, end, left }: Found): Said | undefined {
  const { 1: page = '', 2: words } = match;
  if (!new RegExp(`[${LETTER}]{2}`).test(page) || /^[_\uFFFC]?toc[_\uFFFC]?$/i.test(page) || /,/.test(page))
    return undefined;
  if (/^(?:nodiscard|noreturn|deprecated|likely|unlikely|maybe_unused|fallthrough)\b/.test(page)) return undefined;
  const right = typed.startsWith('!') ? `![](${page})` : `[${words ?? page}](https://…)`;
  // One word alone is a term of programmers too: « the internal [[Class]] ».
  const isOneWord = words === undefined && !typed.startsWith('!') && /^[\w-]+$/.test(page);
  const values = { typed, instead: lineInstead(left.source, start, end, right) };
  return { code: 'misread.wiki-link', values, ...(isOneWord && { severity: 'note' }) };
}

/** Attributes behind a picture or a link are read, and what is wrong with them is told, by others. */
const BEHIND_LINK = /\[[^[\]]{0,300}\]\([^()]{0,300}\)$/;
/** Words between brackets, to which Pandoc gives a class. */
const BRACKETED = /\[([^[\]\n]{1,300})\]$/;
const BEHIND_DIRECTIVE = /:[\w-]{1,40}\[[^[\]]{0,300}\]$/;

function attributes({ typed, start, end, left }: Found): Said | undefined {
  const before = left.source.slice(Math.max(0, start - 700), start);
  if (BEHIND_LINK.test(before) || BEHIND_DIRECTIVE.test(before)) return undefined;
  const span = BRACKETED.exec(before)?.[1];
  if (span !== undefined) {
    const instead = lineInstead(left.source, start - span.length - 2, end, span);
    return { code: 'misread.attributes', values: { typed, instead } };
  }
  const at = start + (typed.startsWith('\n') ? 1 : 0);
  const words = typed.trim();
  const line = lineInstead(left.source, at, end, '').trim();
  const above = left.source.slice(Math.max(0, at - 300), at).trimEnd();
  const instead = line === '' ? above.slice(above.lastIndexOf('\n') + 1) : line;
  return { code: 'misread.attributes', offset: at, values: { typed: words, instead } };
}

const POWERS: Readonly<Record<string, string>> = { 1: '¹', 2: '²', 3: '³', n: 'ⁿ' };

/** Maths of other tools: a formula has at least a power, an index or a command in it. */
function maths({ typed, start, end, left }: Found): Said | undefined {
  const bare = typed.replace(/^\$+|\$+$/g, '').trim();
  if (!/\\[a-z]{2,}|[\w)}]\^[\w{]|[a-zA-Z]_[\w{]/.test(bare) || /^[A-Z_]+$/.test(bare)) return undefined;
  const plain = bare.replace(/\^\{?([123n])\}?(?!\w)/g, (_, power: string) => POWERS[power] ?? power);
  if (/[\\^_{}]/.test(plain)) return { code: 'misread.maths', values: { typed } };
  return { code: 'misread.maths-plain', values: { typed, instead: lineInstead(left.source, start, end, plain) } };
}
