/** What words are found with, in a script of its own: a question is answered without it. */
export { recordBatches } from '../index/recordsOf';
export { indexing, withNumbers } from '../index/searchIndex';
export { findRecords } from './findRecords';
export { asksNumber, readQuery } from './readQuery';
export { withAnswer } from './withAnswer';
