import { toolLanguage } from '../messages/translate.ts';
import { checkFields } from './check-fields.ts';
import { couponModelFile, couponModels } from './coupon-model-names.ts';
import { type CouponFields, couponSchema } from './coupon-schema.ts';
import { readText } from './read-text.ts';
import { parseYaml, type YamlDocument } from './yaml-document.ts';

/** A ready-made coupon: its fields, and where they stand. */
export interface CouponModel {
  readonly fields: CouponFields;
  readonly document: YamlDocument;
}

/** Keys of a coupon whose values are not texts. */
export const COUPON_TYPED_KEYS: readonly string[] = ['width', 'required', 'lines', 'maxLength', 'side'];

/** A ready-made coupon, its texts French for what is written in French and English elsewhere; undefined where there is none of the name. */
export function readCouponModel(name: string, lang: string): CouponModel | undefined {
  if (!couponModels().includes(name)) return undefined;
  const file = couponModelFile(name, toolLanguage(lang));
  const source = readText(file, 'setting').value ?? '';
  const document = parseYaml({
    file,
    source,
    start: 0,
    end: source.length,
    keys: 'coupon',
    typedKeys: new Set(COUPON_TYPED_KEYS),
  });
  const fields = document.value && checkFields(couponSchema, document.value).value;
  if (!document.value || !fields) throw new Error(`${file} does not read`);
  return { fields, document: document.value };
}
