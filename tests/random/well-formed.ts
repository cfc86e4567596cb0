import { fr } from '../../src/messages/fr.ts';
import { isMessageKey, translator } from '../../src/messages/translate.ts';
import { formatProblem, hintOf, sentenceOf } from '../../src/problems/format-problem.ts';
import { lineReader } from '../../src/problems/place.ts';
import type { Problem } from '../../src/problems/problem.ts';

/** What is broken that must hold of any input. */
export class Fault extends Error {}

/** What a text of the tool never says, and what would drive a terminal. */
const NONSENSE = /\bundefined\b|\bNaN\b|\[object |\n {4}at /;
const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/**
 * Throws a `Fault` unless each problem has its sentences in both languages and a
 * place that is in its file.
 * @param sources texts by the names of their files, as problems name them
 */
export function holdWellFormed(problems: readonly Problem[], sources: Readonly<Record<string, string>>): void {
  const lineOf = Object.fromEntries(Object.entries(sources).map(([file, text]) => [file, lineReader(text)]));
  for (const problem of problems) {
    const { severity, code, file, place, sourceLine } = problem;
    if (!['error', 'warning', 'note'].includes(severity)) throw new Fault(`no severity: ${severity}`);
    if (!isMessageKey(`problem.${code}`)) throw new Fault(`no sentence for ${code}`);
    holdValues(problem);
    holdSentences(problem);
    if (!place) continue;
    const { line, column, length = 1 } = place;
    const where = `${code} at ${line}:${column}+${length}`;
    if (![line, column, length].every((one) => Number.isInteger(one) && one >= 1))
      throw new Fault(`no place: ${where}`);
    const written = file === undefined ? undefined : lineOf[file]?.(line);
    if (written === undefined) continue;
    if (sourceLine !== undefined && sourceLine !== written) throw new Fault(`another line than its place: ${where}`);
    if (column > written.length + 1) throw new Fault(`behind its line: ${where}`);
    if (length > Math.max(1, written.length - column + 1)) throw new Fault(`longer than its line: ${where}`);
  }
}

/** Each placeholder of its two sentences has a value, which `fillIn` would else leave out. */
function holdValues({ code, values }: Problem): void {
  for (const key of [`problem.${code}`, `problem.${code}.hint`])
    for (const [, name = ''] of isMessageKey(key) ? fr[key].matchAll(/\{([A-Za-z]\w*)(?:\|[^|}]*\|[^}]*)?\}/g) : [])
      if (values[name] === undefined) throw new Fault(`says no ${name}: ${code}`);
}

function holdSentences(problem: Problem): void {
  // What the author has written may say so.
  const values = Object.values(problem.values).flatMap((value) =>
    typeof value === 'object' ? Object.values(value) : value,
  );
  const own = [...values, problem.sourceLine ?? '', problem.file ?? ''].join('\n');
  for (const language of ['fr', 'en'] as const) {
    const translate = translator(language);
    const sentence = sentenceOf(problem, translate);
    if (sentence.trim() === '') throw new Fault(`says nothing: ${problem.code}`);
    const said = `${sentence}\n${hintOf(problem, translate) ?? ''}`;
    const nonsense = NONSENSE.exec(said)?.[0];
    if (nonsense !== undefined && !own.includes(nonsense)) throw new Fault(`says « ${nonsense} »: ${problem.code}`);
    const shown = formatProblem(problem, translate, { colour: false });
    if (HARMFUL.test(shown)) throw new Fault(`would drive a terminal: ${problem.code} ${JSON.stringify(shown)}`);
  }
}
