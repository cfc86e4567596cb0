import { type Matrix, product } from '../../graphics/matrix.ts';
import type { ShownItem } from '../protocol.ts';

/** Glyphs of a face, ready to be drawn. */
export interface FaceOutlines {
  readonly unitsPerEm: number;
  readonly paths: ReadonlyMap<number, Path2D>;
}

/** What sheets are drawn with; what is not there yet is left out. */
export interface DrawingMeans {
  face(key: string): FaceOutlines | undefined;
  picture(address: string): CanvasImageSource | undefined;
}

type Run = Extract<ShownItem, { readonly kind: 'glyphs' }>;

/** Draws a run; `toPixels` leads from its space to the canvas. The context's own transform is another afterwards. */
export function drawGlyphs(
  context: CanvasRenderingContext2D,
  run: Run,
  toPixels: Matrix,
  means: Pick<DrawingMeans, 'face'>,
): void {
  const face = means.face(run.font);
  if (!face) return;
  const upwards = run.size / face.unitsPerEm;
  const across = upwards * run.stretch;
  context.fillStyle = run.colour;
  for (const [i, glyph] of run.glyphs.entries()) {
    const path = face.paths.get(glyph);
    if (!path) continue;
    const x = run.x + (run.positions[i] ?? 0);
    const y = run.y - (run.rises?.[i] ?? 0);
    context.setTransform(...product(toPixels, [across, 0, 0, -upwards, x, y]));
    context.fill(path, 'nonzero');
  }
}
