import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';
import { readPairTables, shapeByPairs } from '../../src/fonts/pair-tables.ts';
import { createShapingEngine, type ShapingFont } from '../../src/fonts/shape.ts';

/** The words of a French dictionary, in its order. */
export function dictionaryWords(): string[] {
  const lines = readFileSync(join(process.cwd(), 'node_modules/dictionary-fr/index.dic'), 'utf8').split('\n').slice(1);
  return lines.flatMap((line) => line.split(/[/\t ]/)[0] || []);
}

/** A word as it stands in prose: in capitals, elided, quoted, before marks. */
export function inProse(word: string): string[] {
  return [
    word,
    word.toUpperCase(),
    word.charAt(0).toUpperCase() + word.slice(1),
    `l’${word}`,
    `${word},`,
    `« ${word} ».`,
    `(${word} 1 234 € – ${word}…)`,
    `“${word}” ${word}\u202F!`,
  ];
}

export interface Compared {
  /** Texts that the tables have shaped. */
  readonly byTables: number;
  /** Texts that were left to HarfBuzz. */
  readonly left: number;
  /** Texts that the tables have shaped otherwise than HarfBuzz. */
  readonly differing: readonly string[];
}

/** Shapes texts with a packaged face's tables and with HarfBuzz. */
export function compareShaping(key: string, texts: Iterable<string>, lang: string): Compared {
  const path = packagedFontFiles()[key] ?? '';
  const tables = readPairTables(readFileSync(path.replace('.ttf', '.pairs')));
  const font: ShapingFont = createShapingEngine().open(readFileSync(path));
  const differing: string[] = [];
  let byTables = 0;
  let left = 0;
  for (const text of texts) {
    const shaped = shapeByPairs(tables, text);
    if (!shaped) {
      left++;
      continue;
    }
    byTables++;
    if (JSON.stringify(shaped) !== JSON.stringify(inOrder(font.shape(text, { lang })))) differing.push(text);
  }
  return { byTables, left, differing };
}

function inOrder({ glyphs, advances, xOffsets, yOffsets, clusters }: ReturnType<ShapingFont['shape']>) {
  return { glyphs, advances, xOffsets, yOffsets, clusters };
}
