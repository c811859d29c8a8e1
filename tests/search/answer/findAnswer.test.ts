import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { store } from '../realStore';

const { answer } = store;
const lead = (query: string) => answer(query)?.lead;
const sources = (query: string) => answer(query)?.sources.map(({ label }) => label);

describe('An answer', () => {
  it('names what was asked for, not a head of the table', () => {
    expect(lead('重大技术合同成交额')).toMatch(/^重大技术合同 22798\.96 亿元/);
    expect(lead('平均每份合同多少钱')).toBe('全国 514.27 万元');
    expect(lead('卖方机构有多少家')).toBe('全国 65983 家');
  });

  it('takes a share of all contracts, never of itself', () => {
    expect(lead('重大技术合同占全国多少')).toBe('重大技术合同 80.7%');
    expect(answer('重大技术合同占全国多少')!.prints).toEqual([]);
    expect(lead('研发经费占GDP多少')).toBe('全社会R&D经费相当于国内生产总值GDP的 2.4%');
    expect(answer('全国成交额占比')).toBeNull();
  });

  it('says which rows lie between two bounds, which have doubled, and whether one does', () => {
    expect(lead('输出在100亿到500亿之间的省份')).toMatch(/^8 个/);
    expect(lead('翻番')).toBe('2 个：海南、重庆');
    expect(lead('广东输出超过3000亿了吗')).toBe('是：广东 3267.21 亿元');
    expect(lead('全国翻番了吗')).toBe('否：全国 26.13%');
    expect(lead('高校卖技术增长了吗')).toBe('否：高等院校 -5.39%');
    expect(lead('山西输出下降了吗')).toBe('是：山西 -58.93%');
    expect(lead('长三角里吸纳超过1500亿的')).toBe('2 个：江苏、浙江');
  });

  it('asks of rows what they are chosen by: what is taken in, not what is given out', () => {
    expect(lead('哪些国家吸纳我国技术超过百亿')).toBe('4 个：美国、孟加拉国、约旦、英国');
  });

  it('lists the institutions of a place where it is asked which, and counts them where it is asked how many', () => {
    const listed = answer('陕西的国家技术转移机构有哪些')!;
    expect(listed.lead).toMatch(/^陕西 21 家：(.+、){2}.+等$/);
    expect(listed.values.map(({ address }) => address)).toContain('2021/institutions/directory/#institution-shaanxi-1');
    expect(listed.values.length).toBe(21);
    expect(lead('陕西有多少家国家技术转移机构')).toBe('陕西 21 家');
  });

  it('takes the unit after 多多少 for no number, and a multiple of the text for one of the year before', () => {
    expect(lead('江苏输出比浙江多多少亿元')).toMatch(/^江苏更多，相差 684\.53 亿元/);
    expect(lead('新型疫苗 成交额 倍数')).toMatch(/ 12\.5 倍$/);
    expect(lead('新型疫苗成交额相当于2018年的倍数')).toBeUndefined();
  });

  it('reads pinyin as the word the text has, not as chance neighbours', () => {
    expect(lead('chengdu shuchu jine')).toBe('成都 1144.52 亿元');
  });

  it('tells growth in the unit it is asked in, as the difference of two years', () => {
    expect(lead('广东输出比上年增加多少亿')).toMatch(/^2020 年更多，相差 1044\.13 亿元/);
    expect(lead('山西输出比上年减少多少亿')).toMatch(/^2019 年更多，相差 64\.54 亿元/);
    expect(lead('广东输出比上年增加多少')).toBe('广东 46.97%');
    // No table has the amount of the year before.
    expect(lead('电子信息成交额比上年增加多少亿')).toBeUndefined();
  });

  it('lists the members of a set that is said to have so many, and of no other', () => {
    expect(lead('四类合同的成交额')).toBe(lead('各类合同的成交额'));
    expect(lead('五类合同的成交额')).toBeUndefined();
    expect(answer('成交额最高的三类合同')!.values.length).toBe(3);
  });

  it('says which places are counted from the last', () => {
    expect(lead('输出成交额倒数第三的省')).toBe('青海 10.56 亿元，倒数第 3 位');
    expect(lead('输出成交额最少的三个省')).toBe('输出成交额从低到高：西藏、新疆、青海');
    expect(answer('输出成交额最少的三个省')!.values.map(({ rank, isFromLast }) => [rank, isFromLast])).toEqual(
      [1, 2, 3].map((rank) => [rank, true]),
    );
    // The greatest fall is the first of falls.
    expect(answer('输出下降最多的省')!.values[0]).toMatchObject({ name: '山西', rank: 1 });
    expect(answer('输出下降最多的省')!.values[0]!.isFromLast).toBeUndefined();
  });

  it('takes one kind of institutions for no other', () => {
    expect(lead('技术转移机构从业人员多少')).toBe('从业人员 62183 人');
    expect(lead('技术转移机构从业人员增长多少')).toBe('从业人员增长 39.9%');
    expect(lead('交易机构从业人员多少')).toBe('交易机构从业人员 1434 人');
  });

  it('gives a series since a year', () => {
    expect(answer('2016年以来成交额')!.values.map(({ name }) => name)).toEqual(['2016 年', '2017 年', '2018 年', '2019 年', '2020 年']);
  });

  it('says who of a directory bears a name, and stays silent where none does', () => {
    expect(lead('清华大学有国家技术转移机构吗')).toMatch(/^名录中名称含“清华大学”的有 3 家/);
    expect(answer('空军航空大学有国家技术转移机构吗')).toBeNull();
  });

  it('does not count what nobody named', () => {
    for (const query of ['有几家', '全国有几家', '北京有几家机构']) expect(answer(query)).toBeNull();
  });

  it('counts what a measure counts, and what the text counts by a name of its own', () => {
    expect(lead('青海有几个国家技术转移机构')).toBe('青海 3 家');
    expect(lead('高校买方比上年增加多少家')).toBe('高校买方比上年增加 93 家');
    expect(lead('技术交易所一共几家')).toBe('技术交易所数 19 家');
    expect(answer('广东净吸纳有几个')).toBeNull();
    expect(lead('输出比上年少的省')).toBe(lead('输出下降的省'));
  });

  it('takes the average of all contracts for none of their kinds', () => {
    expect(lead('哪些合同类别均价超过500万元')).toBe('2 个：技术转让、技术服务');
    expect(lead('技术服务均价排第几')).toMatch(/4 个中/);
    expect(lead('各类合同均价')).not.toContain('全国');
    expect(lead('均价最高的两类合同')).toMatch(/技术转让、技术服务$/);
  });

  it('reads > and ≥ in words, and passes over no sign of arithmetic', () => {
    expect(lead('输出增速>50%的省')).toBe(lead('输出增速超过50%的省'));
    expect(lead('吸纳成交额 ≥ 1000亿的省')).toBe(lead('吸纳成交额不低于1000亿的省'));
    expect(answer('输出超过∞亿的省')).toBeNull();
  });

  it('says of what a share is, where it is not of all, and that rows were chosen', () => {
    expect(lead('深圳占广东输出多少')).toBe('深圳占广东的 32.0%');
    expect(lead('成交额相当于研发经费的百分之几')).toBe('成交额相当于全社会R&D经费的 115.7%');
    expect(answer('输出超过千亿的省')!.readAs.at(-1)).toMatchObject({ name: '问法', value: '筛选' });
    expect(answer('输出前五的省')!.readAs.at(-1)).toMatchObject({ name: '问法', value: '排序' });
  });

  it('takes 400 万 of what is in 万元 for 400 万元', () => {
    expect(lead('哪年均价超过400万')).toBe(lead('哪年均价超过400万元'));
    expect(lead('技术咨询均价哪年首次超过200万')).toMatch(/2020 年 305\.54 万元$/);
  });

  it('takes a class of firms for one, a comparison for another', () => {
    expect(lead('中小企业卖给大企业多少')).toBe('中小型企业输出到大型企业成交额 2279.7 亿元');
    expect(lead('高技术产业合同占全国比重')).toBe('高技术产业合同成交额占全国比重 66.1%');
    expect(answer('高技术产业成交额')).toBeNull();
    expect(answer('计划内成交额')).toBeNull();
  });

  it('chooses by sign, and asks which members before whether the region does', () => {
    expect(lead('净输出的省份有哪些')).toBe(lead('净吸纳为负的省份'));
    expect(lead('中部输出过千亿的')).toBe('1 个：湖北');
    expect(lead('2020年成交额是2012年的几倍')).toMatch(/^2020 年是 2012 年的 4\.39 倍/);
  });

  it('names every table its formula takes from, and prints only the same number', () => {
    expect(sources('北京净吸纳多少')).toEqual(['附表 5', '附表 6']);
    expect(answer('北京净吸纳多少')!.prints).toEqual([]);
    expect(answer('江苏输出增速')!.prints.every(({ doubt }) => doubt)).toBe(true);
  });

  it('gives each kind a line where each is asked for', () => {
    expect(answer('各类卖方有多少家')!.values.length).toBeGreaterThan(4);
  });

  it('gives one number beside another only', () => {
    expect(answer('东部占全国比重')!.others.map(({ label }) => label)).toEqual(['吸纳成交额占比']);
    expect(answer('哪个省国家技术转移机构最多')!.others).toEqual([]);
  });

  it('names each measure of several, with its own rows', () => {
    expect(lead('输出和吸纳最高的省')).toBe('输出成交额：北京 6316.16 亿元；吸纳成交额：广东 4306.27 亿元');
    expect(answer('广东输出和吸纳')!.values.map(({ name }) => name)).toEqual(['广东 输出成交额', '广东 吸纳成交额']);
  });

  it('takes every year named, and growth over the year before only', () => {
    expect(lead('2016年和2020年成交额')).toBe('2016 年 11406.98 亿元，2020 年 28251.51 亿元');
    expect(lead('2020年成交额比2019年多多少')).toMatch(/^2020 年更多，相差 5853\.12 亿元/);
    expect(lead('2020年成交额比2019年增长多少')).toBe('全国 26.13%');
  });

  it('finds the best year in the longest row of years, and in no row of two', () => {
    expect(lead('成交额增长最快的是哪年')).toBe('2018 年 31.8%');
    expect(answer('江苏哪年输出最高')).toBeNull();
  });

  it('counts contracts where it is they that are most', () => {
    expect(lead('哪国向我国输出合同最多')).toBe('日本 1008 项');
  });

  it('counts contracts where it is they that are fewer, and takes money where it is money that rises', () => {
    expect(lead('输出合同减少成交额增加的省')).toBe('6 个：天津、上海、安徽、重庆、宁夏、陕西');
    expect(lead('合同变少的领域')).toBe('1 个：核应用');
    expect(lead('北京签了多少合同')).toBe('北京 84451 项');
  });

  it('takes trade for what crosses the border, unless a place of the country is named', () => {
    expect(lead('出口技术金额')).toBe('国外 2192.18 亿元');
    expect(lead('进口技术金额')).toBe('国外 930.54 亿元');
    expect(lead('引进技术转让合同多少项')).toBe('技术转让 1535 项');
    expect(lead('从美国进口技术花了多少')).toBe('美国 138.0 亿元');
    expect(lead('广东引进技术多少')).toBe('广东 4306.27 亿元');
    expect(answer('广东出口技术多少')).toBeNull();
  });

  it('says of what kind the rows are, and changes places alone for provinces', () => {
    const kind = (query: string) => answer(query)!.readAs[1]!;
    expect(kind('电子信息占全国多少')).toMatchObject({ name: '类别', value: '电子信息', options: [] });
    expect(kind('日本向我国输出多少').name).toBe('国家');
    expect(kind('江苏有几家国家技术转移机构').name).toBe('地区');
    expect(kind('河南吸纳多少')).toMatchObject({ name: '地区', options: [{ label: '各省份' }] });
  });

  it('prints beside it the same number only, or one that an erratum names', () => {
    expect(answer('全国输出合同数')!.prints.map(({ name }) => name)).toEqual(['表 3-2']);
    for (const query of ['江苏输出增速', '四川吸纳成交额增长率', '海南输出增长多少']) expect(answer(query)!.prints).not.toEqual([]);
  });

  it('takes no row that says what is not meant for a kind', () => {
    expect(lead('哪种知识产权成交额最高')).toBe('技术秘密 5381.28 亿元');
    expect(lead('专利合同成交额占知识产权多少')).toBe('专利占知识产权的 33.7%');
  });

  it('says when a law takes force, not when it was passed', () => {
    expect(lead('民法典什么时候施行')).toMatch(/^自 2021 年 1 月 1 日起施行/);
    expect(lead('专利法何时施行')).toMatch(/^施行日期为 2021 年 6 月 1 日/);
    expect(lead('民法典什么时候通过')).toMatch(/^5 月 28 日/);
  });

  it('takes one word for taking force as another', () => {
    expect(lead('新民法典何时施行')).toBe(lead('民法典何时施行'));
    for (const query of ['民法典哪天开始实施', '民法典何时生效', '民法典什么时候施行'])
      expect(lead(query)).toMatch(/2021 年 1 月 1 日起施行/);
  });

  it('reads ranks before names that begin like them', () => {
    expect(lead('输出排名第三的高校')).toBe('第 3 位：华中科技大学');
    expect(lead('第二大领域')).toMatch(/^城市建设与社会发展/);
  });
});

describe('English questions', () => {
  it.each([
    ['Which province exports most technology?', '北京 6316.16 亿元'],
    ['growth of Hainan', '海南 121.62%'],
    ['Beijing 2019 export', '北京 5695.28 亿元'],
    ['How much technology did Japan export to China?', '日本 200.0 亿元'],
    ['Inner Mongolia import', '内蒙古 251.13 亿元'],
  ])('%s', (query, answered) => {
    expect(lead(query)).toBe(answered);
  });

  it.each(['GDP of Guangdong', 'Which unicorn is largest', 'population of China'])('%s has no answer here', (query) => {
    expect(answer(query)).toBeNull();
  });
});

describe('What cannot be answered is not', () => {
  it.each([
    '技术合同'.repeat(2500),
    '<script>alert(1)</script>北京输出',
    '输出第零名',
    '输出排名第负一的省',
    '输出第四十名的省',
    '输出超过一百万亿的省',
    '输出超过-5亿的省',
    '北京输出多少？上海吸纳多少？',
    '北京输出多少和民法典什么时候施行',
    '哪个省输出最多的省吸纳多少',
    '广东吸纳，江苏输出',
    '输出最多、吸纳最少的省',
    '输出第二和第三的省',
    '输出前三和后三的省',
    '北京输出多少项多少亿元',
    '2020年比2012年成交额增长多少',
    '广东比江苏输出高百分之几',
    '西藏为什么下降',
    '海南增长的原因',
    '明年成交额',
    'beij',
    'guangd shuch',
    '北京输',
    '输出成交',
    '前零名',
    '台湾输出多少',
    '河南GDP',
    '2035年成交额',
    '！？。，',
  ])('%s', (query) => {
    expect(answer(query)).toBeNull();
  });

  it('and whatever is typed, nothing is thrown', () => {
    const words = [
      '北京',
      '输出',
      '吸纳',
      '最',
      '第',
      '前',
      '比',
      '超过',
      '亿',
      '占',
      '增长',
      '和',
      '的',
      '哪个',
      '省',
      '多少',
      '2020',
      '年',
      '不',
      '领域',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 14 }), (typed) => {
        answer(typed.join(''));
      }),
      { numRuns: 400 },
    );
  });
});
