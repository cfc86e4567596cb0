import type { Problem } from '../problems/problem.ts';
import { readPublication } from '../publication/load-publication.ts';
import type { StartAnswers, StartQuestion } from './answers.ts';
import { publicationText } from './publication-text.ts';

/** What is wrong with one answer, as `publication.yaml` would tell it; undefined where nothing is. */
export function answerMistake(question: StartQuestion, answer: string): Problem | undefined {
  const answers: StartAnswers = { name: 'x', lang: 'fr', [question]: answer };
  const text = publicationText(answers, '', 'en');
  return readPublication('.', 'publication.yaml', text).problems.find(({ severity }) => severity === 'error');
}
