import * as prompts from '@clack/prompts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askQuestions } from '../../src/cli/init-questions.ts';
import { askPrinter } from '../../src/cli/print-questions.ts';
import { translator } from '../../src/messages/translate.ts';
import type { Printer } from '../../src/queue/read-lpstat.ts';

/** What a person who leaves gives as an answer. */
const LEFT = Symbol('left');

/** A question as it was asked. */
interface Asked {
  readonly message: string;
  readonly options?: readonly { readonly value: string; readonly hint?: string }[];
  readonly initialValue?: string;
  readonly placeholder?: string;
  readonly validate?: (value: string | undefined) => string | undefined;
}

const asked: Asked[] = [];
let answers: (string | boolean | symbol)[] = [];

vi.mock('@clack/prompts', () => {
  const ask = async (question: Asked) => {
    asked.push(question);
    return answers.shift() ?? '';
  };
  return { intro: vi.fn(), isCancel: (answer: unknown) => answer === LEFT, text: ask, select: ask, confirm: ask };
});

beforeEach(() => {
  asked.length = 0;
  answers = [];
});

const en = translator('en');
const proposed = { name: 'Le Fil', lang: 'fr' };

describe('the questions of « init »', () => {
  it('are asked one after the other, and the answers taken without white space', async () => {
    answers = [' La Lettre ', '', 'Sud', '1 rue X', '', 'a@example.org', 'example.org', '#005bbb', 'petition', 'en'];
    expect(await askQuestions({ given: {}, proposed }, en)).toEqual({
      name: 'La Lettre',
      section: '',
      organisation: 'Sud',
      address: '1 rue X',
      phone: '',
      email: 'a@example.org',
      web: 'example.org',
      accent: '#005bbb',
      coupon: 'petition',
      lang: 'en',
    });
    expect(prompts.intro).toHaveBeenCalled();
    expect(asked[0]).toMatchObject({ initialValue: 'Le Fil' });
    expect(asked[9]).toMatchObject({ initialValue: 'fr' });
  });

  it('leave out what the options said already', async () => {
    answers = ['#000000', 'none'];
    const given = {
      name: 'Fil',
      section: '',
      organisation: '',
      address: '',
      phone: '',
      email: '',
      web: '',
      lang: 'de',
    };
    expect(await askQuestions({ given, proposed }, en)).toEqual({ ...given, accent: '#000000', coupon: 'none' });
    expect(asked).toHaveLength(2);
  });

  it('go on to another colour and another language where one is wanted that is not listed', async () => {
    const given = { name: 'Fil', section: '', organisation: '', address: '', phone: '', email: '', web: '' };
    answers = ['other', '#123456', 'none', 'other', 'eu'];
    expect(await askQuestions({ given, proposed }, en)).toMatchObject({ accent: '#123456', lang: 'eu' });
    expect(asked.map(({ placeholder }) => placeholder)).toEqual([undefined, '', undefined, undefined, '']);
  });

  it('end where the person leaves, whichever is asked', async () => {
    for (const before of [0, 3, 7, 9]) {
      answers = [...Array<string>(before).fill('x'), LEFT];
      expect(await askQuestions({ given: {}, proposed }, en)).toBe('cancelled');
    }
  });

  it('say at once what is wrong with an answer, and let one be empty that need not be known', async () => {
    await askQuestions({ given: {}, proposed }, en);
    const [name, section] = asked;
    expect(name?.validate?.('  ')).toMatch(/\n/);
    expect(section?.validate?.('')).toBeUndefined();
    expect(section?.validate?.(undefined)).toBeUndefined();
    const email = asked[5];
    expect(email?.validate?.('nobody')).toMatch(/\n/);
    expect(email?.validate?.('a@example.org')).toBeUndefined();
  });

  it('let a bug be a bug', async () => {
    answers = [undefined as never];
    const say = () => {
      throw new TypeError('no words');
    };
    await expect(askQuestions({ given: {}, proposed }, say)).rejects.toThrow('no words');
  });
});

describe('the question of « print »', () => {
  const printer = (name: string, isDefault = false): Printer => ({ name, isDefault, state: 'ready', accepts: true });
  const [one, other] = [printer('Bureau', true), printer('Salle')];

  it('is yes or no where there is one printer', async () => {
    answers = [true, false, LEFT];
    const given = [];
    for (let times = 0; times < 3; times++) given.push(await askPrinter([one], 4, en));
    expect(given).toEqual([one, 'none', 'cancelled']);
    expect(asked[0]?.message).toBe('Print 4 sheets on Bureau?');
  });

  it('is which one where there are several, the first of which is proposed; or none of them', async () => {
    answers = ['Salle', '', LEFT];
    const given = [];
    for (let times = 0; times < 3; times++) given.push(await askPrinter([one, other], 1, en));
    expect(given).toEqual([other, 'none', 'cancelled']);
    expect(asked[0]).toMatchObject({ initialValue: 'Bureau' });
    expect(asked[0]?.options?.map(({ value }) => value)).toEqual(['Bureau', 'Salle', '']);
    expect(asked[0]?.options?.map(({ hint }) => hint !== undefined)).toEqual([true, false, true]);
  });
});
