import { contrast, standingOut, TEXT_CONTRAST, WHITE } from '../colour/contrast.ts';
import { located } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import type { YamlDocument } from './yaml-document.ts';

/** Warns of an accent in which letters on white paper would be too pale to read. */
export function paleAccent(accent: string | undefined, document: YamlDocument): readonly Problem[] {
  if (accent === undefined || contrast(accent, WHITE) >= TEXT_CONTRAST) return [];
  const letters = standingOut(accent, [WHITE], TEXT_CONTRAST);
  const path = ['colours', 'accent'];
  const place = document.valuePlace(document.hasKey([...path, 'hex']) ? [...path, 'hex'] : path);
  return [
    { severity: 'warning', code: 'colour.pale', values: { found: accent, letters }, ...located(document, place) },
  ];
}
