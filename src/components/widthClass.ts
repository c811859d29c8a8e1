/** Estimated widths, in half-width characters, at which the style sheet's container queries let a table stand without scrolling. */
const STEPS = [48, 60, 72, 84, 96, 120] as const;

/** The class that tells the style sheet how much room a table needs: `w72`; the widest step where it needs more. */
export const widthClass = (width: number): string => `w${STEPS.find((step) => width <= step) ?? STEPS.at(-1)}`;
