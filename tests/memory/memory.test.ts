import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createMemory, type KeyPart } from '../../src/memory/memory.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

/** A value by name, and how often each was made. */
function counted() {
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return name;
  };
  return { made, make };
}

describe('a memory', () => {
  it('makes a value once', () => {
    const memory = createMemory<readonly [string, number], string>();
    const { made, make } = counted();
    expect(memory.recall(['a', 1], make('a1'))).toBe('a1');
    expect(memory.recall(['a', 1], make('other'))).toBe('a1');
    expect(memory.find(['a', 1])).toBe('a1');
    expect(memory.find(['a', 2])).toBeUndefined();
    expect(made).toEqual(['a1']);
  });

  it('never gives a value for another key, however alike they are', () => {
    const memory = createMemory<readonly KeyPart[], number>();
    const keys = [
      [],
      [''],
      ['', ''],
      ['a b'],
      ['a', 'b'],
      ['a', 'b', ''],
      ['a b', ''],
      ['a,b'],
      ['a\nb'],
      ['1'],
      [1],
      ['true'],
      [true],
      ['null'],
      [null],
      ['undefined'],
      [undefined],
      [undefined, undefined],
      [Number.NaN],
      ['NaN'],
    ] as const;
    for (const [index, key] of keys.entries()) memory.keep(key, index);
    expect(keys.map((key) => memory.find(key))).toEqual(keys.map((_, index) => index));
  });

  it('gives what a list of keys and values would give, whatever the keys', () => {
    const objects = [{}, [], () => undefined];
    const part = fc.oneof(
      fc.constantFrom<KeyPart[]>(...objects, 'a', '', 0, undefined, null, true),
      fc.integer({ min: 0, max: 2 }),
    );
    const keys = fc.array(fc.array(part, { maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(keys, (asked) => {
        const memory = createMemory<readonly KeyPart[], number>();
        const list: { readonly key: readonly KeyPart[]; readonly value: number }[] = [];
        for (const [value, key] of asked.entries()) {
          const same = list.find(
            (one) => one.key.length === key.length && one.key.every((each, at) => Object.is(each, key[at])),
          );
          if (!same) list.push({ key, value });
          expect(memory.recall(key, () => value)).toBe(same?.value ?? value);
        }
      }),
    );
  });

  it('takes an object for the same as itself alone', () => {
    const memory = createMemory<readonly [object, string], number>();
    const [one, like] = [{ text: 'mot' }, { text: 'mot' }];
    const call = () => undefined;
    memory.keep([one, 'a'], 1);
    memory.keep([call, 'a'], 2);
    expect(memory.find([one, 'a'])).toBe(1);
    expect(memory.find([like, 'a'])).toBeUndefined();
    expect(memory.find([call, 'a'])).toBe(2);
  });

  it('knows that a value is undefined', () => {
    const memory = createMemory<readonly [string], undefined>();
    let made = 0;
    const make = () => {
      made++;
      return undefined;
    };
    memory.recall(['fr'], make);
    memory.recall(['fr'], make);
    expect(made).toBe(1);
  });

  it('keeps nothing of what could not be made', () => {
    const memory = createMemory<readonly [string], string>();
    const fail = () => {
      throw new Error('no');
    };
    expect(() => memory.recall(['a'], fail)).toThrow('no');
    expect(memory.recall(['a'], () => 'a')).toBe('a');
  });

  it('may be asked while it makes a value', () => {
    const memory = createMemory<readonly [number], number>({ most: 3 });
    const sum = (count: number): number => memory.recall([count], () => (count === 0 ? 0 : count + sum(count - 1)));
    expect(sum(20)).toBe(210);
    expect(sum(20)).toBe(210);
  });

  it('gives the part of it whose keys begin alike', () => {
    const memory = createMemory<readonly [object, string, boolean, string], string>();
    const font = {};
    const french = memory.within(font, 'fr');
    const capitals = french.within(true);
    capitals.keep(['mot'], 'MOT');
    expect(memory.find([font, 'fr', true, 'mot'])).toBe('MOT');
    expect(french.find([true, 'mot'])).toBe('MOT');
    expect(french.find([false, 'mot'])).toBeUndefined();
    memory.keep([font, 'fr', false, 'mot'], 'mot');
    expect(french.find([false, 'mot'])).toBe('mot');
    // @ts-expect-error a beginning leaves a part of the key
    memory.within(font, 'fr', true, 'mot');
    // @ts-expect-error its parts have their types
    memory.within(font, 1);
  });
});

describe('the generations of a memory', () => {
  it('forget what the last one has neither used nor made', () => {
    const memory = createMemory<readonly [string], string>();
    const { made, make } = counted();
    const use = (...names: string[]) => {
      for (const name of names) memory.recall([name], make(name));
      memory.nextGeneration();
    };
    use('a', 'b');
    use('b', 'c');
    use('b');
    expect(made).toEqual(['a', 'b', 'c']);
    use('a', 'b', 'c');
    expect(made).toEqual(['a', 'b', 'c', 'a', 'c']);
  });

  it('are those of its parts, too', () => {
    const memory = createMemory<readonly [string, string], string>();
    const part = memory.within('fr');
    part.keep(['used'], 'used');
    part.keep(['unused'], 'unused');
    memory.nextGeneration();
    expect(part.find(['used'])).toBe('used');
    memory.nextGeneration();
    expect(memory.find(['fr', 'used'])).toBe('used');
    expect(part.find(['unused'])).toBeUndefined();
  });

  it('begin by themselves when one is full', () => {
    const memory = createMemory<readonly [number], number>({ most: 10 });
    const held = () =>
      Array.from({ length: 100 }, (_, index) => index).filter((index) => memory.find([index]) === index);
    for (let index = 0; index < 95; index++) {
      memory.keep([index], index);
      // What is used again and again stays.
      expect(memory.recall([0], () => -1)).toBe(0);
    }
    const kept = held();
    expect(kept).toContain(0);
    expect(kept).toContain(94);
    expect(kept.length).toBeLessThanOrEqual(20);
  });
});

describe('an object in a key', () => {
  it('is not held', async () => {
    const memory = createMemory<readonly [string, object], object>();
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc');
    const reference = (() => {
      const key = { name: 'key' };
      memory.keep(['a', key], { of: 'key' });
      return new WeakRef(key);
    })();
    for (let tries = 0; tries < 50 && reference.deref(); tries++) {
      await new Promise((resolve) => setTimeout(resolve));
      collect();
    }
    expect(reference.deref()).toBeUndefined();
    expect(memory.find(['a', {}])).toBeUndefined();
  });
});
