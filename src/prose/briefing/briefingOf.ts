import type { BriefingRule, BriefingRules } from '../../model/briefing';
import { CLAIM } from '../../model/chapter';
import { FormulaError, NothingThere } from '../../model/formula/formula';
import { checkClaim, type BoundClaim } from '../checks/checkClaim';
import { directionFaults } from '../checks/directionWords';
import { replaceClaims, writeClaims } from '../claimSpans';
import { fillNames, RuleError, type Scope } from './fillNames';
import { holds } from './holds';

/** A sentence of a briefing: prose whose claims hold. */
interface Sentence {
  /** Markdown with its claims: 海南输出技术 [20.2 亿元](=附表5[海南,2020年成交额])。 */
  text: string;
  claims: BoundClaim[];
  rule: BriefingRule;
}

/** A briefing: paragraphs of sentences, each under its title. */
export type Briefing = { title: string; sentences: Sentence[] }[];

/** A place as its rules see it: itself, and for `each` its cities and regions. */
export interface Place {
  scope: Scope;
  cities: Scope[];
  regions: Scope[];
  /** Its place in the list: wordings are taken in turn. */
  turn: number;
}

/** Told of each rule that cannot be used for a place, and why. */
export type OnRuleFault = (rule: BriefingRule, error: FormulaError | RuleError) => void;

/** A sentence made by `each` stands at most so often on a page. */
const TIMES = 2;

/** What is remarkable about a place: of the rules about one thing the first that holds, of all sentences the weightiest, in the order of the rules. */
export function briefingOf(rules: BriefingRules['provinces'], most: number, place: Place, onFault: OnRuleFault = () => {}): Briefing {
  const all = rules.map(({ title, rules: list }) => ({ title, sentences: ladder(list, place, onFault) }));
  const heaviest = all
    .flatMap(({ sentences }) => sentences)
    .sort((a, b) => b.rule.weight - a.rule.weight)
    .slice(0, most);
  return all
    .map(({ title, sentences }) => ({ title, sentences: sentences.filter((sentence) => heaviest.includes(sentence)) }))
    .filter(({ sentences }) => sentences.length > 0);
}

/** One sentence for each thing the rules are about; one for each city or region where they ask for it. */
function ladder(rules: readonly BriefingRule[], place: Place, onFault: OnRuleFault): Sentence[] {
  return [...new Set(rules.map(({ about }) => about))].flatMap((about) => {
    const own = rules.filter((rule) => rule.about === about);
    const each = own[0]!.each;
    const scopes = each === 'city' ? place.cities : each === 'region' ? place.regions : [place.scope];
    return scopes.flatMap((scope, index) => firstThatHolds(own, scope, place.turn + index, onFault) ?? []).slice(0, each ? TIMES : 1);
  });
}

function firstThatHolds(rules: readonly BriefingRule[], scope: Scope, turn: number, onFault: OnRuleFault): Sentence | undefined {
  for (const rule of rules) {
    try {
      if (rule.when !== undefined && !holds(scope.cells, fillNames(rule.when, scope))) continue;
      const wordings = rule.says.map((_, index) => rule.says[(turn + index) % rule.says.length]!);
      return { ...say(wordings, scope), rule };
    } catch (error) {
      if (!(error instanceof FormulaError) && !(error instanceof RuleError)) throw error;
      onFault(rule, error);
    }
  }
  return undefined;
}

/** The first wording all of whose names and numbers there are, and whose words its numbers do not belie. */
function say([wording, ...others]: readonly string[], scope: Scope): Pick<Sentence, 'text' | 'claims'> {
  try {
    return sentenceOf(fillNames(wording!, scope), scope);
  } catch (error) {
    if (!(error instanceof FormulaError) || others.length === 0) throw error;
    return say(others, scope);
  }
}

/** Formulas closed up: a Markdown link ends at a blank. */
const withoutBlanks = (pattern: string): string =>
  replaceClaims(pattern, ({ words, formula }) => `[${words}](=${formula.replace(/\s+/g, '')})`);

/** Puts the number that each formula gives in place of its pattern, in its decimals and its unit. */
function sentenceOf(pattern: string, { cells }: Scope): Pick<Sentence, 'text' | 'claims'> {
  const claims: BoundClaim[] = [];
  const text = writeClaims(withoutBlanks(pattern), ({ words, formula }) => {
    const bound = bind(words);
    claims.push(bound);
    return { words: bound.text, waiting: false };

    function bind(written: string): BoundClaim {
      const result = checkClaim(cells, { text: written, formula, line: 0 });
      if ('bound' in result) return result.bound;
      const { code, correct, says, missing } = result.fault;
      if (correct !== undefined && correct !== written) return bind(correct);
      throw code === 'claim-formula' ? new FormulaError(says, missing) : new RuleError(says);
    }
  });
  const [belied] = directionFaults(
    cells,
    replaceClaims(text, () => CLAIM),
    claims,
  );
  if (belied) throw new NothingThere(belied.says);
  return { text, claims };
}
