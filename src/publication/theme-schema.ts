import * as z from 'zod/mini';
import type { ProblemCode } from '../problems/problem.ts';
import { MOST_COLUMNS } from './side-limits.ts';

/** The settings of a theme that differ from the default one's. */
export type ThemeSettings = z.infer<ReturnType<typeof themeSchema>>;

/** What a theme's `print.yaml` may say: anything may be left out, and what is said must make sense on paper. */
export function themeSchema() {
  const code = (name: ProblemCode) => name;
  const length = (least: number, most: number) =>
    z.optional(
      z.number(code('theme.length')).check(z.gte(least, code('theme.length')), z.lte(most, code('theme.length'))),
    );
  const share = (most: number) =>
    z.optional(
      z.number(code('theme.percent')).check(z.gte(0, code('theme.percent')), z.lte(most, code('theme.percent'))),
    );
  const colour = z.optional(z.string(code('theme.colour')).check(z.regex(/^#[0-9a-fA-F]{6}$/, code('theme.colour'))));
  const group = <T extends z.core.$ZodLooseShape>(shape: T) => z.optional(z.strictObject(shape, code('theme.group')));
  const columnCount = () =>
    z.optional(
      z.int(code('theme.columns')).check(z.gte(1, code('theme.columns')), z.lte(MOST_COLUMNS, code('theme.columns'))),
    );
  const size = length(4, 200);
  const hyphenPenalty = z.optional(
    z.int(code('theme.penalty')).check(z.gte(0, code('theme.penalty')), z.lte(1000, code('theme.penalty'))),
  );
  const stretchLines = z.optional(
    z
      .int(code('theme.stretch-lines'))
      .check(z.gte(0, code('theme.stretch-lines')), z.lte(2, code('theme.stretch-lines'))),
  );
  const figures = z.optional(z.enum(['lining', 'oldstyle'], code('theme.figures')));
  const wholeLines = (most: number) =>
    z.optional(
      z
        .int(code('theme.white-lines'))
        .check(z.gte(0, code('theme.white-lines')), z.lte(most, code('theme.white-lines'))),
    );
  const white = z.optional(
    z.strictObject({ lines: wholeLines(4), growth: wholeLines(2) }, code('theme.group')).check(
      z.refine(({ lines, growth }) => lines === undefined || growth === undefined || growth <= lines, {
        error: code('theme.white-growth'),
        path: ['growth'],
      }),
    ),
  );
  return z.strictObject({
    extends: z.optional(z.enum(['default', 'none'], code('theme.extends'))),
    page: group({
      widthMm: length(50, 1200),
      heightMm: length(50, 1200),
      marginsMm: group({ top: length(5, 80), right: length(5, 80), bottom: length(5, 80), left: length(5, 80) }),
    }),
    columns: columnCount(),
    gutterMm: length(2, 30),
    align: z.optional(z.enum(['justified', 'ragged'], code('theme.align'))),
    paragraphs: z.optional(z.enum(['indent', 'white'], code('theme.paragraphs'))),
    colours: group({
      ink: colour,
      accent: colour,
      soft: colour,
      onDark: colour,
      mark: colour,
      tint: colour,
      hairline: colour,
      ground: colour,
      storyGround: colour,
    }),
    body: group({ size, leading: size, indent: length(0, 60), smallest: size, largest: size, figures, hyphenPenalty }),
    white: group({ heading2: white, heading3: white, heading4: white, block: white }),
    microtypography: group({
      glyphScalingPercent: share(5),
      letterSpacingPercent: share(5),
      marginKerningPercent: share(200),
    }),
    masthead: group({ kicker: size, name: size, tagline: size }),
    headline: group({ size, leading: size, smallest: size }),
    standfirst: group({ size, leading: size, stretchLines }),
    code: group({ size, leading: size }),
    box: z.optional(z.enum(['ruled', 'tinted', 'framed'], code('theme.box'))),
    heading2: size,
    heading3: size,
    heading4: size,
    table: group({ size, leading: size }),
    newspaper: group({
      columns: columnCount(),
      headlines: group({ lead: size, second: size, brief: size }),
      kicker: size,
      standfirst: size,
      byLine: size,
      heading: size,
      initialLines: z.optional(
        z
          .int(code('theme.initial-lines'))
          .check(z.gte(2, code('theme.initial-lines')), z.lte(4, code('theme.initial-lines'))),
      ),
      endMark: z.optional(z.enum(['square', 'none'], code('theme.end-mark'))),
      gaps: group({ bands: wholeLines(4), stories: wholeLines(4) }),
      rules: group({ bands: length(0, 6), columns: length(0, 6), stories: length(0, 6) }),
    }),
    coupon: group({
      title: size,
      instruction: size,
      label: size,
      rowMm: length(5, 40),
      boxMm: length(2, 10),
      notice: size,
    }),
    footer: size,
  });
}
