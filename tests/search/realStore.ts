import { editionNamed } from '../../src/editions';
import { storeOf } from '../../src/commands/bench/search/judgeSearch';

/** The memory store of the edition of 2021, made once for all tests of a file. */
export const edition = editionNamed('2021');
export const store = storeOf(edition);
