/**
 * What the keyboard comes to is seen whole. Browsers leave a stop where it is as soon as some of it is seen; in a box that scrolls
 * sideways the rest may lie past the edge, or under a first column that stays.
 */
const RING = 4;

const scrollsSideways = (box: Element): boolean => box.scrollWidth > box.clientWidth && /auto|scroll/.test(getComputedStyle(box).overflowX);
const stays = (cell: Element | null | undefined): cell is Element => cell != null && getComputedStyle(cell).position === 'sticky';

function bringIntoSight(stop: Element): void {
  for (let box = stop.parentElement; box; box = box.parentElement) {
    if (!scrollsSideways(box)) continue;
    if (stays(stop.closest('td, th'))) return;
    const column = stop.closest('table')?.rows[0]?.cells[0];
    const start = stays(column) ? column.getBoundingClientRect().right : box.getBoundingClientRect().left;
    const { left, right } = stop.getBoundingClientRect();
    const before = left - RING - start;
    const past = right + RING - box.getBoundingClientRect().right;
    // Of what is wider than the room its start is seen.
    if (before < 0 || past > 0) box.scrollLeft += before < 0 ? before : Math.min(before, past);
  }
}

// A finger or a mouse has what it presses in sight, and it must not move away under them.
if (CSS.supports('selector(:focus-visible)'))
  document.addEventListener('focusin', ({ target }) => {
    if ((target as Element).matches(':focus-visible')) bringIntoSight(target as Element);
  });
