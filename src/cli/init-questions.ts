import { intro, isCancel, select, text } from '@clack/prompts';
import type { MessageKey } from '../messages/fr.ts';
import type { Translate } from '../messages/translate.ts';
import { hintOf, sentenceOf } from '../problems/format-problem.ts';
import { couponModels } from '../publication/coupon-model-names.ts';
import { answerMistake } from '../start/answer-mistake.ts';
import type { StartAnswers, StartQuestion } from '../start/answers.ts';

/** What the options said already, and what is proposed where nothing is typed. */
export interface Known {
  readonly given: Partial<StartAnswers>;
  readonly proposed: Pick<StartAnswers, 'name' | 'lang'>;
}

/** What a person chose, or that they left. */
export type InitAnswers = Partial<StartAnswers> | 'cancelled';

/** A person who left: Ctrl-C in a question, or Escape. */
class Cancelled extends Error {}

/** Value of the entry « another… » of a list. */
const OTHER = 'other';
const NONE = 'none';

const COLOUR_NAMES = ['red', 'blue', 'green', 'purple', 'black'] as const;
const COLOURS = { red: '#c4122f', blue: '#005bbb', green: '#1b7a3d', purple: '#6a2c91', black: '#000000' } as const;

/** Asks on the terminal for what the options did not say. */
export async function askQuestions({ given, proposed }: Known, say: Translate): Promise<InitAnswers> {
  const asks = questions(say);
  const answers: { -readonly [Question in StartQuestion]?: string } = { ...given };
  intro(say('start.title'), { output: process.stderr });
  try {
    answers.name ??= await asks.typed('name', { initial: proposed.name, isNeeded: true });
    for (const question of ['section', 'organisation', 'address', 'phone', 'email', 'web'] as const)
      answers[question] ??= await asks.typed(question, {});
    answers.accent ??= await asks.accent();
    answers.coupon ??= await asks.coupon();
    answers.lang ??= await asks.lang(proposed.lang);
    return answers;
  } catch (error) {
    if (error instanceof Cancelled) return 'cancelled';
    throw error;
  }
}

/** The questions, each with its answer's check. An empty answer passes over what need not be known. */
function questions(say: Translate) {
  const typed = async (
    question: StartQuestion,
    {
      initial,
      isNeeded = false,
      key = `start.ask.${question}` as const,
    }: { initial?: string; isNeeded?: boolean; key?: MessageKey },
  ) => {
    const answer = await text({
      message: say(key),
      ...(initial === undefined ? { placeholder: isNeeded ? '' : say('start.skip') } : { initialValue: initial }),
      validate(value) {
        const found = (value ?? '').trim();
        if (found === '' && !isNeeded) return undefined;
        const mistake = answerMistake(question, found);
        return mistake && `${sentenceOf(mistake, say)}\n${hintOf(mistake, say)}`;
      },
      output: process.stderr,
    });
    return chosen(answer).trim();
  };
  const listed = async (key: MessageKey, options: { value: string; label: string }[], initialValue: string) =>
    chosen(
      await select<string>({
        message: `${say(key)} (${say('start.choose')})`,
        options,
        initialValue,
        showInstructions: false,
        output: process.stderr,
      }),
    );
  const other = { value: OTHER, label: say('start.other') };
  return {
    typed,
    async accent() {
      const colours = COLOUR_NAMES.map((name) => ({ value: COLOURS[name], label: say(`start.accent.${name}`) }));
      const accent = await listed('start.ask.accent', [...colours, other], COLOURS.red);
      return accent === OTHER ? typed('accent', { isNeeded: true, key: 'start.ask.accent.own' }) : accent;
    },
    coupon() {
      const models = [NONE, ...couponModels()];
      const options = models.map((value) => ({ value, label: say(`start.coupon.${value}` as MessageKey) }));
      return listed('start.ask.coupon', options, NONE);
    },
    async lang(proposed: string) {
      const languages = [
        { value: 'fr', label: 'français' },
        { value: 'en', label: 'English' },
      ];
      const lang = await listed('start.ask.lang', [...languages, other], proposed);
      return lang === OTHER ? typed('lang', { isNeeded: true, key: 'start.ask.lang.own' }) : lang;
    },
  };
}

function chosen(answer: string | symbol): string {
  if (isCancel(answer) || typeof answer === 'symbol') throw new Cancelled();
  return answer;
}
