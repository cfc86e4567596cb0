/** The answers with which a new publication begins, as they will stand in `publication.yaml`. */
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

/** The key that a question asks for. */
export type StartQuestion = keyof StartAnswers;
