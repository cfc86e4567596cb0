import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeNumber } from '../../src/build/write-number.ts';
import { folderWith } from '../publication/folder.ts';
import { underFault } from './faulty-fs.ts';

const publication = { folder: '.', file: 'publication.yaml', name: 'Fil', lang: 'fr' };

/** A folder in which a killed process has left its lock: no process has this id. */
const locked = () => folderWith({ '.bulletin-lock': '4194999\n' });

async function write(out: string) {
  const main = { path: '001/index.html', bytes: Buffer.from('page') };
  return writeNumber(publication, out, { number: 1, fileName: '001' }, [{ name: 'html', main, companions: [] }]);
}

it('a lock that was taken over and cannot be read is an error, and nobody waits for ever', async () => {
  const [usual, broken] = [locked(), locked()];
  const { trace } = await underFault({ kind: 'record', roots: [usual] }, () => write(usual));
  const looks = trace.steps.flatMap((step, at) => (step === `lstat ${join(usual, '.bulletin-lock')}` ? [at] : []));
  // It is read twice while it is the other process's, and then to see that it is ours.
  const fault = { kind: 'stuck', code: 'EIO', at: looks[2] as number, roots: [broken] } as const;
  const { done, trace: hit } = await underFault(fault, () => write(broken));
  expect(hit.hit?.path).toBe(join(broken, '.bulletin-lock'));
  expect(done).toMatchObject({ problems: [{ severity: 'error', code: 'disk.failing' }] });
});
