import { directionOf } from '../typography/direction.ts';
import type { Expression, FilterName, TemplateNode, TemplateTree, TemplateTrees } from './template-tree.ts';

/** What a template's names mean: its own, and those of what stands around it. */
interface Scope {
  readonly names: Readonly<Record<string, unknown>>;
  readonly around?: Scope;
}

/** What stays the same while a template and its parts are filled in. */
interface Filling {
  readonly trees: TemplateTrees;
  /** What all templates know. */
  readonly globals: Scope;
}

/**
 * Fills in a template of the default theme as liquidjs does it (https://shopify.github.io/liquid), which takes longer to
 * be loaded and to read the templates than a page takes to be made.
 *
 * @param name of the template
 * @param trees all templates
 * @param view what it shows: plain data
 * @param globals what its parts know too
 * @throws where the template shows what the view does not have: a bug in either
 */
export function fillTemplate(
  name: string,
  trees: TemplateTrees,
  view: object,
  globals: Readonly<Record<string, unknown>>,
): string {
  const around = { names: globals };
  return fillPart(name, view as Readonly<Record<string, unknown>>, { trees, globals: around });
}

function fillPart(name: string, names: Readonly<Record<string, unknown>>, filling: Filling): string {
  const tree = filling.trees[name];
  if (!tree) throw new Error(`the default theme has no template ${name}`);
  return fill(tree, { names, around: filling.globals }, filling);
}

function fill(tree: TemplateTree, scope: Scope, filling: Filling): string {
  let text = '';
  for (const node of tree) text += typeof node === 'string' ? node : fillNode(node, scope, filling);
  return text;
}

function fillNode(node: Exclude<TemplateNode, string>, scope: Scope, filling: Filling): string {
  switch (node.kind) {
    case 'output':
      return node.filters.reduce((text, filter) => FILTERS[filter](text), written(shown(node.value, scope)));
    case 'choice': {
      const chosen = node.branches.find(({ test, wanted }) => holds(meaningOf(test, scope)) === wanted);
      return fill(chosen?.nodes ?? node.otherwise, scope, filling);
    }
    case 'loop': {
      const items = shown(node.over, scope);
      if (!Array.isArray(items)) return '';
      return items
        .map((item, index) => {
          const names = { [node.variable]: item, forloop: { last: index === items.length - 1 } };
          return fill(node.nodes, { names, around: scope }, filling);
        })
        .join('');
    }
    case 'part': {
      const given = node.given.map(([key, value]) => [key, shown(value, scope)] as const);
      return fillPart(node.name, Object.fromEntries(given), filling);
    }
  }
}

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' } as const;

const FILTERS: Readonly<Record<FilterName, (text: string) => string>> = {
  escape: (text) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign as keyof typeof SIGNS]),
  direction: directionAttribute,
  strip_html: (text) => text.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/g, ''),
};

/** The attribute `dir` of an element whose text runs from right to left; an empty text for all others. */
export function directionAttribute(text: string): string {
  return directionOf(text) === 'rtl' ? ' dir="rtl"' : '';
}

/** A value as it is written: nothing for none. */
function written(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Liquid's truth: an empty text and zero hold too. */
function holds(value: unknown): boolean {
  return value !== false && value !== null && value !== undefined;
}

/** A value that must be there, if only as null. */
function shown(expression: Expression, scope: Scope): unknown {
  const value = meaningOf(expression, scope);
  if (value === undefined)
    throw new Error(`a template shows what its view does not have: ${JSON.stringify(expression)}`);
  return value;
}

function meaningOf(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'path': {
      const [first = '', ...others] = expression.names;
      return others.reduce(propertyOf, meantBy(first, scope));
    }
    case 'range': {
      const first = Number(meaningOf(expression.first, scope));
      const last = Number(meaningOf(expression.last, scope));
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    }
    case 'operation': {
      const left = meaningOf(expression.left, scope);
      const right = meaningOf(expression.right, scope);
      switch (expression.operator) {
        case '==':
          return left === right;
        case '!=':
          return left !== right;
        case '>':
          return Number(left) > Number(right);
        case 'or':
          return holds(left) || holds(right);
        case 'and':
          return holds(left) && holds(right);
      }
    }
  }
}

function meantBy(name: string, scope: Scope): unknown {
  for (let at: Scope | undefined = scope; at; at = at.around) if (Object.hasOwn(at.names, name)) return at.names[name];
  return undefined;
}

function propertyOf(value: unknown, name: string): unknown {
  if (name === 'size' && Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
