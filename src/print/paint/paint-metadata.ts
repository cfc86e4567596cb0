/** Who and what the document says it is. */
export interface PaintMetadata {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  /** BCP 47 */
  readonly lang: string;
  /** Of creation and of the last change: the same for the same input, so that the same input gives the same bytes. */
  readonly date: Date;
  /** The program that made the content. */
  readonly creator: string;
  /** Where a coupon to fill in comes from. */
  readonly coupon?: CouponIdentity;
}

/** What tells, when a coupon comes back, which one it is. */
export interface CouponIdentity {
  /** The publication's name. */
  readonly publication: string;
  readonly number: number;
  /** Fingerprint of the names of its fields. */
  readonly fields: string;
}
