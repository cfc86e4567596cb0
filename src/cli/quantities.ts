import type { ToolLanguage, Translate } from '../messages/translate.ts';

/** « 48,2 ko »: thousands of bytes, one decimal below a hundred. */
export function formatSize(bytes: number, language: ToolLanguage, translate: Translate): string {
  const thousands = bytes / 1000;
  const digits = thousands < 100 ? thousands.toFixed(1) : String(Math.round(thousands));
  return translate('cli.built.size', { size: language === 'fr' ? digits.replace('.', ',') : digits });
}

/** « 213 ms » */
export function formatTime(milliseconds: number, translate: Translate): string {
  return translate('cli.built.time', { milliseconds: Math.round(milliseconds) });
}
