import { createMemory, type Memory } from '../memory/memory.ts';
import type { Budget } from './budget.ts';
import { type Findings, note } from './findings.ts';
import { descendants, type SvgElement } from './svg-tree.ts';

/** Values of properties by their names. */
export type Declarations = Readonly<Record<string, string>>;

/** A rule of a `<style>` whose selector looks at one element alone: `.a`, `#b`, `path.c`, `*`. */
interface StyleRule {
  readonly element?: string;
  readonly id?: string;
  readonly classes: readonly string[];
  readonly specificity: number;
  readonly order: number;
  readonly declarations: Declarations;
}

/** Rules by what they must find on an element; most rules are about a class. */
export interface StyleSheet {
  readonly byKey: ReadonlyMap<string, readonly StyleRule[]>;
  /** What was found before, by all that selectors look at. */
  readonly known: Memory<readonly [element: string, id: string | undefined, classes: string | undefined], Declarations>;
  readonly budget: Budget;
}

/** More would be a way to keep us busy: editors write one a kind of line. */
const MAX_RULES = 2_000;
const MAX_SHEET = 500_000;

/** Reads the style sheets of a file; rules that look around an element are noted, and so is what begins with an `@`. */
export function readStyleSheet(root: SvgElement, findings: Findings, budget: Budget): StyleSheet {
  const rules: StyleRule[] = [];
  for (const { name, children } of descendants(root)) {
    if (name !== 'style') continue;
    const source = withoutComments(
      children
        .filter((child) => typeof child === 'string')
        .join('')
        .slice(0, MAX_SHEET),
    );
    for (const [, selectors = '', body = ''] of withoutAtRules(source, findings).matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const declarations = parseDeclarations(body);
      for (const selector of selectors.split(',')) {
        const rule = rules.length < MAX_RULES ? parseSelector(selector.trim()) : undefined;
        if (rule) rules.push({ ...rule, order: rules.length, declarations });
        else note(findings, 'style-rule');
      }
    }
  }
  const byKey = new Map<string, StyleRule[]>();
  for (const rule of rules) {
    const key = keyOf(rule);
    byKey.set(key, [...(byKey.get(key) ?? []), rule]);
  }
  return { byKey, known: createMemory(), budget };
}

/** What the rules say of an element, and its attribute `style` last. */
export function declarationsFor(element: SvgElement, sheet: StyleSheet): Declarations {
  const { style } = element.attributes;
  const own = style === undefined ? {} : parseDeclarations(style);
  if (sheet.byKey.size === 0) return own;
  const { name, attributes } = element;
  const id = sheet.byKey.has(`#${attributes.id}`) ? attributes.id : undefined;
  const ruled = sheet.known.recall([name, id, attributes.class], () => ruledBy(element, sheet));
  return style === undefined ? ruled : { ...ruled, ...own };
}

function ruledBy({ name, attributes }: SvgElement, { byKey, budget }: StyleSheet): Declarations {
  const classes = (attributes.class ?? '').split(/\s+/).filter((one) => one !== '');
  const keys = [...new Set(['*', name, ...classes.map((one) => `.${one}`)]), `#${attributes.id ?? ''}`];
  const found = keys
    .flatMap((key) => byKey.get(key) ?? [])
    .filter(
      ({ element, id, classes: asked }) =>
        (element === undefined || element === name) &&
        (id === undefined || id === attributes.id) &&
        asked.every((one) => classes.includes(one)),
    )
    .sort((one, other) => one.specificity - other.specificity || one.order - other.order);
  if (!budget.spend(found.length / 10)) return {};
  return Object.assign({}, ...found.map(({ declarations }) => declarations));
}

export function parseDeclarations(body: string): Declarations {
  const declarations: Record<string, string> = {};
  // A semicolon inside brackets or quotes separates nothing.
  for (const [part] of body.matchAll(/(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+/g)) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part
      .slice(colon + 1)
      .replace(/\s*!important\s*$/i, '')
      .trim();
    if (value !== '') declarations[part.slice(0, colon).trim().toLowerCase()] = value;
  }
  return declarations;
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
}

/** Rules for media, fonts to fetch, animations: to their semicolon or their closing bracket. */
function withoutAtRules(source: string, findings: Findings): string {
  let kept = '';
  let at = 0;
  for (let start = source.indexOf('@'); start >= 0; start = source.indexOf('@', at)) {
    kept += source.slice(at, start);
    at = start;
    for (let depth = 0; at < source.length; ) {
      const character = source.charAt(at++);
      if (character === '{') depth++;
      if (character === '}') depth--;
      if ((character === ';' && depth === 0) || (character === '}' && depth <= 0)) break;
    }
    if (!/^@(?:charset|namespace)\b/.test(source.slice(start, start + 20))) note(findings, 'style-rule');
  }
  return kept + source.slice(at);
}

function parseSelector(selector: string): Omit<StyleRule, 'order' | 'declarations'> | undefined {
  if (!/^(?:\*|[a-zA-Z][\w-]*)?(?:[.#][\w-]+)*$/.test(selector) || selector === '') return undefined;
  const element = /^[a-zA-Z][\w-]*/.exec(selector)?.[0];
  const id = /#([\w-]+)/.exec(selector)?.[1];
  const classes = Array.from(selector.matchAll(/\.([\w-]+)/g), ([, name = '']) => name);
  return {
    ...(element !== undefined && { element }),
    ...(id !== undefined && { id }),
    classes,
    specificity: (id === undefined ? 0 : 10_000) + classes.length * 100 + (element === undefined ? 0 : 1),
  };
}

function keyOf({ element, id, classes }: StyleRule): string {
  if (id !== undefined) return `#${id}`;
  return classes[0] === undefined ? (element ?? '*') : `.${classes[0]}`;
}
