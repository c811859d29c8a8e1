import type { Addressed } from '../../model/address/address';
import type { Names } from './passages';

/** The edition as its addresses name it. */
export const placeOf = ({ edition, parts, roles }: Names): Addressed => ({
  name: edition,
  info: { parts: parts.map(([number, id, title]) => ({ number, id, title, line: '' })), roles },
});
