import { authorNames } from './seeds.ts';

/** What means something in YAML, and to who reads these files. */
export function yamlPieces(): readonly string[] {
  const marks =
    ': |- |#| # |"|\'|[|]|{|}|, |\n  |\n- |&a |*a|<<: *a|!!binary |!!str |!!set |!!omap |!<tag:x> |%YAML 1.1\n|---\n|...\n|? |>-\n  |~|null|true|yes|on|oui|.inf|.nan|0o17|0x1F|2026-12|2026-12/2027-01|2026-02-30|2026-13|\t|\n\n|\\|«\u00a0»|"\\ud800"|"\\0"|"\\x9b"|__proto__: |constructor: |toString: ';
  return [
    ...marks.split('|').filter((mark) => mark !== ''),
    '|\n  ',
    ...authorNames().flatMap((name) => [`${name}: `, `\n${name}: `, ` ${name} `]),
  ];
}
