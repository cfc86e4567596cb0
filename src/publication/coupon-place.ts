import type { Coupon } from '../coupon/coupon.ts';
import type { Report } from '../problems/report.ts';
import type { CouponFields } from './coupon-schema.ts';
import type { YamlDocument } from './yaml-document.ts';

/** Where a coupon stands, and how much of a side it takes. */
export type CouponPlacing = Pick<Coupon, 'place' | 'side' | 'size'>;

type Key = keyof CouponPlacing;

type Holding = 'coupon.page-holds' | 'coupon.place-holds' | 'coupon.here-holds' | 'coupon.back-idle';

/**
 * Reads where a coupon stands. Of two keys that contradict each other one holds, and a warning
 * says which.
 *
 * @param fields of the coupon
 * @param document the file, for what was written
 * @param report takes the warnings
 */
export function readPlacing(fields: CouponFields, document: YamlDocument, report: Report): CouponPlacing {
  const idle = (code: Holding, key: Key | 'back', by: Key): void => {
    const said = (one: Key | 'back') => {
      const path = ['coupon', one];
      return `${document.writtenKey(path)}: ${document.written(path)}`;
    };
    report('warning', code, { idle: said(key), holding: said(by) }, document.keyPlace(['coupon', key]));
  };
  const { side = 'last', size } = fields;
  if (size === 'page') {
    if (fields.place !== undefined) idle('coupon.page-holds', 'place', 'size');
    if (side !== 'last') idle('coupon.page-holds', 'side', 'size');
    if (fields.back === 'keep-clear') idle('coupon.back-idle', 'back', 'size');
    return { size };
  }
  // `size` had two places among its values before there was `place`.
  const sizeAsPlace = size === 'half' ? undefined : size;
  const place = fields.place ?? sizeAsPlace ?? 'foot';
  if (sizeAsPlace !== undefined && sizeAsPlace !== place) idle('coupon.place-holds', 'size', 'place');
  if (size === 'half' && place === 'column') idle('coupon.place-holds', 'size', 'place');
  if (place === 'here' && side !== 'last') idle('coupon.here-holds', 'side', 'place');
  if ((place === 'here' || place === 'column') && fields.back === 'keep-clear')
    idle('coupon.back-idle', 'back', fields.place === undefined ? 'size' : 'place');
  return {
    ...(place !== 'foot' && { place }),
    ...(side !== 'last' && place !== 'here' && { side }),
    ...(size === 'half' && place !== 'column' && { size }),
  };
}
