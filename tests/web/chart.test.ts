import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { articleHtml } from '../../src/web/article-html.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const fixtures = join(import.meta.dirname, '../fixtures/print');

async function chartsOf(name: string): Promise<Element[]> {
  const folder = join(fixtures, name);
  const bulletin = testBulletin(readFileSync(join(folder, 'input.md'), 'utf8'));
  const { value } = await composeArticle(testPublication({ folder }), bulletin);
  return value ? all(fromHtml(articleHtml(value.body, 'fr'), { fragment: true }), 'figure') : [];
}

function all(node: Nodes, tag: string): Element[] {
  if (!('children' in node)) return [];
  const inside = node.children.flatMap((child) => all(child, tag));
  return node.type === 'element' && node.tagName === tag ? [node, ...inside] : inside;
}

const words = (node: Nodes) => textOf(node).replace(/\s+/g, '');

describe('a chart on a page', () => {
  let charts: Element[];
  let ofFile: Element[];

  beforeAll(async () => {
    charts = await chartsOf('charts');
    ofFile = await chartsOf('chart-of-file');
  });

  it('is drawn for a phone and for a wide window, a picture with a name each', () => {
    for (const chart of [...charts, ...ofFile]) {
      const [narrow, wide, ...others] = all(chart, 'svg');
      expect(others).toEqual([]);
      expect(narrow?.properties.className).toEqual(['narrow']);
      expect(wide?.properties.dataWebOnly).toBe('');
      for (const svg of [narrow, wide]) {
        expect(svg?.properties.role).toBe('img');
        expect(String(svg?.properties.ariaLabel)).toMatch(/^(?:Graphique|Courbe|Parts)/);
      }
    }
  });

  it('says what it is to who does not see it', () => {
    expect(all(charts[0] as Element, 'svg')[0]?.properties.ariaLabel).toBe(
      'Graphique en barres\u00A0: Adhérents par fédération. 4 valeurs, de 0 (Spectacle) à 1\u202F240 (Santé et action sociale).',
    );
  });

  it('has every figure in a table behind it, in the order of what is drawn', () => {
    for (const chart of charts) {
      const [table] = all(chart, 'table');
      const [narrow] = all(chart, 'svg');
      expect(table && words(table)).toBe(narrow && words(narrow));
      expect(all(chart, 'details')).toEqual([]);
    }
  });

  it('lets everybody open the table where a line has too many points', () => {
    const [chart] = ofFile;
    if (!chart) throw new Error('no chart');
    expect(all(chart, 'summary').map(words)).toEqual(['Tousleschiffres']);
    expect(all(chart, 'td')).toHaveLength(48);
    expect(all(chart, 'caption').map(textOf)).toEqual(['en milliers d’euros']);
  });

  it('has no style of its own and nothing that runs', () => {
    for (const chart of [...charts, ...ofFile]) {
      const html = JSON.stringify(chart);
      expect(html).not.toMatch(/"style"|"on[a-z]+"|"script"|dataFile|dataKind/);
    }
  });
});
