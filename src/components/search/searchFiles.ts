import type { Edition } from '../../editions';
import type { AnswerData } from '../../search/answer/answerData';
import { makeAnswerData } from '../../search/answer/makeAnswerData';
import { makeLetters } from '../../search/text/makeLetters';
import { makePassages } from '../../search/index/makePassages';
import { calledWords } from '../../search/index/calledWords';
import type { Letters } from '../../search/text/letters';
import type { Passages } from '../../search/index/passages';
import { recordsOf } from '../../search/index/recordsOf';
import { makeIndex } from '../../search/index/searchIndex';

/** The files the memory store of an edition loads: its words at once, then its numbers with what questions need, its letters when a query needs them. */
export interface SearchFiles {
  passages: Passages;
  letters: Letters;
  answers: AnswerData;
}

/** Makes the files of an edition. */
export function searchFiles(edition: Edition): SearchFiles {
  const passages = makePassages(edition);
  const { corpus } = makeIndex(recordsOf(passages, {}), passages.synonyms);
  const { searchWords } = edition;
  return {
    passages,
    letters: makeLetters(corpus, searchWords.lookAlike, calledWords(searchWords, corpus)),
    answers: makeAnswerData(edition),
  };
}
