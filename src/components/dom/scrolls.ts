/** Does a box scroll by itself, down or sideways? */
export const scrolls = (box: Element): boolean =>
  (box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth) && /auto|scroll/.test(getComputedStyle(box).overflow);
