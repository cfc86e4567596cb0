import {
  type ForTag,
  type IfTag,
  Liquid,
  type Output,
  type RenderTag,
  type Template,
  type Token,
  type UnlessTag,
} from 'liquidjs';
import type { Branch, Expression, FilterName, Operator, TemplateNode, TemplateTree } from './template-tree.ts';

const FILTERS: readonly string[] = ['direction', 'strip_html'] satisfies readonly FilterName[];
const OPERATORS: readonly string[] = ['==', '!=', '>', 'or', 'and'] satisfies readonly Operator[];

/**
 * What a packaged template says, read by liquidjs. It is done where the package is built, or from the sources.
 * @param text of the file
 * @throws where the template uses what `TemplateTree` has no node for
 */
export function readTemplateTree(text: string): TemplateTree {
  const engine = new Liquid();
  engine.registerFilter('direction', (value: unknown) => value);
  return treeOf(engine.parse(text));
}

function treeOf(templates: readonly Template[] = []): TemplateTree {
  const nodes: TemplateNode[] = [];
  for (const template of templates) {
    const node = nodeOf(template);
    const last = nodes.at(-1);
    if (typeof node === 'string' && typeof last === 'string') nodes[nodes.length - 1] = last + node;
    else if (node !== '') nodes.push(node);
  }
  return nodes;
}

function nodeOf(template: Template): TemplateNode {
  const { name = template.constructor.name } = template as { name?: string };
  switch (name) {
    case 'comment':
      return '';
    case 'HTML':
      return (template as Template & { readonly str: string }).str;
    case 'Output': {
      const { value } = template as Output;
      const filters = value.filters.map((filter) => filter.name);
      const isRaw = filters.at(-1) === 'raw';
      const own = isRaw ? filters.slice(0, -1) : filters;
      const others = own.filter((filter) => !FILTERS.includes(filter));
      if (others.length > 0) throw new Error(`no packaged template may use the filter ${others.join(', ')}`);
      return {
        kind: 'output',
        value: expressionOf(value.initial.postfix),
        filters: [...(own as FilterName[]), ...(isRaw ? [] : (['escape'] as const))],
      };
    }
    case 'if':
    case 'unless': {
      const { branches, elseTemplates } = template as unknown as IfTag | UnlessTag;
      return {
        kind: 'choice',
        branches: branches.map(
          ({ value, templates }, index): Branch => ({
            test: expressionOf((value as Output['value']).initial.postfix),
            wanted: name === 'if' || index > 0,
            nodes: treeOf(templates),
          }),
        ),
        otherwise: treeOf(elseTemplates),
      };
    }
    case 'for': {
      const { variable, collection, templates, elseTemplates } = template as ForTag;
      if (elseTemplates.length > 0) throw new Error('no packaged template may use « else » of « for »');
      return { kind: 'loop', variable, over: expressionOf([collection as Token]), nodes: treeOf(templates) };
    }
    case 'render': {
      const { file, hash } = template as unknown as PartTag;
      const given = Object.entries(hash.hash).map(([key, value]) => [key, expressionOf([value])] as const);
      return { kind: 'part', name: String(file), given };
    }
    default:
      throw new Error(`no packaged template may use « ${name} »`);
  }
}

/** What liquidjs keeps of « render » for itself. */
interface PartTag extends Pick<RenderTag, 'name'> {
  readonly file: string;
  readonly hash: { readonly hash: Readonly<Record<string, Token>> };
}

/** What liquidjs has in its tokens of expressions. */
interface ExpressionToken {
  readonly operator?: string;
  readonly content?: unknown;
  readonly props?: readonly { readonly content: unknown }[];
  readonly lhs?: Token;
  readonly rhs?: Token;
}

/** @param postfix operands before their operators */
function expressionOf(postfix: readonly Token[]): Expression {
  const stack: Expression[] = [];
  for (const token of postfix) {
    const { operator, lhs, rhs, props } = token as ExpressionToken;
    if (operator !== undefined) {
      const [left, right] = stack.splice(-2);
      if (!left || !right || !OPERATORS.includes(operator))
        throw new Error(`no packaged template may use the operator ${operator}`);
      stack.push({ kind: 'operation', operator: operator as Operator, left, right });
    } else if (lhs && rhs) stack.push({ kind: 'range', first: expressionOf([lhs]), last: expressionOf([rhs]) });
    else if (props) stack.push({ kind: 'path', names: props.map(({ content }) => String(content)) });
    else stack.push({ kind: 'constant', value: constantOf(token) });
  }
  const [expression, ...others] = stack;
  if (!expression || others.length > 0) throw new Error('an expression of a packaged template is not of one value');
  return expression;
}

function constantOf(token: Token): string | number | boolean | null {
  const { content } = token as ExpressionToken;
  if (typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean') return content;
  if (/^(?:nil|null)$/.test(token.getText())) return null;
  throw new Error(`no packaged template may use ${token.getText()}`);
}
