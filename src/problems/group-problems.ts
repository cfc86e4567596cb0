import type { Translate } from '../messages/translate.ts';
import { harmless } from './harmless.ts';
import type { Problem } from './problem.ts';

/** Problems of one kind in one file: the first is told, and of the others where they are. */
export interface ProblemGroup {
  readonly first: Problem;
  readonly others: readonly Problem[];
}

/** So many that say different things are told one by one: each may have its own remedy. */
const MOST_APART = 2;
/** Places of a kind that are listed. */
const MOST_PLACES = 12;
/** UTF-16 units of what is wrong at a place. */
const LONGEST_WORD = 40;

/**
 * Puts problems of a kind together, in the order of their first ones. Errors stand for themselves, since each must
 * be mended; and so do words that no dictionary knows, each of which is told once already, and misspelt keys, for each of
 * which another one is proposed.
 */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const kinds = new Map<string, Problem[]>();
  for (const [index, problem] of problems.entries()) {
    const { severity, code, file = '' } = problem;
    const isAlone = severity === 'error' || code.startsWith('spelling.') || code === 'field.misspelt';
    const kind = isAlone ? String(index) : `${severity} ${code} ${file}`;
    const known = kinds.get(kind);
    if (known) known.push(problem);
    else kinds.set(kind, [problem]);
  }
  const groups = [...kinds.values()].flatMap((kind) => groupsOf(kind));
  const places = new Map(problems.map((problem, index) => [problem, index]));
  const placeOf = ({ first }: ProblemGroup) => places.get(first) as number;
  return groups.sort((a, b) => placeOf(a) - placeOf(b));
}

function groupsOf(kind: readonly Problem[]): readonly ProblemGroup[] {
  const [first, ...others] = kind;
  if (!first) return [];
  if (kind.length <= MOST_APART && !areAlike(kind)) return kind.map((one) => ({ first: one, others: [] }));
  return [{ first, others }];
}

/** Whether they say the same but for their places. */
function areAlike([first, ...others]: readonly Problem[]): boolean {
  const said = JSON.stringify(first?.values);
  return others.every(({ values }) => JSON.stringify(values) === said);
}

/** « et 12 autres : lignes 14, 20, 33… »; where they differ in what is wrong, that too. Undefined for none. */
export function formatOthers({ first, others }: ProblemGroup, translate: Translate): string | undefined {
  const count = others.length;
  if (count === 0) return undefined;
  const word = areAlike([first, ...others]) ? undefined : wordKey([first, ...others]);
  const places = word === undefined ? linesOf(others) : wordsOf(others, word, translate);
  if (places.length === 0) return translate('repeats.count', { count });
  const isCut = places.length > MOST_PLACES;
  const listed = places.slice(0, MOST_PLACES).join(', ') + (isCut ? '…' : '');
  const values = { count, places: listed, number: places.length };
  return harmless(translate(word === undefined ? 'repeats.lines' : 'repeats.words', values));
}

/** Values of problems that say what is wrong, the best first. */
const WORDS = [
  'file',
  'found',
  'word',
  'character',
  'address',
  'url',
  'label',
  'name',
  'tag',
  'attribute',
  'field',
] as const;

/** Which value tells these problems apart. */
function wordKey(problems: readonly Problem[]): string | undefined {
  return WORDS.find((key) => {
    const values = problems.map((problem) => problem.values[key]);
    return values.every((value) => typeof value === 'string' && value !== '') && new Set(values).size > 1;
  });
}

function linesOf(problems: readonly Problem[]): readonly string[] {
  return firstOf(problems, ({ place }) => (place ? String(place.line) : undefined));
}

function wordsOf(problems: readonly Problem[], key: string, translate: Translate): readonly string[] {
  return firstOf(problems, ({ values, place }) => {
    const value = String(values[key]);
    const word = value.length > LONGEST_WORD ? shortened(value, key) : value;
    return place ? translate('repeats.word', { word, line: place.line }) : word;
  });
}

/** Names and addresses are told apart by their ends. */
function shortened(value: string, key: string): string {
  const isName = key === 'file' || key === 'address' || key === 'url';
  return isName ? `…${value.slice(1 - LONGEST_WORD)}` : `${value.slice(0, LONGEST_WORD - 1)}…`;
}

/** What is listed of the problems, each once, and one more: there may be a hundred thousand. */
function firstOf(problems: readonly Problem[], say: (problem: Problem) => string | undefined): readonly string[] {
  const said = new Set<string>();
  for (const problem of problems) {
    const text = say(problem);
    if (text !== undefined) said.add(text);
    if (said.size > MOST_PLACES) break;
  }
  return [...said];
}
