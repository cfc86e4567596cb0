import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the stories of number 5 in `paper.typ`, by their files. */
const NAMES: Readonly<Record<string, string>> = {
  'numero.md': 'numero',
  '10-edito.md': 'edito',
  '30-breves.md': 'breves',
  '40-image.md': 'image-phrase',
  '50-titre.md': 'titre',
  '60-coupon.md': 'coupon',
  '70-loi.md': 'loi',
  '80-agenda.md': 'agenda',
  '90-relire.md': 'relire',
};

/** The stories of a number's folder as Typst arrays of their paragraphs, for `paper.typ` to place: pictures, titles and what says where a story goes on stand there. */
export function storiesForTypst(folder: string): string {
  const files = readdirSync(folder).filter((name) => name in NAMES);
  const stories = files.map((name) => {
    const body = bodyOf(readFileSync(join(folder, name), 'utf8'));
    return `#let ${NAMES[name]} = (\n${blocksOf(body).join(',\n')},\n)`;
  });
  return `#import "paper-look.typ": pull, signed\n\n${stories.join('\n\n')}\n`;
}

/** A text without its front matter. */
function bodyOf(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
}

function blocksOf(body: string): string[] {
  return body.split(/\n\n+/).flatMap((block) => {
    const [, word, author, inner] = /^:::(\w+)(?:\[(.*)\])?\n([\s\S]*?)(?:\n:::)?$/.exec(block) ?? [];
    if (word === 'citation') return `pull[${typst(author)}][${typst(inner)}]`;
    if (word === 'signature') return `signed[${typst(inner)}]`;
    if (word === 'agenda') return datesOf(inner ?? '');
    if (block.startsWith('![') || /^::\w/.test(block)) return [];
    const words = (inner ?? block).replace(/\n:::$/, '');
    return words.startsWith('## ') ? `[== ${typst(words.slice(3))}]` : `[${typst(words)}]`;
  });
}

function datesOf(list: string): string[] {
  return list.split('\n').map((item) => {
    const [, day, what] = /^- (.*?) : (.*)$/.exec(item) ?? [];
    return `([${typst(day)}], [${typst(what)}])`;
  });
}

/** Strong words have one asterisk in Typst, emphasis an underscore; French marks get their no-break spaces. */
function typst(markdown = ''): string {
  return markdown
    .replace(/[\\#$@_<>~=[\]]/g, '\\$&')
    .replace(/(?<!\*)\*([^*]+)\*(?!\*)/g, '_$1_')
    .replaceAll('**', '*')
    .replace(/ (?=[:»])|(?<=«) /g, '\u00A0')
    .replace(/ (?=[;!?])/g, '\u202F');
}
