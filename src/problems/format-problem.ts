import type { MessageKey } from '../messages/fr.ts';
import { isMessageKey, type Translate } from '../messages/translate.ts';
import { excerptOf } from './excerpt.ts';
import { harmless } from './harmless.ts';
import type { Problem, Severity } from './problem.ts';

export interface ProblemStyle {
  /** Whether escape sequences may colour the text. */
  readonly colour: boolean;
}

/** SGR codes. */
const SEVERITY_COLOUR: Readonly<Record<Severity, string>> = { error: '1;31', warning: '1;33', note: '1;36' };
const FAINT = '2';

/**
 * A problem as a terminal shows it, without a final line ending: place,
 * severity and sentence; the source line with a caret under the place; what
 * would be right.
 */
export function formatProblem(problem: Problem, translate: Translate, style: ProblemStyle): string {
  const paint = (code: string, text: string) => (style.colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const severity = paint(SEVERITY_COLOUR[problem.severity], translate(`severity.${problem.severity}`));
  const line = translate('severity.line', { severity, sentence: sentenceOf(problem, translate) });
  const where = placeLabel(problem);
  const hint = hintOf(problem, translate);
  return [
    where === '' ? line : `${paint('1', where)}  ${line}`,
    ...sourceLines(
      problem,
      (text) => paint(FAINT, text),
      (text) => paint(SEVERITY_COLOUR[problem.severity], text),
    ),
    ...(hint === undefined ? [] : [`  → ${hint}`]),
  ].join('\n');
}

/** What is wrong, as one sentence. */
export function sentenceOf(problem: Problem, translate: Translate): string {
  return harmless(translate(`problem.${problem.code}` as MessageKey, shownValues(problem, translate)));
}

/** What would be right; undefined where nobody can say. */
export function hintOf(problem: Problem, translate: Translate): string | undefined {
  const key = `problem.${problem.code}.hint`;
  return isMessageKey(key) ? harmless(translate(key, shownValues(problem, translate))) : undefined;
}

/** A value that is itself a key of the catalogue under `found.` is said in the reader's language. */
function shownValues(problem: Problem, translate: Translate): Problem['values'] {
  return Object.fromEntries(
    Object.entries(problem.values).map(([name, value]) => {
      const key = String(value);
      return [name, key.startsWith('found.') && isMessageKey(key) ? translate(key) : value];
    }),
  );
}

/** `file:line:column`, as far as it is known. */
function placeLabel({ file, place }: Problem): string {
  if (file === undefined) return '';
  return harmless(place ? `${file}:${place.line}:${place.column}` : file);
}

type Paint = (text: string) => string;

function sourceLines({ place, sourceLine }: Problem, faint: Paint, marked: Paint): readonly string[] {
  if (!place || sourceLine === undefined) return [];
  const excerpt = excerptOf(sourceLine, place);
  const number = String(place.line).padStart(4);
  return [
    `${faint(`${number} │`)} ${excerpt.text}`.trimEnd(),
    `${faint(`${' '.repeat(number.length)} │`)} ${' '.repeat(excerpt.before)}${marked('^'.repeat(excerpt.width))}`,
  ];
}
