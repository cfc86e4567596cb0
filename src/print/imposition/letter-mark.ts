import type { FontCollection } from '../../fonts/font-collection.ts';
import { toolLanguage, translator } from '../../messages/translate.ts';
import type { Item } from '../display-list.ts';
import { plainSpans, setText } from '../lettering/set-text.ts';
import { shortenedName } from '../lettering/shortened-name.ts';
import { createType } from '../print-job.ts';
import { joinTrees, numbered } from '../structure-tree.ts';
import { families, type PrintTheme } from '../theme.ts';

/** Which piece of a side a piece of paper has. Counts begin at 1. */
export interface TileName {
  readonly piece: number;
  readonly pieces: number;
  readonly row: number;
  readonly column: number;
  /** Of the number. */
  readonly name: string;
  readonly side: number;
}

/** Says on a piece of paper which one it is, in small type that is for the eye only: its first baseline begins at (0, 0). */
export type LetterMark = (tile: TileName, width: number) => readonly Item[];

/** As small as what stands under a picture: nobody needs it once the paper is glued. */
const SIZE = 7;
/** From one baseline to the next. */
export const LABEL_LEADING = 9;

/** As much of a number's name as two lines have room for. */
const LONGEST_NAME = 80;

/**
 * What letters the marks of a number.
 *
 * @param fonts have the faces of labels
 * @param theme has the colour of the ink
 * @param lang of the number, BCP 47
 */
export function markLetterer(fonts: FontCollection, theme: PrintTheme, lang: string): LetterMark {
  const setting = { ...createType(fonts), lang, locate: nowhere, markColour: theme.colours.mark };
  const translate = translator(toolLanguage(lang));
  return (tile, width) => {
    const words = translate('sheet.tile', { ...tile, name: shortenedName(tile.name, LONGEST_NAME) });
    const look = { family: families.label, size: SIZE, leading: LABEL_LEADING, colour: theme.colours.ink, width };
    return numbered(setText(plainSpans(words, 'artefact'), look, setting).items, joinTrees([]));
  };
}

/** The words of marks are in no file. */
function nowhere(): never {
  throw new Error('a mark has no place in a file');
}
