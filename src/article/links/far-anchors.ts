import type { NumberedFiles } from '../../publication/find-numbers.ts';
import { loadBulletin } from '../../publication/load-bulletin.ts';
import type { Publication } from '../../publication/publication.ts';
import { bodySetting, couponOf } from '../body-setting.ts';
import { composeHeading } from '../compose-heading.ts';
import { composeText } from '../compose-text.ts';
import { type Anchors, anchorsOf } from './anchors.ts';

/**
 * The anchors of another number than the one that is composed. Undefined where that number cannot be read: what is
 * wrong with it is said when it is built.
 */
export async function anchorsOfNumber(
  publication: Publication,
  number: number,
  found: NumberedFiles,
): Promise<Anchors | undefined> {
  const { value: bulletin } = loadBulletin(publication, number, found);
  if (!bulletin) return undefined;
  const { value: heading } = await composeHeading(publication, bulletin);
  const body = await composeText(bulletin, heading, bodySetting(publication, bulletin), () => {});
  return anchorsOf([body], couponOf(publication, bulletin) !== undefined, bulletin.stories);
}
