import { relative } from 'node:path';
import type { Reporter } from 'vitest/node';

/** Of one kind of thing in the sources: how many there are, and how many have run. */
interface Count {
  total: number;
  covered: number;
}

/** What istanbul's coverage map says of a file. */
interface FileCoverage {
  toSummary(): { readonly data: Readonly<Record<'statements' | 'branches', Readonly<Count>>> };
}

interface CoverageMap {
  files(): readonly string[];
  fileCoverageFor(file: string): FileCoverage;
}

/** Tells the shares of statements and branches that ran, by folder of `src`. */
export default class CoverageByFolder implements Reporter {
  onCoverage(coverage: unknown): void {
    const map = coverage as CoverageMap;
    const folders = new Map<string, { readonly statements: Count; readonly branches: Count }>();
    for (const file of map.files()) {
      const folder = relative('src', file).split(/[\\/]/).slice(0, -1).slice(0, 2).join('/') || 'src';
      const found = folders.get(folder) ?? { statements: { total: 0, covered: 0 }, branches: { total: 0, covered: 0 } };
      folders.set(folder, found);
      const { data } = map.fileCoverageFor(file).toSummary();
      for (const kind of ['statements', 'branches'] as const) {
        found[kind].total += data[kind].total;
        found[kind].covered += data[kind].covered;
      }
    }
    const lines = [...folders]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([folder, { statements, branches }]) => [folder, share(statements), share(branches)]);
    const table = [['folder', 'statements', 'branches'], ...lines];
    for (const [folder = '', statements = '', branches = ''] of table)
      process.stdout.write(`${folder.padEnd(28)}${statements.padStart(12)}${branches.padStart(12)}\n`);
  }
}

/** In percent. */
function share({ total, covered }: Count): string {
  return total === 0 ? '–' : ((100 * covered) / total).toFixed(1);
}
