import type { FontCollection } from '../fonts/font-collection.ts';
import { installedFonts } from '../fonts/installed-fonts.ts';
import { openFonts } from '../fonts/open-fonts.ts';
import { packagedFontFiles } from '../fonts/packaged-fonts.ts';
import { createMemory } from '../memory/memory.ts';
import { packageRoot } from '../package-root.ts';
import { loadPrintTheme } from '../print/load-print-theme.ts';
import { createFontFileMemory, type FontFileMemory } from '../print/paint/font-files.ts';
import type { PrintPictureMemory } from '../print/paint/print-pictures.ts';
import type { PrintTheme } from '../print/theme.ts';
import type { Outcome } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';

/** What all printed editions of a publication share. */
export interface PrintShop {
  readonly theme: PrintTheme;
  readonly fonts: FontCollection;
  /** What painting has embedded of the fonts. */
  readonly fontFiles: FontFileMemory;
  /** What painting has made of pictures. Each lasts as long as its image. */
  readonly pictures: PrintPictureMemory;
}

/** Loads a publication's print theme, and opens the fonts unless open ones are given. */
export function openPrintShop(publication: Publication, fonts?: FontCollection): Outcome<PrintShop> {
  const theme = loadPrintTheme(publication);
  if (!theme.value) return theme;
  return {
    value: {
      theme: theme.value,
      fonts: fonts ?? fontsOf(publication),
      fontFiles: createFontFileMemory(),
      // Painting must not forget what the number before it has left, and images go by themselves.
      pictures: { ...createMemory(), nextGeneration: () => undefined },
    },
    problems: theme.problems,
  };
}

/** The packaged fonts, and those that somebody has installed for rare characters. */
function fontsOf({ folder }: Publication): FontCollection {
  return openFonts(packagedFontFiles(), installedFonts([folder, process.cwd(), packageRoot()]));
}
