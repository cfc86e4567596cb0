/** What a new publication is begun with, as it will stand in `publication.yaml`. */
export interface StartAnswers {
  readonly name: string;
  /** Language of the texts (BCP 47). */
  readonly lang: string;
  readonly section?: string;
  readonly organisation?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly web?: string;
  /** Accent colour, `#rrggbb`. */
  readonly accent?: string;
  /** Name of a ready-made coupon. */
  readonly coupon?: string;
}

/** A question by what it asks for. */
export type StartQuestion = keyof StartAnswers;
