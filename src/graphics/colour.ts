import names from 'color-name';

/** A colour, and how much of it shows. */
export interface ParsedColour {
  /** `#rrggbb` */
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
}

/** Reads a colour of CSS (Color Module Level 4: names, hex, rgb, hsl); undefined for what is none. */
export function parseColour(written: string): ParsedColour | undefined {
  const text = written.trim().toLowerCase();
  if (text === 'transparent') return { colour: '#000000', opacity: 0 };
  if (Object.hasOwn(names, text)) return opaque(names[text as keyof typeof names]);
  if (text.startsWith('#')) return hexadecimal(text.slice(1));
  const [, kind, values = ''] = /^(rgba?|hsla?)\(([^)]*)\)$/.exec(text) ?? [];
  if (kind === undefined) return undefined;
  const parts = values.split(/[\s,/]+/).filter((part) => part !== '');
  if (parts.length < 3 || parts.length > 4 || parts.some((part) => Number.isNaN(Number.parseFloat(part))))
    return undefined;
  const opacity = clamp(parts[3] === undefined ? 1 : share(parts[3], 1));
  const [one = '', two = '', three = ''] = parts;
  if (kind.startsWith('rgb')) return { ...opaque([one, two, three].map((part) => share(part, 255) * 255)), opacity };
  return { ...opaque(fromHsl(degrees(one), clamp(share(two, 100)), clamp(share(three, 100)))), opacity };
}

function hexadecimal(digits: string): ParsedColour | undefined {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return undefined;
  const pairs =
    digits.length < 6
      ? [...digits].map((digit) => digit + digit)
      : Array.from(digits.matchAll(/../g), ([pair]) => pair);
  const [red = 0, green = 0, blue = 0, alpha = 255] = pairs.map((pair) => Number.parseInt(pair, 16));
  return { ...opaque([red, green, blue]), opacity: alpha / 255 };
}

/** A percentage as a share, a number as one of the whole. */
function share(part: string, whole: number): number {
  return part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) / whole;
}

function degrees(part: string): number {
  const value = Number.parseFloat(part);
  const unit = { turn: 360, grad: 0.9, rad: 180 / Math.PI }[/(turn|grad|rad)$/.exec(part)?.[1] ?? ''] ?? 1;
  return (((value * unit) % 360) + 360) % 360;
}

/** CSS Color Module Level 4, 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const turn = (offset + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  });
}

function opaque(values: readonly number[]): ParsedColour {
  const digits = values.map((value) =>
    Math.round(clamp(value / 255) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return { colour: `#${digits.join('')}`, opacity: 1 };
}

export function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
