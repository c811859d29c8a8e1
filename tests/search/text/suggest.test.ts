import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/search/index/names';
import { readQuery } from '../../../src/search/reading/readQuery';
import { suggest } from '../../../src/search/text/suggest';
import { smallIndex } from '../smallIndex';

const index = smallIndex();
const tried = (typed: string) => suggest(index, readQuery(typed), namesOf(index));

describe('Where nothing is found', () => {
  it('the known ones of several words are offered', () => {
    expect(tried('北京 区块链')).toContain('北京');
  });

  it('the longest known piece of an unknown word is', () => {
    expect(tried('大湾区块链')).toContain('大湾区');
  });

  it('names that share their letters are', () => {
    expect(tried('技术开方')).toContain('技术开发');
  });

  it('for a number of a table the numbers there are', () => {
    expect(tried('表 3-9')).toEqual(['表 3-1']);
  });

  it('nothing is offered that was typed', () => {
    expect(tried('北京')).not.toContain('北京');
  });
});
