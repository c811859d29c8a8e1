import type { Edition } from '../../editions';
import type { PackedAnswers } from '../../search/answer/answerData';
import { memoize } from '../../model/memoize';
import { makeAnswerData } from '../../search/answer/makeAnswerData';
import { makeLetters } from '../../search/text/makeLetters';
import { makeNames, makeTexts } from '../../search/index/makePassages';
import { calledWords } from '../../search/index/calledWords';
import type { Letters } from '../../search/text/letters';
import type { Names, Texts } from '../../search/index/passages';
import { recordsOf } from '../../search/index/recordsOf';
import { makeIndex } from '../../search/index/searchIndex';

/** The files the memory store of an edition loads: its names, its text, its numbers with what questions need; its letters when a query needs them. */
export interface SearchFiles {
  names: Names;
  texts: Texts;
  letters: Letters;
  answers: PackedAnswers;
}

/** The files of an edition, made once for all that are written. */
export const searchFiles = memoize(makeSearchFiles, (edition) => [edition]);

function makeSearchFiles(edition: Edition): SearchFiles {
  const names = makeNames(edition);
  const texts = makeTexts(edition);
  const { corpus } = makeIndex(recordsOf({ ...names, ...texts }, {}), names.synonyms);
  const { searchWords } = edition;
  return {
    names,
    texts,
    letters: makeLetters(corpus, searchWords.lookAlike, calledWords(searchWords, corpus)),
    answers: makeAnswerData(edition),
  };
}
