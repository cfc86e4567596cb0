import { element } from './element.ts';
import { dividerWithin, type ViewMemory } from './view.ts';
import type { Say } from './words.ts';

/** How far a key moves the divider, as a share of the width. */
const STEP = 0.04;

/** Between the two editions: dragged, or moved by the arrow keys; a double click halves. */
export function createDivider(memory: ViewMemory, say: Say): HTMLElement {
  const divider = element('div', {
    class: 'divider',
    role: 'separator',
    tabindex: 0,
    'aria-label': say('preview.page.divider'),
    'aria-valuemin': 15,
    'aria-valuemax': 85,
  });
  const move = (share: number) => memory.set({ divider: dividerWithin(share) });

  divider.addEventListener('pointerdown', (event) => {
    const whole = divider.parentElement;
    if (!whole) return;
    event.preventDefault();
    divider.focus();
    divider.setPointerCapture(event.pointerId);
    // The frame would take the pointer away.
    whole.toggleAttribute('data-dragging', true);
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const box = whole.getBoundingClientRect();
      const isStacked = getComputedStyle(whole).flexDirection === 'column';
      move(isStacked ? (clientY - box.top) / box.height : (clientX - box.left) / box.width);
    };
    const end = () => {
      divider.removeEventListener('pointermove', follow);
      whole.toggleAttribute('data-dragging', false);
    };
    divider.addEventListener('pointermove', follow);
    divider.addEventListener('pointerup', end, { once: true });
    divider.addEventListener('pointercancel', end, { once: true });
  });
  divider.addEventListener('dblclick', () => move(0.5));
  divider.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft' || key === 'ArrowUp') move(memory.get().divider - STEP);
    if (key === 'ArrowRight' || key === 'ArrowDown') move(memory.get().divider + STEP);
  });
  const show = () => divider.setAttribute('aria-valuenow', String(Math.round(memory.get().divider * 100)));
  memory.onChange(show);
  show();
  return divider;
}
