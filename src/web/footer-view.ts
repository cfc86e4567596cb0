import { directionOfImprint, type Imprint, type ImprintItem, textOfItem } from '../publication/imprint.ts';
import type { Direction } from '../typography/direction.ts';

/** The foot of a page as the templates show it. Absent values are null: the templates are strict about undefined ones. */
export interface FooterView {
  readonly publication: string;
  /** Empty where nothing is said of the publisher. */
  readonly publisher: readonly ImprintItemView[];
  /** Who answers for the publication and who prints it; empty where nobody is named. */
  readonly credits: readonly string[];
  readonly legal: string | null;
  readonly isRightToLeft: boolean;
  /** How it runs where the page runs otherwise; else null. */
  readonly direction: Direction | null;
}

/** One detail of the publisher: a name, an address, a telephone number. */
export interface ImprintItemView {
  readonly kind: ImprintItem['kind'];
  readonly text: string;
  readonly parts: readonly { readonly text: string; readonly href: string | null }[];
}

export function footerView(imprint: Imprint, page: Direction): FooterView {
  const { publication, publisher = [], credits = [], legal } = imprint;
  const own = directionOfImprint(imprint);
  return {
    publication,
    publisher: publisher.map(imprintItemView),
    credits,
    legal: legal ?? null,
    isRightToLeft: own === 'rtl',
    direction: own === page ? null : own,
  };
}

export function imprintItemView(item: ImprintItem): ImprintItemView {
  const parts = item.parts.map(({ text, href }) => ({ text, href: href ?? null }));
  return { kind: item.kind, text: textOfItem(item), parts };
}
