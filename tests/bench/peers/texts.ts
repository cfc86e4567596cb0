import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the compared programs read: the same words for all of them. */
export interface Letter {
  /** A publication of one number, without a coupon. */
  readonly publication: string;
  /** The number's Markdown file, for what reads Markdown without a publication. */
  readonly markdown: string;
  readonly typst: string;
}

const TITLE = 'Non à l’uniformisation';
const PUBLICATION = 'name: Essai\nlang: fr\n';

/** Writes the body of number 3, so many times over, into a folder. */
export function writeLetter(folder: string, repeats: number): Letter {
  const body = bodyOfNumber3().repeat(repeats);
  const publication = join(folder, `letter-${repeats}`);
  mkdirSync(publication, { recursive: true });
  writeFileSync(join(publication, 'publication.yaml'), PUBLICATION);
  const markdown = join(publication, '001-lettre.md');
  writeFileSync(markdown, numberFile(1, TITLE, body));
  const typst = join(publication, 'lettre.typ');
  writeFileSync(typst, `#import "look.typ": article\n#show: article.with(title: "${TITLE}")\n\n${toTypst(body)}`);
  copyFileSync('tests/bench/peers/look.typ', join(publication, 'look.typ'));
  return { publication, markdown, typst };
}

/** Paragraphs of a small number. */
const SMALL = 4;

/** Writes a publication of small numbers, each of a heading and some paragraphs and the list of number 3, no two the same. */
export function writeSmallNumbers(folder: string, count: number): string {
  const publication = join(folder, `small-${count}`);
  mkdirSync(publication, { recursive: true });
  writeFileSync(join(publication, 'publication.yaml'), PUBLICATION);
  const blocks = bodyOfNumber3().trim().split(/\n\n+/);
  for (let number = 1; number <= count; number++) {
    const own = Array.from({ length: SMALL }, (_, index) => blocks[(number * 5 + index * 3) % blocks.length]);
    const body = `Numéro ${number}, envoyé le ${(number % 28) + 1} mars.\n\n## Dossier ${number}\n\n${own.join('\n\n')}\n`;
    const name = `${String(number).padStart(3, '0')}-lettre.md`;
    writeFileSync(join(publication, name), numberFile(number, `Lettre ${number}`, body));
  }
  return publication;
}

function numberFile(number: number, title: string, body: string): string {
  return `---\nnumber: ${number}\ndate: 2012-03-01\ntitle: ${title}\n---\n\n${body}`;
}

function bodyOfNumber3(): string {
  const file = readdirSync('bulletins').find((name) => name.startsWith('003-')) ?? '';
  return readFileSync(join('bulletins', file), 'utf8').split('---\n').slice(2).join('---\n');
}

/** The letter holds paragraphs, a list and strong words, which Typst writes with one asterisk, and no more. */
function toTypst(markdown: string): string {
  return markdown.replace(/[\\#$@_`<>~=]/g, '\\$&').replaceAll('**', '*');
}
