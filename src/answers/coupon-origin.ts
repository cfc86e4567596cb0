import { COUPON_NAMESPACE } from '../coupon/identity.ts';

/** Where a coupon says that it comes from. */
export interface CouponOrigin {
  /** The publication's name. */
  readonly publication?: string;
  readonly number?: number;
}

/** What a PDF's metadata (XMP) says of the coupon's origin; nothing of a file that another program wrote. */
export function couponOrigin(xmp: string | undefined): CouponOrigin {
  const prefix = /xmlns:([\w.-]+)\s*=\s*(["'])([^"']*)\2/g;
  const ours = [...(xmp ?? '').matchAll(prefix)].find(([, , , namespace]) => namespace === COUPON_NAMESPACE)?.[1];
  if (xmp === undefined || ours === undefined) return {};
  const publication = property(xmp, ours, 'publication');
  const number = property(xmp, ours, 'number');
  return {
    ...(publication !== undefined && { publication }),
    ...(number !== undefined && /^[1-9]\d{0,5}$/.test(number) && { number: Number(number) }),
  };
}

/** XMP has simple properties as elements or as attributes (ISO 16684-1, 7.9.2). */
function property(xmp: string, prefix: string, name: string): string | undefined {
  const qualified = `${prefix}:${name}`.replace(/[.]/g, '\\.');
  const element = new RegExp(`<${qualified}>([^<]*)</${qualified}>`).exec(xmp)?.[1];
  const attribute = new RegExp(`\\s${qualified}\\s*=\\s*"([^"]*)"`).exec(xmp)?.[1];
  const found = element ?? attribute;
  return found === undefined ? undefined : unescapeXml(found).trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g, (whole, name, decimal, hex) => {
    if (name) return ENTITIES[name as string] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
