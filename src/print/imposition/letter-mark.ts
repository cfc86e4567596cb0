import type { FontCollection } from '../../fonts/font-collection.ts';
import type { Item } from '../display-list.ts';
import type { PrintTheme } from '../theme.ts';

/** Sets a line of small type as artefacts, its baseline's left end at (0, 0). */
export type LetterMark = (text: string) => { readonly items: readonly Item[]; readonly width: number };

export declare function markLetterer(fonts: FontCollection, theme: PrintTheme, lang: string): LetterMark;
