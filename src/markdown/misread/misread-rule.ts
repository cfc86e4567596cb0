import type { Root } from 'mdast';
import type { ProblemCode, Severity } from '../../problems/problem.ts';
import type { MarkdownCheck } from '../../publication/check-names.ts';
import type { LeftText, LeftTexts } from './left-text.ts';

/** A place where Markdown reads something else than its author meant. */
export interface Misreading {
  readonly code: ProblemCode;
  /** Where it stands in the source (UTF-16). */
  readonly offset: number;
  /** What the sentences of the catalogue name; `instead` is the line to write. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Default: a warning. A note where ordinary prose may look so too, or where what was meant is read. */
  readonly severity?: Severity;
}

/** What a rule says about itself. */
export interface MisreadDocumentation {
  /** The key under `check` in publication.yaml that switches it off. */
  readonly name: MarkdownCheck;
  /** A text in which it finds one thing, and the line that it proposes instead. */
  readonly example: readonly [typed: string, instead: string];
  /** Ordinary prose that looks alike, in which it finds nothing. */
  readonly counterExample: string;
  /** Without flag g: what a text must hold for which the rule is asked. It is tried on the whole source first. */
  readonly mark: RegExp;
  /** It looks at how lines begin: those of a title and a standfirst begin nothing. */
  readonly isOfLines?: true;
}

/** Looks at the text that is left in one paragraph, heading or cell. */
export interface TextMisread extends MisreadDocumentation {
  readonly inText: (text: LeftText) => readonly Misreading[];
}

/** Looks at what the parser has made of the whole text. */
export interface TreeMisread extends MisreadDocumentation {
  readonly inTree: (tree: Root, source: string, texts: LeftTexts) => readonly Misreading[];
}

/** One kind of Markdown that is not read as its author meant. */
export type MisreadRule = TextMisread | TreeMisread;
