import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { CLASS_NAMES, DATA_ATTRIBUTES, hasClass, hasData, htmlName, ofClass } from '../../src/markdown/vocabulary.ts';
import { fixtureBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const root = join(import.meta.dirname, '../..');
const style = ['style.css', 'paper.css']
  .map((name) => readFileSync(join(root, 'templates', name), 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '');
/** Names of files in selectors look like classes: texts between quotation marks are left out. */
const selectors = [...style.replace(/"[^"]*"/g, '').matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector);

/** Classes that only tell elements apart: the style sheet has nothing to say of them. */
const UNSTYLED: readonly string[] = ['break', 'contains-task-list', 'data-footnote-backref', 'unit'];

/** The classes of a chart's drawing and of code in a language have types, and rules, of their own. */
const OTHER_CLASSES = /^(?:narrow|figure|(?:fill|line)-(?:accent|ink|soft|tint|paper|hairline)|language-.+)$/;

const classNames: ReadonlySet<string> = new Set(CLASS_NAMES);
const isKnownClass = (name: string) => classNames.has(name) || OTHER_CLASSES.test(name);
const dataAttributes: ReadonlySet<string> = new Set(DATA_ATTRIBUTES);
const htmlNames: ReadonlySet<string> = new Set(DATA_ATTRIBUTES.map(htmlName));

describe('the vocabulary and the style sheet', () => {
  const styled = new Set(selectors.flatMap((selector) => selector.match(/(?<=\.)[a-z][\w-]*/g) ?? []));

  it.each(CLASS_NAMES)('agree on whether .%s has a rule', (name) => {
    expect(styled.has(name)).toBe(!UNSTYLED.includes(name));
  });

  it('have the same classes inside the text of an article', () => {
    const inBody = selectors.flatMap((selector) =>
      selector.split(',').flatMap((one) => /\.body\b(.*)/s.exec(one)?.[1]?.match(/(?<=\.)[a-z][\w-]*/g) ?? []),
    );
    expect(inBody.length).toBeGreaterThan(50);
    expect(inBody.filter((name) => !isKnownClass(name))).toEqual([]);
  });

  it('have the same data attributes', () => {
    const named = selectors.flatMap((selector) => selector.match(/(?<=\[)data-[\w-]+/g) ?? []);
    expect(named).toContain('data-footnote-ref');
    expect(named.filter((name) => !htmlNames.has(name))).toEqual([]);
  });
});

describe('what Markdown and directives write', () => {
  const folder = join(root, 'tests/fixtures/markdown');

  it.each(readdirSync(folder))('has no other class and no other data attribute: %s', async (name) => {
    const bulletin = fixtureBulletin(join(folder, name));
    const { value } = await composeArticle(testPublication({ folder: join(folder, name) }), bulletin);
    const body: Root = value?.body ?? { type: 'root', children: [] };
    visit(body, 'element', ({ properties }) => {
      const classes = Array.isArray(properties.className) ? properties.className : [];
      expect(classes.filter((one) => !isKnownClass(String(one)))).toEqual([]);
      const data = Object.keys(properties).filter((key) => /^data[A-Z-]/.test(key));
      expect(data.filter((key) => !dataAttributes.has(key))).toEqual([]);
    });
  });
});

describe('the sources', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(?:article|markdown|preview|print.blocks|proofreading|web).*(?<!vocabulary)\.ts$/.test(file),
  );

  it.each(files)('write and read classes and data attributes by the vocabulary: %s', (file) => {
    const text = readFileSync(join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    // Names that are no attributes of an element: the sanitiser's rule, and what a message calls an attribute.
    const read = text.replace(/\['className', (?:\/\^language-\/|\.\.\.names)\]|name === 'className'/g, '');
    expect(read.match(/\bclassName\s*:|properties\.(?:className|data[A-Z]\w*)/g)).toBe(null);
    // Nor by taking properties apart, or together by the names of variables.
    expect(read.match(/\{[^{}]*\b(?:className|data[A-Z]\w*)\b[^{}]*\}\s*=\s*[\w.]*properties/g)).toBe(null);
    expect(read.match(/properties:\s*\{[^{}]*\b(?:className|data[A-Z]\w*)\s*[,}]/g)).toBe(null);
    const keys = [...read.matchAll(/\b(data[A-Z]\w*)\s*:/g)].map(([, key = '']) => key);
    expect(keys.filter((key) => !dataAttributes.has(key))).toEqual([]);
  });
});

describe('a class', () => {
  const element: Element = {
    type: 'element',
    tagName: 'div',
    properties: ofClass('wide', { dataSpan: 'all' }),
    children: [],
  };

  it('is found by its name, and a data attribute by its own', () => {
    expect([hasClass(element, 'wide'), hasClass(element, 'box')]).toEqual([true, false]);
    expect([hasData(element, 'dataSpan'), hasData(element, 'dataBreak')]).toEqual([true, false]);
  });

  it('that is misspelt does not compile', () => {
    // @ts-expect-error: no class has this name.
    expect(hasClass(element, 'wiide')).toBe(false);
    // @ts-expect-error: no data attribute has this name.
    expect(hasData(element, 'dataSpam')).toBe(false);
    // @ts-expect-error: no data attribute has this name.
    expect(ofClass('wide', { dataSpam: 'all' })).toBeDefined();
  });
});
