import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly string[]>> };
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      }
    >
  >;
}

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const workflow = parse(readFileSync(join(folder, name), 'utf8')) as Workflow;
  const jobs = Object.values(workflow.jobs);

  it('may read, and publish where it publishes, and ends some time', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions = {}, 'timeout-minutes': minutes } of jobs) {
      expect(Object.keys(permissions).filter((one) => one !== 'contents')).toEqual(
        name === 'release.yml' ? ['id-token'] : [],
      );
      expect(minutes).toBeGreaterThan(0);
    }
  });

  it('uses actions by their commits, which nobody can move', () => {
    const used = jobs.flatMap(({ steps }) => steps.flatMap(({ uses = [] }) => uses));
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('runs what there is', () => {
    const commands = jobs.flatMap(({ steps, strategy }) => [
      ...steps.flatMap(({ run = [] }) => run),
      ...(strategy?.matrix?.command ?? []),
    ]);
    for (const command of commands) {
      for (const [, script = ''] of command.matchAll(/npm run ([\w:]+)/g))
        expect(Object.keys(scripts)).toContain(script);
      for (const [, file = ''] of command.matchAll(/(?:^|\s)(\.ci\/\w+)/g))
        expect(existsSync(join(root, file))).toBe(true);
    }
  });
});

it('continuous integration tries each version of Node that is supported', () => {
  const { jobs } = parse(readFileSync(join(folder, 'ci.yml'), 'utf8')) as Workflow;
  expect(jobs.run?.strategy?.matrix?.node).toEqual(['20.19', '22', '24', '26']);
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(engines.node).toBe('>=20.19');
});
