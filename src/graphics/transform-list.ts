import { parseNumbers } from './length.ts';
import { identity, type Matrix, product, rotation, scaling, translation } from './matrix.ts';

/** Reads an attribute `transform` (SVG 2, 8.5, and the functions of CSS with `px` and `deg`); what is none changes nothing. */
export function parseTransform(written: string | undefined): Matrix {
  let matrix = identity;
  for (const [, name = '', values = ''] of (written ?? '').matchAll(/([a-zA-Z]+)\s*\(([^()]*)\)/g)) {
    matrix = product(matrix, functionMatrix(name, parseNumbers(values)));
  }
  return matrix.every(Number.isFinite) ? matrix : identity;
}

function functionMatrix(name: string, values: readonly number[]): Matrix {
  const [first = 0, second, third] = values;
  switch (name.toLowerCase()) {
    case 'matrix':
      return isMatrix(values) ? values : identity;
    case 'translate':
      return translation(first, second ?? 0);
    case 'translatex':
      return translation(first, 0);
    case 'translatey':
      return translation(0, first);
    case 'scale':
      return values.length === 0 ? identity : scaling(first, second ?? first);
    case 'scalex':
      return scaling(first, 1);
    case 'scaley':
      return scaling(1, first);
    case 'rotate':
      return rotation(first, second ?? 0, third ?? 0);
    case 'skewx':
      return [1, 0, Math.tan((first * Math.PI) / 180), 1, 0, 0];
    case 'skewy':
      return [1, Math.tan((first * Math.PI) / 180), 0, 1, 0, 0];
    default:
      return identity;
  }
}

function isMatrix(values: readonly number[]): values is Matrix {
  return values.length === 6;
}
