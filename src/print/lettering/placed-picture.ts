import type { Picture, PlacedGraphic } from '../display-list.ts';
import type { Graphics } from './set-graphic.ts';

/** A picture at its place: in vectors where it is drawn, else by its file. */
export function placedPicture<Tag>(
  { src, ...place }: Omit<Picture<Tag>, 'kind'>,
  graphics: Graphics,
): Picture<Tag> | PlacedGraphic<Tag> {
  const graphic = graphics.get(src)?.(place);
  return graphic ? { kind: 'graphic', ...place, graphic } : { kind: 'picture', ...place, src };
}
