import { describe, expect, it } from 'vitest';
import { type CouponRoom, fullLeadings, type SheetRoom, sideRooms } from '../../../src/print/planning/sheet-room.ts';

/** Sides of 700 points between the margins; heads of 100 and 20, a foot of 30. */
const ROOM: SheetRoom = {
  columns: 3,
  top: 50,
  bottom: 750,
  firstHeadHeight: 100,
  runningHeadHeight: 20,
  footHeight: 30,
  keepBackClear: false,
};
const roomOf = (side: number, change: Partial<SheetRoom> = {}, clear?: number) =>
  sideRooms({ ...ROOM, ...change }, { size: 8, leading: 10 }, clear)(side);
const coupon = (place: CouponRoom['place'], side: CouponRoom['side'] = 'last'): Partial<SheetRoom> => ({
  coupon: { place, side, height: 200 },
});

describe('the room of a side', () => {
  it('lies below its head, and two points above the margin or above the foot of the last', () => {
    expect(roomOf(0)).toEqual({
      top: 150,
      lastTop: 150,
      whole: 59, // (748 − 150) / 10
      last: 57, // (720 − 150) / 10
      bottom: 748,
      columns: 3,
      lastColumns: 3,
    });
    expect(roomOf(1)).toMatchObject({ top: 70, whole: 67, last: 65 });
    expect(roomOf(7)).toEqual(roomOf(1));
  });

  it('has whole lines, as exactly as sums of lengths are', () => {
    expect(sideRooms({ ...ROOM, bottom: 752 }, { size: 8, leading: 10 })(0).whole).toBe(60);
    expect(sideRooms({ ...ROOM, bottom: 751.9 }, { size: 8, leading: 10 })(0).whole).toBe(59);
    expect(sideRooms({ ...ROOM, bottom: 752 - 1e-8 }, { size: 8, leading: 10 })(0).whole).toBe(60);
    expect(sideRooms({ ...ROOM, firstHeadHeight: 900 }, { size: 8, leading: 10 })(0).whole).toBe(0);
  });

  it('is remembered', () => {
    const of = sideRooms(ROOM, { size: 8, leading: 10 });
    expect(of(3)).toBe(of(3));
  });
});

describe('a coupon takes of its side', () => {
  it.each(['foot', 'here'] as const)('its height above the foot, where it stands %s', (place) => {
    expect(roomOf(1, coupon(place))).toMatchObject({ whole: 67, last: 45, top: 70, lastTop: 70 });
    expect(roomOf(1, coupon(place, 1))).toMatchObject({ whole: 48, last: 45, bottom: 550 });
    expect(roomOf(0, coupon(place, 1))).toMatchObject({ whole: 59, last: 57 });
  });

  it('its height below the head, where it stands at the top', () => {
    expect(roomOf(1, coupon('top'))).toMatchObject({ top: 70, lastTop: 270, whole: 67, last: 45 });
    expect(roomOf(1, coupon('top', 1))).toMatchObject({ top: 270, lastTop: 270, whole: 47, last: 45 });
  });

  it('a column', () => {
    expect(roomOf(1, coupon('column'))).toMatchObject({ columns: 3, lastColumns: 2, whole: 67, last: 65 });
    expect(roomOf(1, coupon('column', 1))).toMatchObject({ columns: 2, lastColumns: 2 });
  });
});

describe('a side that is clear behind the coupon', () => {
  const clear = { keepBackClear: true };

  it('ends where the coupon begins on its back', () => {
    const back = roomOf(1, { ...clear, ...coupon('foot', 0) });
    expect(back).toMatchObject({ whole: 48, last: 48, bottom: 550, top: 70 });
    expect(roomOf(2, { ...clear, ...coupon('foot', 3) })).toMatchObject({ whole: 48 });
    expect(roomOf(1, { ...clear, ...coupon('foot', 3) })).toMatchObject({ whole: 67 });
    expect(roomOf(1, coupon('foot', 0))).toMatchObject({ whole: 67 });
  });

  it('ends where the foot of the last side begins, with the coupon above it', () => {
    expect(roomOf(2, { ...clear, ...coupon('foot') }, 2)).toMatchObject({ whole: 45, bottom: 520 });
    expect(roomOf(2, clear, 2)).toMatchObject({ whole: 65, bottom: 720 });
    expect(roomOf(2, { ...clear, ...coupon('foot') })).toMatchObject({ whole: 67 });
  });

  it('begins below the lower edge of a coupon at the top of its back', () => {
    expect(roomOf(1, { ...clear, ...coupon('top', 0) })).toMatchObject({ top: 350, lastTop: 350, whole: 39 });
    expect(roomOf(0, { ...clear, ...coupon('top', 1) })).toMatchObject({ top: 270, lastTop: 270, whole: 47 });
  });
});

describe('the leadings at which a side is full', () => {
  it('are all heights of the first side and of another, parted into whole lines', () => {
    const leadings = fullLeadings(ROOM, 13, 14);
    const heights = [598, 570, 678, 650];
    const expected = heights.flatMap((height) =>
      Array.from({ length: 80 }, (_, lines) => height / (lines + 1)).filter((one) => one > 13 && one <= 14),
    );
    expect(leadings).toEqual([...new Set([...expected, 14])].sort((one, other) => one - other));
    expect(leadings.length).toBeGreaterThan(8);
  });

  it('leave room for the coupon', () => {
    const leadings = fullLeadings({ ...ROOM, ...coupon('foot') }, 13, 14);
    expect(leadings).toContain(450 / 33);
    expect(leadings).not.toContain(650 / 47);
  });

  it('are the largest alone where a line is as high as a side', () => {
    expect(fullLeadings(ROOM, 999, 1000)).toEqual([1000]);
  });
});
