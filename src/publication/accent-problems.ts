import { contrast, standingOut, TEXT_CONTRAST, WHITE } from '../colour/contrast.ts';
import type { ReportField } from './check-fields.ts';
import type { YamlDocument } from './yaml-document.ts';

/** An accent that letters on white paper cannot have as it is. */
export function reportPaleAccent(accent: string | undefined, document: YamlDocument, report: ReportField): void {
  if (accent === undefined || contrast(accent, WHITE) >= TEXT_CONTRAST) return;
  const letters = standingOut(accent, [WHITE], TEXT_CONTRAST);
  report('warning', 'colour.pale', document.valuePlace(['colours', 'accent']), { found: accent, letters });
}
