import type { Outcome } from '../problems/problem.ts';

/** Fills in a template; a mistake in a theme's template is the user's to mend. */
export type RenderTemplate = (template: 'page' | 'paper' | 'archive' | 'feed', view: object) => Outcome<string>;

/**
 * A template of the default theme as data: what liquidjs makes of its file, as far as the packaged templates use it.
 * `read-template-tree.ts` makes it, `fill-template.ts` fills it in.
 */
export type TemplateTree = readonly TemplateNode[];

export type TemplateNode =
  /** Written as it stands. */
  string | OutputNode | ChoiceNode | LoopNode | PartNode;

/** « {{ value | filter }} » */
export interface OutputNode {
  readonly kind: 'output';
  readonly value: Expression;
  /** In their order; `escape` last where the value is not HTML. */
  readonly filters: readonly FilterName[];
}

export type FilterName = 'escape' | 'direction' | 'strip_html';

/** « if », « elsif », « unless » and « else »: the nodes of the first branch whose test is as it says. */
export interface ChoiceNode {
  readonly kind: 'choice';
  readonly branches: readonly Branch[];
  readonly otherwise: TemplateTree;
}

export interface Branch {
  readonly test: Expression;
  /** What the test must be: false for « unless ». */
  readonly wanted: boolean;
  readonly nodes: TemplateTree;
}

/** « for variable in over » */
export interface LoopNode {
  readonly kind: 'loop';
  readonly variable: string;
  readonly over: Expression;
  readonly nodes: TemplateTree;
}

/** « render 'name', key: value »: another template, which knows nothing but what it is given. */
export interface PartNode {
  readonly kind: 'part';
  readonly name: string;
  readonly given: readonly (readonly [key: string, value: Expression])[];
}

export type Expression =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  /** « masthead.issue.date » */
  | { readonly kind: 'path'; readonly names: readonly string[] }
  /** « (1..last) » */
  | { readonly kind: 'range'; readonly first: Expression; readonly last: Expression }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

export type Operator = '==' | '!=' | '>' | 'or' | 'and';

/** Templates by their names, without their extension. */
export type TemplateTrees = Readonly<Record<string, TemplateTree>>;
