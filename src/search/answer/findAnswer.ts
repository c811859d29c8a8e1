import type { Answer } from './answer';
import { answerQuestion } from './finding/answerQuestion';
import type { Outcome } from './finding/outcome';
import type { AnswerEdition } from './edition';
import { findEvent } from './finding/findEvent';
import { findFact } from './finding/findFact';
import { findListed } from './finding/findListed';
import { findMembers } from './finding/findMembers';
import { findRanking } from './finding/findRanking';
import type { Ask, Question } from './asking/question';
import { readings } from './asking/readings';
import { readQuestion } from './asking/readQuestion';
import { measureNamed, tableCounted } from './tables/measureGauge';
import { readTokens } from './asking/readTokens';
import { otherReadings, readAs } from './saying/rephrase';
import { sayAnswer } from './saying/sayAnswer';
import type { Word } from './asking/wordList';
import type { Token } from './asking/sense';

/**
 * Answers what was typed, or `null`: then it asks for something that is not here, or asks nothing. `said` is the same in the edition’s words, where
 * it was typed in English.
 */
export function findAnswer(
  edition: AnswerEdition,
  typed: string,
  simplified?: ReadonlyMap<string, string>,
  said?: string | null,
): Answer | null {
  const { lexicon } = edition;
  const tokens = readTokens(typed, lexicon, simplified) ?? (said ? readTokens(said, lexicon) : null);
  if (tokens && asksForText(edition, tokens)) return null;
  const reading = (tokens && findReading(edition, tokens)) ?? findCrossing(edition, typed);
  if (reading && (reading.ask === 'value' || tokens?.some(ranks))) return reading;
  // What a label of the text says word for word is no question for a list.
  return findFact(edition, typed, simplified) ?? reading ?? (said ? findFact(edition, said) : null) ?? findEvent(edition, typed);
}

/** 出口多少技术: what a word of trade means, said in full, or by its flow alone where 从 or 向 names the other side. */
function findCrossing(edition: AnswerEdition, typed: string): Answer | null {
  const { crossing, flows } = edition.data.asking;
  const found = Object.entries(crossing).find(([word]) => typed.includes(word));
  if (!found) return null;
  const [word, meaning] = found;
  const flow = Object.keys(flows).find((each) => meaning.endsWith(each)) ?? meaning;
  const isNamed = /[从向自对到]/.test(typed);
  const tokens = readTokens(typed.replace(word, isNamed ? flow : meaning), edition.lexicon);
  return tokens && findReading(edition, tokens);
}

/** No label of the text ranks anything. */
const ranks = ({ senses }: Token): boolean =>
  senses.some(
    (sense) => sense.is === 'nth' || sense.is === 'top' || (sense.is === 'deed' && ['most', 'least', 'rank'].includes(sense.deed)),
  );

/** The first way to read a question that the tables answer. */
function findReading(edition: AnswerEdition, tokens: Token[]): Answer | null {
  const listed = findListed(edition, tokens);
  if (listed) return listed;
  let whether: Outcome | null = null;
  for (const words of readings(tokens)) {
    const question = readQuestion(words);
    if (!question) continue;
    const ranking = findRanking(edition, question);
    if (ranking) return { ...ranking, readAs: [], others: [] };
    const outcome = outcomeOf(edition, question);
    if (outcome && !mayChoose(edition, question, words)) return shown(edition, outcome, tokens);
    whether ??= outcome;
  }
  if (whether) return shown(edition, whether, tokens);
  return findMembers(edition, tokens);
}

/** Are members of a list asked for that only the text brings, and has not? */
const asksForText = (edition: AnswerEdition, tokens: readonly Token[]): boolean =>
  tokens.some(({ senses }) =>
    senses.some((sense) => {
      const members = sense.is === 'measure' && measureNamed(edition, sense.name)?.[6];
      return members && !tableCounted(edition, members);
    }),
  );

/** 中部输出过千亿的 asks which of its provinces, before whether the region does. */
const mayChoose = ({ regions }: AnswerEdition, { ask, rows }: Question, words: readonly Word[]): boolean =>
  ask === 'is' &&
  !words.some(({ sense }) => sense.is === 'deed' && sense.deed === 'perhaps') &&
  rows.some((row) => regions.regions.some(({ name }) => name === row));

function shown(edition: AnswerEdition, outcome: Outcome, tokens: Token[]): Answer {
  const ask = (query: string): Outcome | null => {
    const changed = readTokens(query, edition.lexicon);
    if (!changed) return null;
    for (const words of readings(changed)) {
      const question = readQuestion(words);
      const found = question && outcomeOf(edition, question);
      if (found) return found;
    }
    return null;
  };
  const lead = (other: Outcome) => sayAnswer(edition, other).lead;
  let others: Answer['others'] | undefined;
  return {
    ...sayAnswer(edition, outcome),
    readAs: readAs(edition, outcome, tokens, ask),
    get others() {
      return (others ??= otherReadings(edition, outcome, tokens, ask, lead));
    },
  };
}

const outcomeOf = (edition: AnswerEdition, question: Question): Outcome | null =>
  isAsked(question) ? answerQuestion(edition, question) : null;

const COMPARES: readonly Ask[] = ['rank', 'compare', 'difference', 'times'];

/** A name alone is looked for, not asked about. */
function isAsked({ rows, sets, measures, ask, order, conditions, years, unit, isWhole }: Question): boolean {
  const says = measures.some(({ flow, quantity, form, measure }) => flow || quantity || form || measure);
  // 重大技术合同 电子信息: of all contracts that class stands first, of these it is asked.
  const isNarrowed = measures.some(({ scopes }) => scopes.length > 0);
  if (rows.length > 0) return says || isNarrowed || unit !== '' || COMPARES.includes(ask) || conditions.length > 0;
  // 有几家 alone does not say of what.
  if (unit) return unit !== '家' || says || sets.length > 0;
  // 国家技术转移机构 alone is a topic; 全国有多少家 asks.
  if (rows.length + sets.length + conditions.length === 0 && !isWhole && measures.every(({ measure, quantity }) => measure && !quantity))
    return false;
  return sets.length > 0 ? says || order?.to !== Infinity || conditions.length > 0 : says || conditions.length > 0 || years !== null;
}

export { readying } from './edition';
