import type { MessageKey } from '../fr.ts';

/** What is printed or shown of a number beside its author's words; months come from `Intl`, and a printer's marks stay English. */
export type PageSentences = Readonly<
  Record<
    | Exclude<
        Extract<MessageKey, `${'sheet' | 'web'}.${string}`>,
        `sheet.press.${string}` | `sheet.month.${string}` | 'sheet.tile'
      >
    | Extract<MessageKey, `chart.${string}` | `print.placeholder${string}` | `print.${string}-continued`>
    | 'coupon.yes'
    | 'coupon.no'
    | 'print.coupon.code'
    | 'print.qr-code'
    | 'print.story-goes-on'
    | 'print.continued'
    | 'print.goes-on',
    string
  >
>;
