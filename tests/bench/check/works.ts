import { translator } from '../../../src/messages/translate.ts';
import { excerptOf } from '../../../src/problems/excerpt.ts';
import { formatProblem } from '../../../src/problems/format-problem.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { sortProblems } from '../../../src/problems/sort-problems.ts';
import { placer } from '../../../src/proofreading/placer.ts';
import type { Prose } from '../../../src/proofreading/prose.ts';
import type { Finding } from '../../../src/proofreading/rule.ts';
import { proofRules } from '../../../src/proofreading/rules.ts';
import type { Dictionary } from '../../../src/proofreading/spelling/dictionary.ts';
import { spellCheck } from '../../../src/proofreading/spelling/spell-check.ts';
import type { Bulletin } from '../../../src/publication/publication.ts';
import { offsetsInARow } from '../../../src/sequence/offsets.ts';
import { applyTypographyTraced } from '../../../src/typography/apply-typography.ts';
import { rulesFor } from '../../../src/typography/rules.ts';
import { untouchedIn } from '../../../src/typography/untouched.ts';

/** Something that a check or a build does with a text. */
export interface Work {
  readonly name: string;
  /** Whether it is done with every finding and asks little of the text. */
  readonly tells?: true;
  /** Makes ready what is not to be measured. */
  readonly of: (text: string) => () => unknown;
}

const say = translator('fr');

function proseOf(text: string): Prose {
  return { text, lang: 'fr', kind: 'paragraph', follows: false, offsets: offsetsInARow(0, text.length) };
}

/** Each rule of typography, each of the proof-reader, and what tells of findings. */
export function works(dictionary: Dictionary): readonly Work[] {
  const spelling = { dictionary: () => dictionary, isOwn: () => false, names: [] };
  const typography = ['fr', 'en', 'de', 'de-CH'].flatMap((lang) => [
    ...rulesFor(lang).map(
      (rule): Work => ({ name: `typography ${lang}: ${rule.name}`, of: (text) => () => rule.edits(text) }),
    ),
    { name: `typography ${lang}: all of them`, of: (text: string) => () => applyTypographyTraced(text, lang) },
  ]);
  const proofreading = proofRules.map(
    (rule): Work => ({
      name: `check: ${rule.name}`,
      of: (text) => {
        const texts = [proseOf(text)];
        return () => rule.find(texts);
      },
    }),
  );
  return [
    ...typography,
    { name: 'typography: addresses and sums', of: (text) => () => untouchedIn(text) },
    ...proofreading,
    { name: 'check: spelling', of: (text) => () => spellCheck([proseOf(text)], spelling) },
    {
      name: 'told: place in the file',
      tells: true,
      of: (text) => {
        const { findings, place } = found(text);
        return () => findings.map(place);
      },
    },
    {
      name: 'told: place in the front matter',
      tells: true,
      of: (text) => {
        const { findings, place } = found(text, 'standfirst');
        return () => findings.map(place);
      },
    },
    {
      name: 'told: order',
      tells: true,
      of: (text) => {
        const problems = problemsOf(text);
        return () => sortProblems(problems);
      },
    },
    {
      name: 'told: excerpt',
      tells: true,
      of: (text) => {
        const problems = problemsOf(text);
        return () => problems.map(({ sourceLine = '', place }) => place && excerptOf(sourceLine, place));
      },
    },
    {
      name: 'told: sentences',
      tells: true,
      of: (text) => {
        const problems = problemsOf(text);
        return () => problems.map((problem) => formatProblem(problem, say, { colour: false }));
      },
    },
  ];
}

/** Between two findings, in UTF-16 units: more than in any text that somebody has written. */
const APART = 8;

/** Findings all over a text, in a body or in a standfirst. */
function found(text: string, kind: 'paragraph' | 'standfirst' = 'paragraph') {
  const isBody = kind === 'paragraph';
  const whole = proseOf(text);
  const prose: Prose = isBody ? whole : { text, lang: 'fr', kind, follows: false };
  const findings = Array.from({ length: Math.floor(text.length / APART) }, (_, index): Finding => {
    const start = index * APART;
    const values = { found: text[start] ?? '', opening: '(', closing: ')' };
    return { prose, start, end: start + 1, code: 'proof.bracket-unclosed', values };
  });
  const bulletin: Bulletin = {
    file: 'a.md',
    source: isBody ? text : `---\nstandfirst: ${text}`,
    body: isBody ? text : '',
    frontMatter: { number: 1, date: { year: 2012, month: 3 }, title: 'A' },
    places: { standfirst: { line: 2, column: 13 } },
  };
  return { findings, place: placer(bulletin) };
}

function problemsOf(text: string): readonly Problem[] {
  const { findings, place } = found(text);
  return findings.map(place);
}
