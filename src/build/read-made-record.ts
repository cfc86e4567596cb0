import type { FitReport } from '../print/display-list.ts';
import type { PaperCount } from '../print/paper-count.ts';
import type { MadeRecord, NumberSources } from './made-record.ts';
import { isRecordedProblem } from './recorded-problems.ts';

/** Whether a value of a list, which anybody may have changed, is a record of how a number was made. */
export function isMadeRecord(value: unknown): value is MadeRecord {
  if (!isObject(value)) return false;
  const { scheme, by, program, editions, options, beside, sources, print, sides, paper, words, fit } = value;
  const { isHere, problems, shopProblems } = value;
  return (
    typeof scheme === 'number' &&
    [by, program, options, beside].every((text) => typeof text === 'string') &&
    [editions, print].every(isTexts) &&
    isSources(sources) &&
    [sides, words].every((count) => count === undefined || typeof count === 'number') &&
    (paper === undefined || isPaperCount(paper)) &&
    (fit === undefined || isFit(fit)) &&
    typeof isHere === 'boolean' &&
    [problems, shopProblems].every((told) => Array.isArray(told) && told.every(isRecordedProblem))
  );
}

const TEXTS_OF_SOURCES = ['file', 'text', 'settings', 'publication', 'theme', 'fonts', 'neighbours'] as const;

function isSources(value: unknown): value is NumberSources {
  if (!isObject(value) || !TEXTS_OF_SOURCES.every((name) => typeof value[name] === 'string')) return false;
  const { files, numbers, folder, isPlain } = value;
  if (isPlain !== undefined && typeof isPlain !== 'boolean') return false;
  return [files, numbers].every(isTextByName) && (folder === undefined || typeof folder === 'string');
}

const COUNTS_OF_FIT = ['size', 'leading', 'tightened', 'loosened', 'pictureScale', 'freeLines'] as const;

function isFit(value: unknown): value is FitReport {
  if (!isObject(value) || !COUNTS_OF_FIT.every((name) => typeof value[name] === 'number')) return false;
  const { freeBySide } = value;
  return Array.isArray(freeBySide) && freeBySide.every((lines) => typeof lines === 'number');
}

/** As a build of a number makes it: nothing is cut, folded or glued. */
function isPaperCount(value: unknown): value is PaperCount {
  if (!isPile(value)) return false;
  const { faces, folded, copies } = value;
  return (
    (faces === 1 || faces === 2) &&
    (folded === undefined || isPile(folded)) &&
    (copies === undefined || typeof copies === 'number')
  );
}

function isPile(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && typeof value.papers === 'number' && typeof value.size === 'string';
}

function isTextByName(value: unknown): boolean {
  return isObject(value) && isTexts(Object.values(value));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Whether a value has properties by names, and is no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
