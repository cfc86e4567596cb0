import type { Random } from './random.ts';

/** What a case is made of. */
export type RandomInput = string | Uint8Array;

/** A kind of input that others may send, with what makes and tries it. */
export interface RandomKind {
  readonly name: string;
  /** How many of a run's cases are of this kind, beside the shares of the others: quick ones are many. */
  readonly share: number;
  /** Opens what all cases need. */
  open(): Promise<Trial>;
}

/** A kind of input that is tried. */
export interface Trial {
  make(random: Random): RandomInput;
  /**
   * Sends an input through the entry points that it would come by.
   * @param index of the case: what is dear is done for some only
   * @throws what is broken: a `Fault`, or whatever the program threw
   */
  run(input: RandomInput, index: number): Promise<void>;
  close?(): Promise<void>;
}

/** The text of an input. */
export function textOf(input: RandomInput): string {
  return typeof input === 'string' ? input : Buffer.from(input).toString();
}
