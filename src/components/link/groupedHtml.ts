import { digitGroups } from '../../model/number/printedNumber';

/** Digits with their thousands grouped by a gap that is no character: copied, `28 251.5` pastes as 28251.5. */
export const groupedHtml = (digits: string): string =>
  digitGroups(digits)
    .map((group, index) => (index === 0 ? group : `<span class="g">${group}</span>`))
    .join('');
