import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const validator = join(import.meta.dirname, '../../../shared/tools/verapdf/verapdf');
const folder = process.env.BULLETIN_TEST_PDFS ?? '';
const missing = !existsSync(validator) ? validator : spawnSync('java', ['-version']).error ? 'java' : undefined;

if (missing !== undefined) {
  process.stderr.write(
    `\n*** SKIPPED: no PDF was validated for PDF/UA-1 and PDF/A-3a, because ${missing} is missing ***\n\n`,
  );
}

describe.skipIf(missing !== undefined)('every PDF that the tests made conforms', () => {
  const pdfs = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];

  // The validator takes one processor: both at once.
  it.concurrent.each(['ua1', '3a'])('to %s', async (flavour) => {
    expect(pdfs.length).toBeGreaterThan(0);
    const { status, stdout, stderr } = await validate(flavour, pdfs);
    expect(
      stdout
        .split('\n')
        .filter((line) => !line.startsWith('PASS'))
        .join('\n') + stderr,
    ).toBe('');
    expect(status).toBe(0);
    expect(stdout.match(/^PASS/gm)).toHaveLength(pdfs.length);
  });
});

interface Validated {
  /** Undefined where it was ended before its time. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function validate(flavour: string, files: readonly string[]): Promise<Validated> {
  return new Promise((resolve) => {
    const validating = execFile(validator, [flavour, ...files], { maxBuffer: 1 << 26 }, (_, stdout, stderr) =>
      resolve({ status: validating.exitCode ?? undefined, stdout, stderr }),
    );
  });
}
