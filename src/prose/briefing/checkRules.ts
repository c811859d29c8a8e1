import type { BriefingRule, BriefingRules } from '../../model/briefing';
import { CLAIM } from '../../model/chapter';
import type { Problem } from '../../model/check/problem';
import type { Report } from '../../model/report';
import { claimSpans, replaceClaims } from '../claimSpans';
import { looseNumbers } from '../checks/looseNumbers';
import type { Briefing } from './briefingOf';
import { RuleError, WORDS } from './fillNames';
import { FormulaError, NothingThere } from '../../model/formula/formula';

/** What is wrong with the rules of briefing.yaml, once all briefings are written: `faultsOf` gives what stopped a rule. */
export function checkRules(
  report: Report,
  rules: BriefingRules,
  written: ReadonlyMap<string, Briefing>,
  faultsOf: (rule: BriefingRule) => Error[],
  file: string,
): Problem[] {
  const used = new Set([...written.values()].flat().flatMap(({ sentences }) => sentences.map(({ rule }) => rule)));
  const ofKind = (kind: 'provinces' | 'regions') =>
    rules[kind].flatMap(({ title, rules: list }) =>
      list.flatMap((rule) => ruleProblems(report, rule, used.has(rule), faultsOf(rule), { file, field: `${kind}.${title}.${rule.about}` })),
    );
  const problems = [...ofKind('provinces'), ...ofKind('regions')];
  return problems.length > 0 ? problems : shortOnes(rules, written, file);
}

type At = Pick<Problem, 'file' | 'field'>;

function ruleProblems(report: Report, rule: BriefingRule, isUsed: boolean, faults: readonly Error[], at: At): Problem[] {
  const words = rule.says.flatMap((wording) => [
    ...(claimSpans(wording).length > 0
      ? []
      : [
          {
            code: 'briefing-number',
            ...at,
            says: `“${wording}”这句话里没有数。`,
            try: '每句至少有一个数，写作 [0.0 亿元](={output})；方括号里只定小数位和单位，数由公式得出。',
          },
        ]),
    ...looseNumbers(report, restOf(wording), at),
  ]);
  const broken = faults.find((error) => error instanceof RuleError);
  if (broken) return [...words, { code: 'briefing-rule', ...at, says: broken.message, try: BRACES }];
  // What is remarkable changes from year to year: a rule may wait. One that no year could use is a slip.
  const fault = isUsed ? undefined : faults.find((error) => !(error instanceof NothingThere));
  if (!fault) return words;
  const missing = fault instanceof FormulaError ? fault.missing : undefined;
  const says = `这一条算不出来：${fault.message}`;
  return [...words, { code: 'briefing-formula', ...at, says, try: '改正条件或公式；表名、列名照表格写。', missing }];
}

/** A wording without its claims and names. */
function restOf(wording: string): string {
  let rest = replaceClaims(wording, () => CLAIM);
  while (/\{[^{}]*\}/.test(rest)) rest = rest.replace(/\{[^{}]*\}/g, '');
  return rest;
}

const BRACES = `花括号里写 measures.yaml 的指标（后面可加 上年、全国、各省、区域、本市），或 ${WORDS.join('、')}。`;

const shortOnes = ({ least }: BriefingRules, written: ReadonlyMap<string, Briefing>, file: string): Problem[] =>
  [...written].flatMap(([place, paragraphs]) => {
    const count = paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
    return count >= least
      ? []
      : [
          {
            code: 'briefing-short',
            file,
            field: place,
            says: `${place} 的简报只有 ${count} 句，少于 least 所定的 ${least} 句。`,
            try: '补上用得着的规则，或改 least。',
          },
        ];
  });
