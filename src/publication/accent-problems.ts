import { contrast, LETTERS, standingOut, WHITE } from '../colour/contrast.ts';
import type { ReportField } from './check-fields.ts';
import type { YamlDocument } from './yaml-document.ts';

/** An accent that letters on white paper cannot have as it is. */
export function reportPaleAccent(accent: string | undefined, document: YamlDocument, report: ReportField): void {
  if (accent === undefined || contrast(accent, WHITE) >= LETTERS) return;
  const letters = standingOut(accent, [WHITE], LETTERS);
  report('warning', 'colour.pale', document.valuePlace(['colours', 'accent']), { found: accent, letters });
}
