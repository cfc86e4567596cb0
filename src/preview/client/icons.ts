import { svgElement } from './element.ts';

/** Line drawings, 16 units square. */
const PATHS = {
  minus: 'M3.5 8h9',
  plus: 'M3.5 8h9M8 3.5v9',
  thumbnails: 'M2.5 2.5h4v4.5h-4zM2.5 9.5h4V14h-4zM9.5 3.5h4M9.5 6h4M9.5 10.5h4M9.5 13h4',
  overlay: 'M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.8h11M8 2.5v11',
  mono: 'M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 1 1 0-11.6M8 2.2v11.6M8 5h3.9M8 8h5.4M8 11h3.9',
  help: 'M5.7 6.1a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.2.9-1.2 1.7M8 12v.4',
  error: 'M8 2l6.3 11.3H1.7zM8 6.3v3.4M8 11.4v.3',
  warning: 'M8 2l6.3 11.3H1.7zM8 6.3v3.4M8 11.4v.3',
  note: 'M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 1 1 0-11.6M8 7.4v3.4M8 5.1v.3',
  done: 'M3.2 8.4l3.1 3.1l6.5-7',
  close: 'M4 4l8 8M12 4l-8 8',
  editor: 'M3 13l.6-2.7L10.8 3l2.2 2.2l-7.3 7.2zM9.4 4.4l2.2 2.2',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGElement {
  return svgElement(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svgElement('path', { d: PATHS[name] }),
  );
}
