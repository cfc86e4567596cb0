import type { BuiltFile } from '../build/build-number.ts';
import type { ToolLanguage, Translate } from '../messages/translate.ts';

/** « 48,2 ko »: thousands of bytes, with one decimal below a hundred; the decimal sign is the language's. */
export function formatSize(bytes: number, language: ToolLanguage, translate: Translate): string {
  const thousands = bytes / 1000;
  const digits = thousands < 100 ? thousands.toFixed(1) : String(Math.round(thousands));
  return translate('cli.built.size', { size: language === 'fr' ? digits.replace('.', ',') : digits });
}

/** « 213 ms » */
export function formatTime(milliseconds: number, translate: Translate): string {
  return translate('cli.built.time', { milliseconds: Math.round(milliseconds) });
}

/** « corps 9,8/12,5, 2 paragraphes resserrés »: the fit's size and leading in points, as the language writes numbers, and what else was changed. */
export function formatFit(fit: NonNullable<BuiltFile['fit']>, language: ToolLanguage, translate: Translate): string {
  const points = (value: number) => {
    const digits = String(Math.round(value * 10) / 10);
    return language === 'fr' ? digits.replace('.', ',') : digits;
  };
  const parts = [translate('cli.fit.body', { size: points(fit.size), leading: points(fit.leading) })];
  if (fit.tightened > 0) parts.push(translate('cli.fit.tightened', { paragraphs: fit.tightened }));
  if (fit.loosened > 0) parts.push(translate('cli.fit.loosened', { paragraphs: fit.loosened }));
  if (fit.pictureScale < 1) parts.push(translate('cli.fit.pictures', { percent: Math.round(fit.pictureScale * 100) }));
  return parts.join(', ');
}

/** « encore 1 min 20 s »: by the time that is gone, no finer than anybody can guess. */
export function formatTimeLeft(milliseconds: number, translate: Translate): string {
  const exact = Math.max(1, Math.ceil(milliseconds / 1000));
  const seconds = exact <= 20 ? exact : Math.ceil(exact / 5) * 5;
  if (seconds < 60) return translate('cli.progress.seconds', { seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 10) return translate('cli.progress.minutes', { minutes: Math.ceil(seconds / 60) });
  return translate('cli.progress.minutes-seconds', { minutes, seconds: seconds % 60 });
}
