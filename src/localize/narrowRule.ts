import type { CheckRule } from '../model/check/checkRule';
import type { Field, Row } from '../model/table/table';
import { rowName } from '../model/table/cellName';

/** Kinds of check that judge a column as a whole: the place of one row depends on all the others. */
export const ofWholeColumn = (rule: CheckRule): boolean => 'rank' in rule || 'unique' in rule || 'sequence' in rule || 'backcast' in rule;

/** The same rule made for one row and column alone, so that one comparison can be made again without the others. */
export function narrowRule(rule: CheckRule, row: Row, field: Field): CheckRule {
  const rows = rowName(row, field);
  const fields = [field.name];
  if ('sum' in rule) return { sum: { ...rule.sum, total: row.key, fields } };
  if ('growth' in rule) return { growth: { ...rule.growth, field: field.name, rows } };
  if ('whole' in rule) return { whole: { ...rule.whole, rows } };
  if ('share' in rule) return { share: { ...rule.share, field: field.name, rows } };
  if ('average' in rule) return { average: { ...rule.average, fields, rows } };
  if ('parts' in rule) return { parts: { fields, rows } };
  if ('within' in rule) return { within: { ...rule.within, fields, rows } };
  if ('same' in rule) {
    const formula = rule.same.cells[field.name];
    return formula ? { same: { ...rule.same, cells: { [field.name]: formula }, rows } } : rule;
  }
  if ('equal' in rule) {
    const formula = rule.equal.cells[row.key];
    return formula ? { equal: { ...rule.equal, cells: { [row.key]: formula } } } : rule;
  }
  return rule;
}
