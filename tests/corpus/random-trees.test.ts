import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/messages/translate.ts';
import { hintOf, sentenceOf } from '../../src/problems/format-problem.ts';
import { bothEditions, makersFor } from '../fixtures/both-editions.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';

const RUNS = Number(process.env.BULLETIN_RANDOM_TREES ?? 25);

const makers = makersFor(testPublication());

const text: fc.Arbitrary<PhrasingContent> = fc
  .array(
    fc.constantFrom(
      'mot',
      'mot',
      'mot',
      'mot',
      '*',
      '_',
      '[',
      ']',
      '`',
      '~~',
      ':',
      '<',
      '&',
      '|',
      '!',
      '"',
      "'",
      '2.',
      '-',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((words) => ({ type: 'text', value: ['mot', ...words].join(' ') }));

const { inline } = fc.letrec<{ inline: PhrasingContent[]; one: PhrasingContent[] }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    text.map((node): PhrasingContent[] => [node]),
    fc.constantFrom<PhrasingContent[]>(
      [{ type: 'inlineCode', value: 'mot `mot' }],
      [{ type: 'break' }],
      [{ type: 'footnoteReference', identifier: 'note' }],
      [{ type: 'link', url: 'https://exemple.org/', children: [{ type: 'text', value: 'https://exemple.org/' }] }],
    ),
    fc
      .tuple(fc.constantFrom('emphasis', 'strong', 'delete'), tie('inline'))
      .map(([type, children]) => [
        { type, children: type === 'delete' ? unstruck(children) : children } as PhrasingContent,
      ]),
    tie('inline').map((children): PhrasingContent[] => [
      { type: 'link', url: 'https://exemple.org/(a)', title: 'a "b"', children: unlinked(children) },
    ]),
    fc
      .tuple(
        fc.constantFrom(
          ['lang', { lang: 'en' }],
          ['petites-capitales', {}],
          ['small-caps', {}],
          ['sigle', { title: 'a' }],
        ),
        tie('inline'),
      )
      .map(([[name, attributes], children]) => [
        { type: 'textDirective', name, attributes, children } as unknown as PhrasingContent,
      ]),
    fc
      .tuple(fc.constantFrom('sup', 'sub', 'kbd', 'mark', 'small', 'q', 'u'), tie('inline'))
      .map(([name, children]): PhrasingContent[] => [
        { type: 'html', value: `<${name}>` },
        ...children,
        { type: 'html', value: `</${name}>` },
      ]),
  ),
  inline: fc
    .array(tie('one'), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.flatMap((part): PhrasingContent[] => [...part, { type: 'text', value: ' mot ' }])),
}));

/** What is struck out twice is written with four tildes, which begin a block of code. */
function unstruck(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'delete') return unstruck(node.children);
    return [
      ('children' in node
        ? { ...node, children: unstruck(node.children as PhrasingContent[]) }
        : node) as PhrasingContent,
    ];
  });
}

/** A link holds no other. */
function unlinked(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return unlinked(node.children);
    if (node.type === 'footnoteReference') return [];
    return [
      ('children' in node
        ? { ...node, children: unlinked(node.children as PhrasingContent[]) }
        : node) as PhrasingContent,
    ];
  });
}

const directive = (shape: object) => ({ attributes: {}, children: [], ...shape }) as unknown as BlockContent;
/** What stands in a directive's brackets. */
const labelled = (label: readonly PhrasingContent[], children: readonly BlockContent[]) => [
  ...(label.length > 0 ? [{ type: 'paragraph', data: { directiveLabel: true }, children: label }] : []),
  ...children,
];
const label = fc.oneof(
  fc.constant<PhrasingContent[]>([]),
  text.map((node): PhrasingContent[] => [node]),
  text.map((node): PhrasingContent[] => [{ type: 'strong', children: [node] }]),
);
const AUTHOR: PhrasingContent[] = [{ type: 'text', value: 'Une *déléguée* de Lyon' }];
const date = fc.constantFrom('12 mars', 'jeudi 3 décembre, 14 h 30', 'March 12–14', '2026-12-05', 'mot');

const { block } = fc.letrec<{ block: BlockContent; blocks: BlockContent[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    inline.map((children): BlockContent => ({ type: 'paragraph', children })),
    fc
      .tuple(inline, fc.integer({ min: 1, max: 6 }))
      .map(([children, depth]): BlockContent => ({ type: 'heading', depth: depth as 1, children })),
    fc.constantFrom<BlockContent>(
      { type: 'code', value: 'mot\n\n  ``` mot' },
      { type: 'thematicBreak' },
      { type: 'html', value: '<details><summary>mot</summary>mot</details>' },
      { type: 'html', value: '<dl><dt>mot</dt><dd>mot <b>mot</b></dd></dl>' },
      { type: 'leafDirective', name: 'saut-de-colonne', children: [] } as unknown as BlockContent,
      { type: 'leafDirective', name: 'page-break', children: [] } as unknown as BlockContent,
    ),
    fc
      .tuple(fc.constantFrom('chiffre', 'key-figure', 'number'), text, fc.constantFrom('légende', 'legend'))
      .map(([name, number, key]) =>
        directive({ type: 'leafDirective', name, children: [number], attributes: { [key]: 'mot *mot*' } }),
      ),
    fc
      .tuple(fc.constantFrom('qr', 'code-qr'), fc.constantFrom('https://exemple.fr/a_b', 'mailto:a@exemple.fr', 'mot'))
      .map(([name, url]) => {
        const children = [
          url === 'mot'
            ? { type: 'text', value: url }
            : { type: 'link', url, children: [{ type: 'text', value: url }] },
        ];
        return directive({ type: 'leafDirective', name, children, attributes: { titre: 'mot "mot"' } });
      }),
    fc
      .tuple(
        fc.constantFrom('agenda', 'calendar', 'calendrier'),
        label,
        fc.array(fc.tuple(date, inline, tie('blocks')), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, title, events]) => {
        const children = events.map(([day, what, more]) => ({
          type: 'listItem',
          spread: true,
          children: [{ type: 'paragraph', children: [{ type: 'text', value: `${day} : ` }, ...what] }, ...more],
        }));
        const list = { type: 'list', ordered: false, spread: true, children } as BlockContent;
        return directive({ type: 'containerDirective', name, children: labelled(title, [list]) });
      }),
    tie('blocks').map((children): BlockContent => ({ type: 'blockquote', children })),
    fc
      .tuple(
        fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(null, true, false),
      )
      .map(
        ([items, ordered, spread, checked]): BlockContent => ({
          type: 'list',
          ordered,
          spread,
          children: items.map((children) => ({
            type: 'listItem',
            spread,
            checked: children[0]?.type === 'paragraph' ? checked : null,
            children,
          })),
        }),
      ),
    fc.array(fc.array(inline, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map(
      (rows): BlockContent => ({
        type: 'table',
        align: ['left', 'right'],
        children: rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((children) => ({ type: 'tableCell', children })),
        })),
      }),
    ),
    fc
      .tuple(
        fc.constantFrom(
          ...[
            'encadré',
            'box',
            'citation',
            'pull-quote',
            'colonnes',
            'columns',
            'signature',
            'key-figure',
            'inconnu',
            'unknown',
          ],
        ),
        label,
        tie('blocks'),
        fc.constantFrom({}, {}, { span: 'all' }),
      )
      .map(([name, title, children, attributes]) =>
        directive({
          type: 'containerDirective',
          name,
          // An author stands below the words: the numbered ones are in the order of the page.
          children: labelled(title.length > 0 && /citation|quote/.test(name) ? AUTHOR : title, children),
          attributes,
        }),
      ),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
}));

/** The Markdown of a tree, its notes below it, and its words told apart by their numbers. */
const markdown = fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => {
  let calls = 0;
  const root = JSON.parse(JSON.stringify({ type: 'root', children: blocks }), (_, value) =>
    value?.type === 'footnoteReference' ? { ...value, identifier: `n${++calls}`, label: `n${calls}` } : value,
  ) as Root;
  const notes = Array.from({ length: calls }, (_, index): RootContent => {
    const name = `n${index + 1}`;
    const children: PhrasingContent[] = [{ type: 'text', value: 'mot' }];
    return { type: 'footnoteDefinition', identifier: name, label: name, children: [{ type: 'paragraph', children }] };
  });
  const tree: Root = { type: 'root', children: [...root.children, ...notes] };
  const source = toMarkdown(tree, { extensions: [gfmToMarkdown(), directiveToMarkdown()] });
  let count = 0;
  return `Début.\n\n${source.replace(/mot/g, () => `mot${++count}x`)}`;
});

const numbered = (words: string) => words.match(/mot\d+x/g) ?? [];

describe('any tree of Markdown', () => {
  it(
    'comes out in both editions with its words, in their order, twice the same, and with messages that say something',
    async () => {
      await fc.assert(
        fc.asyncProperty(markdown, async (source) => {
          const made = await bothEditions(source, makers);
          const again = await bothEditions(source, makers);
          expect(again).toEqual(made);
          for (const problem of made.problems)
            for (const lang of ['fr', 'en'] as const)
              expect(`${sentenceOf(problem, translator(lang))} ${hintOf(problem, translator(lang))}`).not.toMatch(
                /NaN|undefined(?!$)|\n {4}at |\{\w+\}/,
              );
          // What is never cut may be taller than a side: then the number is refused, by name.
          const errors = made.problems.filter(({ severity }) => severity === 'error');
          expect(errors.filter(({ code }) => !code.startsWith('layout.'))).toEqual([]);
          if (errors.length > 0) return;
          if (!('article' in made)) return;
          expect(made.printWords.join('')).toBe(made.webWords.join(''));
          expect(numbered(made.webWords.join(' '))).toEqual(numbered(source));
        }),
        { numRuns: RUNS, interruptAfterTimeLimit: 45_000 * Math.ceil(RUNS / 25) },
      );
    },
    90_000 * Math.ceil(RUNS / 25),
  );
});
