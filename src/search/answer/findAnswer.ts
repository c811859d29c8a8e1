import type { Answer } from './answer';
import { answerQuestion, type Outcome } from './answerQuestion';
import type { AnswerEdition } from './edition';
import { readings } from './readings';
import { readQuestion } from './readQuestion';
import { readTokens } from './readTokens';
import { otherReadings, readAs } from './rephrase';
import { sayAnswer } from './sayAnswer';
import type { Token } from './sense';

/** Answers what was typed, or `null`: then it asks for something that is not here, or asks nothing. */
export function findAnswer(edition: AnswerEdition, typed: string, simplified?: ReadonlyMap<string, string>): Answer | null {
  const tokens = readTokens(typed, edition.lexicon, simplified);
  const outcome = tokens && findOutcome(edition, tokens);
  if (!outcome) return null;
  const ask = (query: string) => {
    const changed = readTokens(query, edition.lexicon);
    return changed && findOutcome(edition, changed);
  };
  const lead = (other: Outcome) => sayAnswer(edition, other).lead;
  return {
    ...sayAnswer(edition, outcome),
    readAs: readAs(edition, outcome, tokens, ask),
    others: otherReadings(edition, outcome, tokens, ask, lead),
  };
}

/** The first reading of the question that can be worked out. */
function findOutcome(edition: AnswerEdition, tokens: Token[]): Outcome | null {
  for (const words of readings(tokens)) {
    const question = readQuestion(words);
    const outcome = question && isAsked(question) ? answerQuestion(edition, question) : null;
    if (outcome) return outcome;
  }
  return null;
}

/** A name alone is looked for, not asked about. */
function isAsked({ rows, sets, measures, ask, order, conditions, years }: NonNullable<ReturnType<typeof readQuestion>>): boolean {
  const says = measures.some(({ flow, quantity, form, measure }) => flow || quantity || form || measure);
  if (rows.length > 0) return says || ask === 'rank';
  return sets.length > 0 ? says || order?.to !== Infinity || conditions.length > 0 : says || conditions.length > 0 || years !== null;
}

export { makeAnswerEdition } from './edition';
