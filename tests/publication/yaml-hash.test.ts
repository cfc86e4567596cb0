import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/publication/yaml-document.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';

function told(source: string) {
  const typedKeys = new Set(['pages']);
  const { problems } = parseYaml({ file: 'a.yaml', source, start: 0, end: source.length, keys: 'number', typedKeys });
  return problems.map(({ severity, code, values, place }) => [severity, code, values.line, place?.line, place?.column]);
}

describe('a # that YAML takes for a comment', () => {
  it.each([
    ['title: Le #1 des ventes\n', 'warning', 'lost', 'title: "Le #1 des ventes"', 1, 11],
    ['title: Salle #3 et classe # 4 # note\n', 'warning', 'lost', 'title: "Salle #3 et classe # 4"', 1, 14],
    ['title: Été\t#ensemble\n', 'warning', 'lost', 'title: "Été\t#ensemble"', 1, 12],
    ['title: L’an "2" n\'est #1 # note\n', 'warning', 'lost', `title: 'L’an "2" n''est #1'`, 1, 23],
    ['title: Un texte\n  avec #1\n', 'warning', 'lost', 'title: "Un texte avec #1"', 2, 8],
    ['title: Un texte\n  #ensemble\nb: x\n', 'warning', 'lost', 'title: "Un texte #ensemble"', 2, 3],
    ['title: #1 des\n  ventes\n', 'warning', 'lost', 'title: "#1 des ventes"', 1, 8],
    ['rows:\n  - - label: Le #1\n      kind: text\n', 'warning', 'lost', '- - label: "Le #1"', 2, 17],
    ['colours:\n  accent: #005bbb\n', 'error', 'empty', 'accent: "#005bbb"', 2, 11],
    ['choices:\n  - #1 le choix\n', 'error', 'empty', '- "#1 le choix"', 2, 5],
    ['pages: #2\n', 'error', 'empty', 'pages: 2', 1, 8],
    ['title:\n  Le #1 des ventes\n', 'warning', 'lost', 'title: "Le #1 des ventes"', 2, 6],
    ['choices:\n  - Le\n    #1 des ventes\n', 'warning', 'lost', '- "Le #1 des ventes"', 3, 5],
    ['choices:\n  -\n    Le #1\n', 'warning', 'lost', '- "Le #1"', 3, 8],
    ['title: Un\n  avec #1\n  et suite\nb: x\n', 'error', 'lost', 'title: "Un avec #1 et suite"', 2, 8],
    ['choices: [Oui #1, Non #2]\nb: x\n', 'error', 'lost', 'choices: ["Oui #1", "Non #2"]', 1, 15],
    ['choices: [#1, #2]\n', 'error', 'lost', 'choices: ["#1", "#2"]', 1, 11],
    ['a: {b: #fff, c: d}\n', 'error', 'empty', 'a: {b: "#fff", c: d}', 1, 8],
  ])('%j is told with the line that was meant', (source, severity, kind, line, row, column) => {
    expect(told(source)).toEqual([[severity, `yaml.hash-${kind}`, line, row, column]]);
  });

  it.each([
    'title: Le titre # note\n',
    'title: Le titre # note #1\n',
    '#title: ancien\ntitle: C#1\n',
    'title: "Le #1"\nb: \'un #2\' # x\n',
    'title: "Le titre" #note\n',
    'title: |\n  Le #1\n  #ensemble\n',
    'title: > #x\n  Le #1\n',
    'contact: #ici\n  email: a@b.fr\n  #phone: 01\n',
    'pages: 2 #deux\ndate: 2026-11 #novembre\n',
    'title: # rien\n',
  ])('%j is left alone', (source) => {
    expect(told(source)).toEqual([]);
  });

  it('is found in time in proportion to the text', async () => {
    const look = (count: number) => {
      const source = `title: Le${' #a'.repeat(count * 150)}\nb:\n${'  - c #a\n'.repeat(count)}`;
      expect(told(source)).toHaveLength(count + 1);
    };
    expect(await growth(look, 2_000)).toBeLessThan(FAR_FROM_SQUARE);
  });
});
