/** What a word of a question does. The grammar knows these and numbers; everything else it is told by the edition. */
export type Deed =
  | 'most'
  | 'least'
  | 'rank'
  | 'growth'
  | 'rise'
  | 'fall'
  | 'drop'
  | 'double'
  | 'half'
  | 'share'
  | 'average'
  | 'mean'
  | 'above'
  | 'atLeast'
  | 'below'
  | 'atMost'
  | 'orMore'
  | 'orLess'
  | 'approx'
  | 'which'
  | 'many'
  | 'much'
  | 'and'
  | 'but'
  | 'or'
  | 'both'
  | 'not'
  | 'than'
  | 'more'
  | 'less'
  | 'difference'
  | 'times'
  | 'sum'
  | 'except'
  | 'besides'
  | 'each'
  | 'whatYear'
  | 'everyYear'
  | 'first'
  | 'whole'
  | 'self'
  | 'to'
  | 'from'
  | 'contract'
  | 'between'
  | 'within'
  | 'when'
  | 'kinds'
  | 'members'
  | 'perhaps'
  | 'belongs'
  | 'why'
  | 'idle';

/** Closed lists, longest match wins; words of a language, none of an edition. */
export const DEEDS: Readonly<Record<Deed, string>> = {
  most: '最高 最多 最大 最快 最强 最猛 最活跃 最好 居首 榜首 冠军 首位 排第一 排名第一 排在第一 位居第一 位列第一 领先 第一大 高居榜首 最高值 最大值 最厉害',
  least: '最低 最少 最小 最慢 最差 垫底 末位 最后一名 最后一位 倒数第一 最弱 最低值 最小值 排最后',
  rank: '排第几 排名第几 排在第几 位列第几 第几 第几名 第几位 排名 名次 位次 排多少 排名多少 排多少名 排行 排行榜 排第几名 排第几位 排在第几位 居第几 居第几位 排几 排第 排序 列第几 排在哪 排到第几',
  growth: '增长率 增速 增幅 涨幅 同比 同比增长 同比增速 比上年增长 增长幅度 增长速度 较上年增长 同比增长率 变化 变动 涨跌 growth',
  rise: '增长 上升 增加 提高 上涨 正增长 涨 增 增多 增长了 上升了 涨了 增加了 增长为正 同比上升',
  fall: '下降 减少 下滑 降低 负增长 跌 降 缩水 萎缩 下跌 回落 下降了 减少了 跌了 降了 增长为负 同比下降 缩减 不增反降',
  drop: '降幅 跌幅',
  double: '翻番 翻一番 翻倍 翻了一番 翻了番 增长一倍 翻了一倍',
  half: '过半 超半数 超过半数 占一半以上',
  share: '占比 比重 份额 占 占了 占到 比例 百分比 所占比重 所占比例 所占份额 占有 share',
  average:
    '均价 平均每项 平均每份 平均每个 每项平均 每份平均 平均单价 单价 单项平均 每份均价 每项均价 平均一项 平均一份 平均单项 每项 每份 每个合同 每单 单笔 平均每笔 单份 单项',
  mean: '平均 平均值 均值',
  above: '超过 高于 大于 多于 突破 超 过 越过 超出 高过 不止 破',
  atLeast: '达到 不低于 不少于 至少 不小于 达 上 满',
  below: '低于 小于 少于 不到 不足 未达到 没达到 未达 没到 未到 没有达到 没超 未满',
  atMost: '不超过 不高于 不大于 不多于 至多 最多不超过 没超过 没有超过 未超过 未突破 没有突破',
  orMore: '以上 及以上 之上 级 级别 往上',
  orLess: '以下 及以下 之下',
  approx: '大约 约 左右',
  which: '哪个 哪些 哪 哪几个 哪几 谁 哪一个 什么 哪家 哪几家 哪所 是谁 哪位 哪类 哪种 哪一类 哪一种 哪几类 哪几种 哪些个 何 which',
  many: '几个 多少个 有几个 有多少个 几类 多少类 几种 多少种 个数 共有几个 几',
  much: '多少 是多少 有多少 几何 多大 多高 多少钱 会是多少 有多大 有多高 多快',
  and: '和 与 及 跟 同 以及',
  but: '且 并且 而且 但 但是 而 同时 又 却 并 也',
  or: '或 或者 或是',
  both: '都 均 皆 全都 双双 双 各自',
  not: '不 没 没有 非 未 不是 并非',
  than: '比 相比 较 相较 对比 比较',
  more: '多 更多 更高 更大 更快 高 大 快 强 多还是少 高还是低 大还是小',
  less: '少 更少 更低 更小 低 小 慢 弱 少还是多 低还是高',
  difference:
    '差多少 相差 相差多少 差距 差额 多多少 少多少 高多少 低多少 差 差几 多出多少 多几 高出多少 多出 高出 之差 多了多少 少了多少 差值',
  times: '几倍 多少倍 倍数 倍',
  sum: '合计 总和 之和 加起来 一共 总共 共计 总计 加总 相加 合起来',
  except: '除 除了 不算 不含 去掉 剔除 不包括 除去',
  besides: '外 以外 之外',
  each: '各 每个 各个 分 各类 各种 分别 分别是 分别为',
  whatYear: '哪年 哪一年 何年 什么年份 哪个年份 哪几年 哪些年 哪些年份 几几年 年份',
  everyYear: '历年 每年 逐年 各年 历年来 历史 各年度 走势 趋势 时间序列',
  first: '首次 第一次 首度 最早 最先 率先',
  whole: '全国 国内 总 总体 全部 整体 总共有 所有 全社会 全国范围 全国各省 全国总',
  self: '我国 中国',
  to: '向 给 到 往 对',
  from: '从 自 由',
  contract: '合同',
  between: '之间 间',
  within: '里 里面 中 内 当中 之中 其中 范围内 里头 当中的',
  when: '什么时候 何时 哪天 哪一天 几月几日 几号 几月 什么日子 什么时间 哪日 日期 几月份',
  kinds: '分为 分成 包括 包含 分 涵盖 组成 共分',
  members: '成员 名单',
  perhaps: '吗 是否 是不是 有没有 是吗',
  why: '为什么 为何 为啥 怎么会 原因 原因是什么 凭什么 怎么办 怎么回事 预测 预计 未来 明年 将来 意味着什么 说明什么 影响',
  belongs: '属于 归属 归 归属于',
  idle: '是 了 在 有 呢 呀 啊 吧 嘛 哦 诶 哎 嗯 请问 帮我查一下 帮我查 帮忙查 帮我看看 查一下 查下 查 查询 我想知道 想知道 想问一下 想问 问一下 请告诉我 告诉我 告诉 请 麻烦 列出 列一下 看看 给我 介绍 麻烦问一下 到底 究竟 大概 具体 为 数 值 数字 水平 一下 来着 怎么样 如何 元 亿元 项 家 个 位 名 所 得 就 还 那 那么 这 这个 整个 当年 全年 所有的 共 共有 来 出 列 排在 排 位居 位于 者 方面 用 之 于 一个 时 已经 曾 有过 其 成 我们 你好 谢谢 可以 能 能否 知道 相当于 进行 省内 按 根据 依据 显示 计 花 花了 花费 两地 三地 四地 两省 三省 四省 四省市 三省一市 请问一下',
};

/** How readers call the provinces, and the cities. */
export const PLACES = '省 省份 省市 各省 省区市 省级 地区 地方 省区 省（区、市） 省、自治区、直辖市 省级地区 个省 个省份 个地区 province';
export const CITIES = '城市 个城市';
export const REGIONS = '区域 大区 经济区 个区域';
