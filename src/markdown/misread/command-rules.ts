import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { sourceSpan } from '../source-span.ts';
import { lineInstead } from './instead.ts';
import { UNDERSTOOD } from './left-text.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';
import { REMARKS } from './other-tools-rules.ts';
import { type Found, patternRow, type Said } from './pattern-row.ts';

/** What other tools read as commands, and lines that are more than their words. */
export const commandRules: readonly MisreadRule[] = [
  patternRow({
    name: 'template-marks',
    example: ['{{< pagebreak >}}', '::saut-de-page'],
    counterExample: 'L’ensemble {{a}, {b}}, 100 {%} et {…}.',
    mark: /\{[{%]/,
    pattern: /\{\{[^{}\n]{1,300}\}\}|\{%-?[^{}%\n]{2,300}%\}/g,
    say: template,
  }),
  patternRow({
    name: 'page-breaks',
    example: ['\\newpage', '::saut-de-page'],
    counterExample: 'Le dossier C:\\newpage\\x, et \\nouveau.',
    mark: /\\(?:newpage|pagebreak|clearpage|cleardoublepage|newcolumn|columnbreak)|(?:page|column)[-_ ]?break/i,
    // The letter behind a backslash counts as understood.
    pattern: new RegExp(
      `(?<=^|\\n)\\\\${UNDERSTOOD}(?:ewpage|agebreak|learpage|leardoublepage|ewcolumn|olumnbreak)(?=\\s|$)|(?<=^|\\n)\\[(?:pagebreak|page-break|newpage|saut de page)\\](?=\\n|$)`,
      'gi',
    ),
    say: ({ typed }) => pageBreak(typed),
  }),
  {
    name: 'page-breaks',
    example: ['Un texte.\n\n<!-- pagebreak -->\n\nUn autre.', '::saut-de-page'],
    counterExample: '<!-- la suite après un saut de page -->\n\nUn texte.',
    mark: /<!--\s*(?:page|new|column)[-_ ]?(?:break|page)|(?:page-)?break-(?:after|before)/i,
    inTree: breaksInHtml,
  },
  patternRow({
    name: 'commands',
    example: ['Un \\textbf{mot} gras.', 'Un **mot** gras.'],
    counterExample: 'Le dossier C:\\emph\\x et \\o/ !',
    mark: /\\(?:text(?:bf|it)|emph|footnote|(?:sub)*section\*?|underline|href|cite)\{/,
    pattern: new RegExp(`(?<![\\w:\\\\])\\\\${UNDERSTOOD}[a-z]{3,12}\\*?\\{[^{}\\n]{1,300}\\}`, 'g'),
    say: command,
  }),
  patternRow({
    name: 'contents',
    example: ['[TOC]', ''],
    counterExample: 'Le [TOC] est un trouble.',
    mark: /\[_?toc_?\]|\{:toc\}|\\tableofcontents|\$\{toc\}/i,
    pattern: new RegExp(
      `^(?:\\[{1,2}[_${UNDERSTOOD}]?toc[_${UNDERSTOOD}]?\\]{1,2}|\\\\${UNDERSTOOD}ableofcontents|\\{:toc\\})(?=\\s*$)`,
      'gi',
    ),
    say: ({ typed }) => ({ code: 'misread.contents', values: { typed, instead: '' } }),
  }),
  patternRow({
    name: 'abbreviation-lines',
    example: ['*[CSE]: comité social et économique', ':sigle[CSE]{titre="comité social et économique"}'],
    counterExample: '*[CSE] comité social, et [CSE] : voir plus bas.',
    mark: /\*\[[^\]\n]+\][ \u00A0]?:/,
    pattern: /(?<=^|\n)\*\[([^[\]\n]{1,60})\][ \u00A0\u202F]?:[ \t]*([^\n]{1,300})/g,
    say: ({ match: { 1: short = '', 2: words = '' } }) => {
      const long = words.replaceAll(UNDERSTOOD, '').trim();
      const instead = `:sigle[${short}]{titre="${long}"}`;
      return { code: 'misread.abbreviation', values: { short, long, instead } };
    },
  }),
  patternRow({
    name: 'remark-marks',
    example: ['!!! note "Attention"\n    Le local est fermé.', ':::encadre[Attention]'],
    counterExample: '!!! Attention aux dates\n??? qui sait',
    mark: /^[ \t>]*(?:!!!|\?\?\?)\+?[ \t]*\w/m,
    pattern:
      /(?<=^|\n)(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)(?:[ \t]+inline(?:[ \t]+end)?)?(?:[ \t]+"([^"\n]{0,200})")?[ \t]*(?=\n|$)/g,
    say: ({ match: { 1: kind = '', 2: title }, typed }) =>
      title === undefined && !REMARKS.test(kind) ? undefined : remark(typed, title ?? ''),
  }),
  {
    name: 'front-matter',
    example: ['Un texte.\n\n---\ntitle: Un autre\ndate: 2026-11\n---\n\nUn texte.', 'title: Un autre'],
    counterExample: 'Un texte.\n\n---\n\nObjet : réponse\n---\n\nUn texte.',
    mark: /^---[ \t]*\r?\n(?:[ \t]*\r?\n)?(?:[A-Za-zÀ-ÿ_-]+[ \u00A0]?:.*\r?\n)+(?:.*\r?\n){0,20}?---/m,
    inTree: secondFrontMatters,
  },
];

function pageBreak(typed: string): Said {
  const isColumn = /column/i.test(typed);
  const instead = isColumn ? '::saut-de-colonne' : '::saut-de-page';
  return { code: isColumn ? 'misread.column-break' : 'misread.page-break', values: { typed, instead } };
}

function remark(typed: string, title: string): Said {
  const words = title.trim() === '' ? 'À savoir' : title.trim();
  return { code: 'misread.remark', values: { typed: typed.trim(), title: words, instead: `:::encadre[${words}]` } };
}

/** Comments and empty elements that other tools break a page at. */
function breaksInHtml(tree: Root): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, 'html', (html) => {
    const { value } = html;
    const isBreak =
      /^<!--\s*(?:page[-_ ]?break|new[-_ ]?page|column[-_ ]?break)\s*-->$/i.test(value.trim()) ||
      /^<(?:div|p|br|hr)\b[^>]*(?:page-)?break-(?:after|before)\s*:\s*(?:always|page|column)/i.test(value);
    const typed = value.trim().split('\n', 1)[0] ?? '';
    if (isBreak) found.push({ offset: sourceSpan(html).start, ...pageBreak(typed) });
  });
  return found;
}

/** Commands that show a page of a video by its name. */
const VIDEO: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `[La vidéo](https://www.youtube.com/watch?v=${id})`,
  vimeo: (id) => `[La vidéo](https://vimeo.com/${id})`,
};

/** `{{< name … >}}`, `{{% name %}}`, `{% name %}` and `{{ value }}`. */
function template({ typed, start, end, left }: Found): Said | undefined {
  const inner = typed.replace(/^\{[{%]-?[<%]?\s*|\s*[>%]?-?[%}]\}$/g, '').trim();
  const name = /^\/?([A-Za-z][\w.-]*)/.exec(inner)?.[1];
  if (name === undefined) return undefined;
  if (/^(?:page[-_]?break|new[-_]?page)$/i.test(name)) return pageBreak(typed);
  if (/^\{(?:\{[<%]|%)/.test(typed) && REMARKS.test(name) && !inner.startsWith('/'))
    return remark(typed, /"([^"]+)"/.exec(inner)?.[1] ?? '');
  // The end of what was told at its beginning.
  if (inner.startsWith('/') || /^end/.test(name)) return undefined;
  const source = /\bsrc=["']?([^"'\s>]+)/.exec(inner)?.[1];
  const caption = /\b(?:caption|title)=["]([^"]+)["]/.exec(inner)?.[1];
  if (source !== undefined && /^(?:figure|img|image)$/i.test(name))
    return instead({ typed, start, end, left }, `![](${source}${caption === undefined ? '' : ` "${caption}"`})`);
  const id = /^\w+\s+(?:id=)?["']?([\w-]{3,40})["']?\s*$/.exec(inner)?.[1];
  const video = id === undefined ? undefined : VIDEO[name.toLowerCase()]?.(id);
  if (video !== undefined) return instead({ typed, start, end, left }, video);
  return { code: 'misread.command', values: { typed } };
}

function instead({ typed, start, end, left }: Omit<Found, 'match'>, right: string): Said {
  return { code: 'misread.command-instead', values: { typed, instead: lineInstead(left.source, start, end, right) } };
}

/** What Markdown has for the commands of a typesetter. */
const COMMANDS: Readonly<Record<string, (words: string) => string>> = {
  textbf: (words) => `**${words}**`,
  textit: (words) => `*${words}*`,
  emph: (words) => `*${words}*`,
  underline: (words) => `<ins>${words}</ins>`,
  footnote: (words) => `^[${words}]`,
  section: (words) => `## ${words}`,
  subsection: (words) => `### ${words}`,
  subsubsection: (words) => `#### ${words}`,
};

function command(found: Found): Said | undefined {
  const [, name = '', words = ''] = /^\\([a-z]+)\*?\{(.*)\}$/.exec(found.typed) ?? [];
  const right = COMMANDS[name]?.(words);
  return right === undefined ? undefined : instead(found, right);
}

/** Keys that begin a front matter; one other key alone is prose: « Objet : réponse ». */
const FRONT_MATTER_KEY =
  /^(?:title|titre|date|number|num[eé]ro|author|auteur|layout|tags|draft|slug|categories|lang)[ \u00A0]?:/i;

/** Keys between two lines of dashes, of which Markdown makes a rule and a heading. */
function secondFrontMatters(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  for (const [index, rule] of tree.children.entries()) {
    const next = tree.children[index + 1];
    const start = rule.position?.start.offset;
    if (rule.type !== 'thematicBreak' || next?.type !== 'heading' || start === undefined) continue;
    const typed = source.slice(next.position?.start.offset, next.position?.end.offset);
    const lines = typed.split(/\r?\n/).slice(0, -1);
    const areKeys = lines.every((line) => /^(?:[\p{L}_-]+[ \u00A0]?:(?:\s|$)|[ \t]*- |[ \t]+\S)/u.test(line));
    if (!/\n-+\s*$/.test(typed) || !areKeys || !lines.some((line) => FRONT_MATTER_KEY.test(line))) continue;
    found.push({ code: 'misread.front-matter', offset: start, values: { instead: lines[0] ?? '' } });
  }
  return found;
}
