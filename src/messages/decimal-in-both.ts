import type { InBothLanguages } from './fill-in.ts';

/** A number as each language writes it: « 4,7 », “4.7”. */
export function decimalInBoth(value: number): InBothLanguages {
  const en = String(value);
  return { fr: en.replace('.', ','), en };
}
