import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');

/** The names that a file declares and exports; what it hands on from another file is not its own. */
function exportedNames(path: string): readonly string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });
}

describe('an exported name', () => {
  it('stands for one thing: no two files export it, but the catalogues, which are one in two languages', () => {
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/^messages\/(?:fr|en)\//.test(file),
    );
    const filesByName = new Map<string, Set<string>>();
    for (const file of files)
      for (const name of exportedNames(join(src, file)))
        filesByName.set(name, new Set([...(filesByName.get(name) ?? []), file]));
    expect(filesByName.size).toBeGreaterThan(500);
    const twice = [...filesByName].filter(([, found]) => found.size > 1);
    expect(twice.map(([name, found]) => `${name}: ${[...found].join(', ')}`)).toEqual([]);
  });
});
