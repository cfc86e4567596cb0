import type { PageWanted } from './make-page.ts';
import type { PrintOptions } from './paint-edition.ts';

/** What changes a number, or what is to be said of it, beside what it is made from. */
export interface MadeOptions extends PrintOptions {
  readonly strict?: boolean;
  readonly placeholders?: boolean;
  readonly sourceDateEpoch?: string | undefined;
}

/** Options as a record keeps them: the same text for the same options. */
export function optionsText(options: MadeOptions): string {
  const { strict, placeholders, allowOverflow, coupons, flat, mono, sourceDateEpoch = '' } = options;
  const switches = Object.entries({ allowOverflow, flat, mono, placeholders, strict }).filter(
    ([, isOn]) => isOn === true,
  );
  const values = Object.entries({ coupons, sourceDateEpoch }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return [...switches.map(([name]) => name), ...values.map(([name, value]) => `${name}=${value}`)].join(' ');
}

/** What stands beside a page, as a record keeps it. */
export function besideText({ pdf = true, archive = false }: Pick<PageWanted, 'pdf' | 'archive'> = {}): string {
  return [...(pdf ? ['pdf'] : []), ...(archive ? ['archive'] : [])].join(' ');
}
