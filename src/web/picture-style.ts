/*
 * A page permits no style in its elements. Widths and proportions that authors and pictures have are therefore
 * rounded to steps, for each of which the style sheet has a rule; the program writes these rules.
 */

/** Steps of the widths, in hundredths of the text's width. */
const WIDTH_STEP = 5;
/** From one proportion to the next: so little is not seen. */
const RATIO_STEP = 1.03;
/** What is narrower or wider than these is cut to them. */
const [NARROWEST, WIDEST] = [-60, 60];
/** Width of the text on a wide screen, in rem and in millimetres of 96 pixels to an inch (style.css, --measure). */
const TEXT_REM = 34;
const TEXT_MM = 144;

/** The width of a picture as the page says it, by what its author asks for (`50%`, `40mm`). */
export function widthStep(written: string): number {
  const number = Number.parseFloat(written);
  const percent = written.endsWith('mm') ? (number / TEXT_MM) * 100 : number;
  return Math.max(WIDTH_STEP, Math.min(100, Math.round(percent / WIDTH_STEP) * WIDTH_STEP));
}

/** The proportion of a picture as the page says it: how many steps it is wider than high. */
export function ratioStep(width: number, height: number): number {
  const steps = Math.round(Math.log(width / height) / Math.log(RATIO_STEP));
  return Math.max(NARROWEST, Math.min(WIDEST, steps));
}

/** The rules for all steps. On a telephone a picture is as wide as on a desk, where it has room. */
export function pictureRules(): string {
  const rules: string[] = [];
  for (let percent = WIDTH_STEP; percent <= 100; percent += WIDTH_STEP)
    rules.push(
      `.body figure.small-picture[data-width="${percent}"]>:is(img,a){inline-size:${rem(percent)}rem;max-inline-size:100%}`,
    );
  for (let step = NARROWEST; step <= WIDEST; step++)
    rules.push(
      `.body .photo-row>figure[data-ratio="${step}"]{flex-grow:${Number((RATIO_STEP ** step).toPrecision(3))}}`,
    );
  return `${rules.join('\n')}\n`;
}

function rem(percent: number): number {
  return Number(((TEXT_REM * percent) / 100).toFixed(2));
}
