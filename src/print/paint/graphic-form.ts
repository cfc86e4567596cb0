import type { Fill, Graphic, GraphicItem, Group, Shape, Stroke } from '../../graphics/graphic.ts';
import { identity, inverse, type Matrix, product, scaling } from '../../graphics/matrix.ts';
import { mapped, pathCommands } from '../../graphics/path-data.ts';
import type { PlacedGraphic, SetLabel } from '../display-list.ts';
import { type GradientShading, gradientShading } from './gradient-shading.ts';
import { type Inks, number } from './inks.ts';
import { glyphOperators } from './operators.ts';
import { pathOperators, precise } from './path-operators.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';
import type { PdfFont } from './pdf-font.ts';

/** What the forms of a graphic are written with. */
interface FormContext {
  readonly document: PdfDocument;
  readonly font: (key: string) => PdfFont;
  readonly inks: Inks;
  /** Points that a pixel of the graphic becomes. */
  readonly scale: number;
  /** Left, top, right, bottom of the graphic, in points. */
  readonly box: readonly [number, number, number, number];
}

/** A form that is being written: its operators, and the objects that they name. */
interface Form {
  readonly operators: string[];
  readonly resources: Readonly<Record<ResourceKind, Record<string, PdfReference>>>;
}

type ResourceKind = 'Font' | 'ColorSpace' | 'ExtGState' | 'Pattern' | 'Shading' | 'XObject';

/**
 * Writes a graphic as a form XObject (ISO 32000-1, 8.10) whose space has its
 * origin at the graphic's top left corner, in points, y growing downwards.
 * Groups that show through as one are forms of their own, with a transparency
 * group (11.6.6).
 *
 * @param with what gives a face of the font collection by its key, for the labels, and what colours become
 */
export function writeGraphic(
  { graphic, width }: PlacedGraphic,
  document: PdfDocument,
  { font, inks }: Pick<FormContext, 'font' | 'inks'>,
): PdfReference {
  const scale = width / graphic.width;
  const context: FormContext = { document, font, inks, scale, box: [0, 0, width, graphic.height * scale] };
  return writeForm(graphic.items, {}, context);
}

function writeForm(items: Graphic<SetLabel>['items'], entries: Record<string, unknown>, context: FormContext) {
  const form = newForm(context.inks);
  for (const item of items) writeItem(item, form, context);
  return endForm(form, entries, context);
}

function newForm({ spaces, states }: Pick<Inks, 'spaces' | 'states'>): Form {
  const own = { ColorSpace: { ...spaces }, ExtGState: { ...states } };
  return { operators: [], resources: { Font: {}, ...own, Pattern: {}, Shading: {}, XObject: {} } };
}

function endForm({ operators, resources }: Form, entries: Record<string, unknown>, { document, box }: FormContext) {
  const used = Object.entries(resources).filter(([, objects]) => Object.keys(objects).length > 0);
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: box.map((length) => Number(number(length))),
    Resources: Object.fromEntries(used),
    ...entries,
  });
  reference.end(Buffer.from(operators.join('\n')));
  return reference;
}

function writeItem(item: GraphicItem<SetLabel>, form: Form, context: FormContext): void {
  switch (item.kind) {
    case 'group':
      writeGroup(item, form, context);
      break;
    case 'label':
      writeLabel(item, form, context);
      break;
    case 'shape':
      writeShape(item, form, context);
      break;
    default:
      item satisfies never;
  }
}

function writeGroup({ items, clip, opacity = 1 }: Group<SetLabel>, form: Form, context: FormContext): void {
  form.operators.push('q');
  if (clip) {
    const path = pathOperators(inPoints(clip.path, context));
    // A path that encloses nothing lets nothing be seen.
    form.operators.push(`${path === '' ? '0 0 0 0 re' : path} ${clip.rule === 'evenodd' ? 'W*' : 'W'} n`);
  }
  if (opacity < 1) {
    const group = writeForm(items, { Group: { Type: 'Group', S: 'Transparency', I: true } }, context);
    setState(form, context, { ca: opacity, CA: opacity });
    form.operators.push(`/${named(form, 'XObject', group)} Do`);
  } else for (const item of items) writeItem(item, form, context);
  form.operators.push('Q');
}

function writeShape({ path, fill, stroke }: Shape, form: Form, context: FormContext): void {
  if (fill) {
    form.operators.push('q');
    usePaint(fill, 'fill', form, context);
    form.operators.push(pathOperators(inPoints(path, context)), fill.rule === 'evenodd' ? 'f*' : 'f', 'Q');
  }
  if (stroke && stroke.width > 0) writeStroke(path, stroke, form, context);
}

/** A pen that is not round in the graphic's space is round in its own: the path is brought there. */
function writeStroke(path: string, stroke: Stroke, form: Form, context: FormContext): void {
  const { scale } = context;
  const pen = stroke.pen ? product(scaling(scale), stroke.pen) : scaling(scale);
  const back = stroke.pen && inverse(pen);
  if (stroke.pen && !back) return;
  form.operators.push('q');
  usePaint(stroke, 'stroke', form, context);
  if (back) form.operators.push(`${pen.map(precise).join(' ')} cm`);
  const length = (value: number) => precise(back ? value : value * scale);
  form.operators.push(penOperators(stroke, length));
  const points = inPoints(path, context);
  form.operators.push(pathOperators(back ? mapped(points, back) : points, back ? precise : number), 'S', 'Q');
}

function penOperators(
  { width, dash, dashOffset = 0, cap, join, miterLimit = 4 }: Stroke,
  length: (value: number) => string,
) {
  const parts = [`${length(width)} w`, `${{ butt: 0, round: 1, square: 2 }[cap ?? 'butt']} J`];
  parts.push(`${{ miter: 0, round: 1, bevel: 2 }[join ?? 'miter']} j`, `${number(Math.max(1, miterLimit))} M`);
  if (dash?.some((one) => one > 0)) parts.push(`[${dash.map(length).join(' ')}] ${length(dashOffset)} d`);
  return parts.join(' ');
}

function writeLabel({ runs, transform = identity }: SetLabel, form: Form, context: FormContext): void {
  const toPoints = product(scaling(context.scale), transform);
  form.operators.push('q', `${toPoints.map(precise).join(' ')} cm`);
  for (const { run, opacity = 1 } of runs) {
    const face = context.font(run.font);
    form.resources.Font[face.name] = face.reference;
    form.operators.push('q');
    if (opacity < 1) setState(form, context, { ca: opacity, CA: opacity });
    form.operators.push(glyphOperators(run, face, context.inks), 'Q');
  }
  form.operators.push('Q');
}

/** Sets what the next path is painted with. */
function usePaint(
  { paint, opacity = 1 }: Pick<Fill, 'paint' | 'opacity'>,
  how: 'fill' | 'stroke',
  form: Form,
  context: FormContext,
): void {
  if (opacity < 1) setState(form, context, { [how === 'fill' ? 'ca' : 'CA']: opacity });
  if (typeof paint === 'string') {
    form.operators.push(context.inks.path({ [how]: paint }).trim());
    return;
  }
  const { document, scale } = context;
  const shading = gradientShading(paint, context.inks);
  const matrix = product(scaling(scale), paint.transform);
  const pattern = document.ref({
    Type: 'Pattern',
    PatternType: 2,
    Shading: shading.colours,
    Matrix: matrix.map((value) => Number(precise(value))),
  });
  pattern.end();
  if (shading.opacities) setState(form, context, { SMask: softMask(shading.opacities, matrix, context) });
  const name = named(form, 'Pattern', pattern);
  form.operators.push(how === 'fill' ? `/Pattern cs /${name} scn` : `/Pattern CS /${name} SCN`);
}

/** What lets a gradient's opacities show, as the brightness of a form (ISO 32000-1, 11.6.5.3). */
function softMask(opacities: NonNullable<GradientShading['opacities']>, matrix: Matrix, context: FormContext) {
  const { document } = context;
  const shading = document.ref(opacities);
  shading.end();
  const form = newForm({ spaces: {}, states: {} });
  form.operators.push(`${matrix.map(precise).join(' ')} cm /${named(form, 'Shading', shading)} sh`);
  const group = { Type: 'Group', S: 'Transparency', I: true, CS: 'DeviceGray' };
  return { Type: 'Mask', S: 'Luminosity', G: endForm(form, { Group: group }, context) };
}

function setState(form: Form, { document }: FormContext, entries: Record<string, unknown>): void {
  const state = document.ref({ Type: 'ExtGState', ...entries });
  state.end();
  form.operators.push(`/${named(form, 'ExtGState', state)} gs`);
}

/** Names an object in the form's resources. */
function named({ resources }: Form, kind: ResourceKind, reference: PdfReference): string {
  const objects = resources[kind];
  const name = `${kind.charAt(0)}${Object.keys(objects).length + 1}`;
  objects[name] = reference;
  return name;
}

function inPoints(path: string, { scale }: FormContext) {
  return mapped(pathCommands(path), scaling(scale));
}
