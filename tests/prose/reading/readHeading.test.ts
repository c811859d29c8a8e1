import { describe, expect, it } from 'vitest';
import { readHeading } from '../../../src/prose/reading/readHeading';

describe('readHeading', () => {
  it('numbers the three levels of the book after their part and the section above', () => {
    expect(readHeading('七、技术交易主体构成', 2, '')).toEqual({ number: '2-7', level: 2 });
    expect(readHeading('1. 卖方', 2, '2-7')).toEqual({ number: '2-7-1', level: 3 });
    expect(readHeading('（1）企业法人', 2, '2-7-1')).toEqual({ number: '2-7-1-1', level: 4 });
  });

  it('goes on from a deeper section: 2. after （3）, 八、 after 2.', () => {
    expect(readHeading('2. 买方', 2, '2-7-1-3')).toEqual({ number: '2-7-2', level: 3 });
    expect(readHeading('（2）机关', 2, '2-7-2-1')).toEqual({ number: '2-7-2-2', level: 4 });
    expect(readHeading('八、流向', 2, '2-7-2-2')).toEqual({ number: '2-8', level: 2 });
  });

  it('takes the other ways a number is typed', () => {
    expect(readHeading('12．十二', 1, '1-1')).toEqual({ number: '1-1-12', level: 3 });
    expect(readHeading('(3) 半角', 1, '1-1-2')).toEqual({ number: '1-1-2-3', level: 4 });
    expect(readHeading('十一、第十一节', 1, '')).toEqual({ number: '1-11', level: 2 });
    expect(readHeading('十、第十节', 1, '')).toEqual({ number: '1-10', level: 2 });
  });

  it('says null where there is no number', () => {
    expect(readHeading('技术交易', 2, '2-7')).toBeNull();
    expect(readHeading('2020 年', 2, '2-7')).toBeNull();
  });
});
