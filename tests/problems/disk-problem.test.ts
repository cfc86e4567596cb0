import { describe, expect, it } from 'vitest';
import { namingPath, orDiskProblem, unexpectedDiskProblem } from '../../src/problems/disk-problem.ts';

/** As Node throws it. */
const refused = (values: Readonly<Record<string, string>>) =>
  Object.assign(new Error('refused'), { code: 'EIO', syscall: 'read', ...values });

const failing = (error: unknown) => () => Promise.reject(error);

describe('what the disk refuses where nobody expected it', () => {
  it('is a problem of the path that the error names', async () => {
    const { value, problems } = await orDiskProblem(failing(refused({ path: 'polices/a.ttf' })), 'nothing');
    expect(value).toBe('nothing');
    expect(problems).toMatchObject([{ severity: 'error', code: 'disk.failing', file: 'polices/a.ttf' }]);
  });

  it('is told by what was tried where the error names no path', () => {
    expect(unexpectedDiskProblem(refused({}))).toEqual({
      severity: 'error',
      code: 'disk.unnamed',
      values: { reason: 'EIO', syscall: 'read' },
    });
  });

  it('is thrown on where it is not the disk that failed: that is a bug', async () => {
    const bug = new TypeError('undefined is not a function');
    await expect(orDiskProblem(failing(bug), 'nothing')).rejects.toBe(bug);
    await expect(orDiskProblem(failing('a text'), 'nothing')).rejects.toBe('a text');
    expect(unexpectedDiskProblem(bug)).toBeUndefined();
  });

  it('leaves what went well as it is', async () => {
    const done = { value: 3, problems: [] };
    expect(await orDiskProblem(async () => done, 0)).toBe(done);
  });
});

describe('the path of an error that has none', () => {
  it('is that which was read', () => {
    expect(namingPath(refused({}), 'une.md')).toMatchObject({ code: 'EIO', path: 'une.md' });
  });

  it('is not added where there is one, nor to what is no error of the disk', () => {
    expect(namingPath(refused({ path: 'deux.md' }), 'une.md')).toMatchObject({ path: 'deux.md' });
    expect(namingPath(new Error('bug'), 'une.md')).not.toHaveProperty('path');
    expect(namingPath('a text', 'une.md')).toBe('a text');
  });
});
