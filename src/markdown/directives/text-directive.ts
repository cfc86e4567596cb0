import type { Element } from 'hast';
import type { PhrasingContent } from 'mdast';
import { foldLetters } from '../../problems/nearest.ts';
import { ofClass } from '../vocabulary.ts';
import type { DirectiveAttribute } from './block-directive.ts';
import { languageAttribute } from './in-language.ts';
import { capitalsToo } from './small-capitals.ts';

/** Something inside a line that authors ask for by its name: `:name[text]{attributes}`. */
export interface TextDirective {
  /** In French and in English, in lower case and without accents: an author may use both as they like. */
  readonly names: readonly string[];
  readonly attributes: readonly DirectiveAttribute[];
  /** An attribute that the directive cannot do without, and an example of the whole directive. */
  readonly needs?: { readonly attribute: string; readonly example: string };
  /** The attribute whose value may be written without its name: `{en}` is `{lang=en}`. */
  readonly shorthand?: string;
  /** Makes the element. The keys are the first names of the attributes. */
  readonly element: (attributes: Readonly<Record<string, string>>) => Pick<Element, 'tagName' | 'properties'>;
  /** What becomes of what stands between its brackets; `source` is the text into which places point. Default: it stays. */
  readonly content?: (children: readonly PhrasingContent[], source: string) => PhrasingContent[];
}

const language: TextDirective = {
  names: ['lang', 'langue'],
  attributes: [languageAttribute],
  needs: { attribute: 'lang', example: ':lang[fair play]{en}' },
  shorthand: 'lang',
  element: (attributes) => ({ tagName: 'span', properties: { ...attributes } }),
};

const smallCapitals: TextDirective = {
  names: ['petites-capitales', 'small-capitals', 'small-caps'],
  attributes: [],
  content: capitalsToo,
  element: () => ({ tagName: 'span', properties: ofClass('small-caps') }),
};

const abbreviation: TextDirective = {
  names: ['abbr', 'sigle'],
  attributes: [{ names: ['title', 'titre'], accepts: (value) => value.trim() !== '', example: 'title="…"' }],
  needs: { attribute: 'title', example: ':abbr[CSE]{title="comité social et économique"}' },
  element: (attributes) => ({ tagName: 'abbr', properties: { ...attributes } }),
};

/** All that text directives can be asked for. */
export const TEXT_DIRECTIVES: readonly TextDirective[] = [language, smallCapitals, abbreviation];

/** The directive of a name. */
export function textDirective(name: string): TextDirective | undefined {
  const asked = foldLetters(name);
  return TEXT_DIRECTIVES.find(({ names }) => names.includes(asked));
}

/** How a text directive may be written, by the name that its author has used. */
export function textExample({ needs }: TextDirective, name: string): string {
  return needs?.example ?? `:${name}[…]`;
}

/** The names that a text directive can be asked for by. */
export const TEXT_NAMES: readonly string[] = TEXT_DIRECTIVES.flatMap(({ names }) => names);
