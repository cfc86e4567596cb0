import { describe, expect, it } from 'vitest';
import { choosePrinter } from '../../src/queue/choose-printer.ts';
import type { Printer } from '../../src/queue/read-lpstat.ts';

const HP: Printer = { name: 'HP_Salle', state: 'ready', accepts: true, isDefault: true };
const RISO: Printer = { name: 'riso', state: 'printing', accepts: true, isDefault: false };

const told = (asked: string | undefined, printers: readonly Printer[]) => {
  const { value, problems } = choosePrinter(asked, printers);
  return value?.name ?? problems.map(({ code, values }) => [code, values])[0];
};

describe('the printer of a job', () => {
  it('is the one that is named, in capitals or not, with an instance or without', () => {
    expect(told('riso', [HP, RISO])).toBe('riso');
    expect(told('hp_salle', [HP, RISO])).toBe('HP_Salle');
    expect(told('hp_salle/brouillon', [HP, RISO])).toBe('HP_Salle/brouillon');
  });

  it('is the default, or the only one, where none is named', () => {
    expect(told(undefined, [RISO, HP])).toBe('HP_Salle');
    expect(told(undefined, [RISO])).toBe('riso');
    expect(told(undefined, [RISO, { ...HP, isDefault: false }])).toEqual([
      'queue.no-default',
      { known: 'riso, HP_Salle' },
    ]);
  });

  it.each<readonly [string, string | undefined, readonly Printer[], Readonly<Record<string, string>>]>([
    ['queue.no-printer', 'hp', [], {}],
    ['queue.misspelt', 'risso', [HP, RISO], { found: 'risso', nearest: 'riso' }],
    ['queue.unknown', 'kyocera', [HP, RISO], { found: 'kyocera', known: 'HP_Salle, riso' }],
    ['queue.stopped', 'riso', [{ ...RISO, state: 'stopped' }], { printer: 'riso' }],
    ['queue.stopped-because', 'riso', [{ ...RISO, state: 'stopped', reason: 'x' }], { printer: 'riso', reason: 'x' }],
    ['queue.rejects', undefined, [{ ...HP, accepts: false }], { printer: 'HP_Salle' }],
    ['queue.rejects-because', 'riso', [{ ...RISO, accepts: false, reason: 'x' }], { printer: 'riso', reason: 'x' }],
    ['queue.stopped', 'riso', [{ ...RISO, state: 'stopped', accepts: false }], { printer: 'riso' }],
  ])('is none: %s', (code, asked, printers, values) => {
    expect(told(asked, printers)).toEqual([code, values]);
  });
});
