/** Things in an SVG file that are not drawn, or not as they were meant; keys of the catalogue after `found.svg-`. */
export type Unsupported =
  | 'animation'
  | 'background'
  | 'blend'
  | 'clip'
  | 'entity'
  | 'external'
  | 'filter'
  | 'foreign-object'
  | 'image'
  | 'letter-spacing'
  | 'marker'
  | 'mask'
  | 'missing'
  | 'pattern'
  | 'rotate'
  | 'script'
  | 'spread'
  | 'style-rule'
  | 'text-length'
  | 'text-path'
  | 'text-paint'
  | 'too-far'
  | 'unknown'
  | 'vertical-text';

/** What was found while a file was read. */
export interface Findings {
  readonly unsupported: Map<Unsupported, number>;
  /** Words that stand inside what is not drawn. */
  readonly lostWords: string[];
}

export function note({ unsupported }: Findings, thing: Unsupported): void {
  unsupported.set(thing, (unsupported.get(thing) ?? 0) + 1);
}

export function lose({ lostWords }: Findings, words: string): void {
  if (words !== '') lostWords.push(words);
}
