/** Estimated widths, in half-width characters, at which the style sheet's container queries let a table stand without scrolling. */
const STEPS = [48, 60, 72, 84, 96, 120] as const;

/** The class that tells the style sheet how much room a table needs: `w72`; `wide` where it must scroll in any column of text. */
export function widthClass(width: number): string {
  const step = STEPS.find((each) => width <= each);
  return step ? `w${step}` : 'wide';
}
