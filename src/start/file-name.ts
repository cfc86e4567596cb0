import { paddedNumber } from '../publication/paths.ts';

/** File names of any length are no use; most systems end at 255 bytes. */
const MOST_CHARACTERS = 60;

/** The file of a number, named by its title: `005-l-ecole-ferme.md`. */
export function fileNameOf(number: number, title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, '');
  return `${[paddedNumber(number), words].filter((part) => part !== '').join('-')}.md`;
}
