import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A path as it lies on the sheet. Lengths are points, y grows downwards from the sheet's top. */
export interface PdfPath {
  readonly painted: 'fill' | 'stroke' | 'both' | 'none';
  /** Left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
  readonly fill: string;
  readonly stroke: string;
  readonly thickness: number;
  /** Lengths of dash and gap; empty: solid. */
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
}

type Matrix = readonly [number, number, number, number, number, number];

interface State extends Omit<PdfPath, 'painted' | 'box'> {
  readonly matrix: Matrix;
}

const START: State = {
  matrix: [1, 0, 0, 1, 0, 0],
  fill: '#000000',
  stroke: '#000000',
  thickness: 1,
  dash: [],
  cap: 'butt',
};

const PAINTED = new Map<number, PdfPath['painted']>([
  [OPS.fill, 'fill'],
  [OPS.eoFill, 'fill'],
  [OPS.stroke, 'stroke'],
  [OPS.fillStroke, 'both'],
  [OPS.eoFillStroke, 'both'],
]);

/** The paths of a page: rules, rectangles, drawings, in the order in which they are painted. */
export async function pdfPaths(bytes: Uint8Array, pageNumber = 1): Promise<PdfPath[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  const page = await (await task.promise).getPage(pageNumber);
  const { height } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const paths: PdfPath[] = [];
  const saved: State[] = [];
  let state = START;
  for (const [index, operator] of fnArray.entries()) {
    const values = argsArray[index] as unknown[];
    if (operator === OPS.save) saved.push(state);
    else if (operator === OPS.restore) state = saved.pop() ?? START;
    else if (operator === OPS.constructPath) {
      const { matrix, ...style } = state;
      const box = boxOf(values[2] as ArrayLike<number>, matrix, height);
      paths.push({ painted: PAINTED.get(Number(values[0])) ?? 'none', box, ...style });
    } else state = { ...state, ...changeOf(operator, values, state) };
  }
  await task.destroy();
  return paths;
}

function changeOf(operator: number, values: readonly unknown[], { matrix }: State): Partial<State> {
  switch (operator) {
    case OPS.transform:
      return { matrix: product(values as unknown as Matrix, matrix) };
    case OPS.setFillRGBColor:
      return { fill: String(values[0]) };
    case OPS.setStrokeRGBColor:
      return { stroke: String(values[0]) };
    case OPS.setLineWidth:
      return { thickness: Number(values[0]) };
    case OPS.setDash:
      return { dash: Array.from(values[0] as ArrayLike<number>) };
    case OPS.setLineCap:
      return { cap: (['butt', 'round', 'square'] as const)[Number(values[0])] ?? 'butt' };
    default:
      return {};
  }
}

/** Corners of a path (minimum and maximum, as pdf.js tells them) on the sheet. */
function boxOf(corners: ArrayLike<number>, [a, b, c, d, e, f]: Matrix, height: number): PdfPath['box'] {
  const at = (x: number, y: number) => [a * x + c * y + e, height - (b * x + d * y + f)] as const;
  const [x1, y1] = at(corners[0] ?? 0, corners[1] ?? 0);
  const [x2, y2] = at(corners[2] ?? 0, corners[3] ?? 0);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** The first matrix, then the second. */
function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
