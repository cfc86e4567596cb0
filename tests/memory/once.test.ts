import { describe, expect, it } from 'vitest';
import { once } from '../../src/memory/once.ts';

describe('what is made once', () => {
  it('is made when it is first asked for, and then given again', () => {
    let made = 0;
    const table = once(() => {
      made++;
      return { made };
    });
    expect(made).toBe(0);
    expect(table()).toBe(table());
    expect(made).toBe(1);
  });

  it('may be undefined', () => {
    let made = 0;
    const nothing = once(() => {
      made++;
      return undefined;
    });
    expect([nothing(), nothing()]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });
});
