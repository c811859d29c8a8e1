import type { Answer, AnswerValue, ReadAs } from '../../../search/answer/answer';
import { copyFrom } from '../../dom/copy';
import { groupedNodes } from '../../setting/groupedHtml';
import { sharedAddress } from '../../link/sharedAddress';
import { element } from '../../dom/element';
import { base } from './searchResult.client';
import { fullTitle } from '../../../model/label';

/** Where a changed question leads: the search page with it, or whatever the place it stands in does with it. */
export type AskAgain = (query: string) => string;

/** The answer above the results: the sentence, its cells, how the question was read, and what else it could have meant. */
export function answerCard(answer: Answer, ask: AskAgain): HTMLElement[] {
  const { lead, note, values, more, prints, others, formula, sources } = answer;
  return [
    element('p', 'answer-lead', ...groupedNodes(lead)),
    ...(note ? [element('p', 'answer-note', note)] : []),
    ...(values.length > 0 ? [valueList(values, more)] : []),
    ...(prints.length > 0 ? [element('p', 'answer-prints', '也印于 ', ...joined(prints.map(printOf), '；'))] : []),
    ...(others.length > 0 ? [otherList(answer, ask)] : []),
    ...(answer.readAs.length > 0 ? [element('dl', 'answer-read', ...answer.readAs.map((part) => readPart(part, ask)))] : []),
    ...(sources.length > 0 ? [sourceLine(sources)] : []),
    ...(formula ? [element('p', 'answer-formula', '算式 ', element('code', '', formula))] : []),
    tools(answer),
  ];
}

const sourceLine = (sources: Answer['sources']): HTMLElement => {
  const links = sources.map((source) => link(fullTitle(source), source.address));
  return element('p', 'answer-source', '出处 ', ...joined(links, '；'));
};

function link(words: string, address: string, className = ''): HTMLAnchorElement {
  const made = element('a', className, ...groupedNodes(words));
  made.href = base + address;
  return made;
}

const joined = (nodes: Node[], between: string): (Node | string)[] => nodes.flatMap((node, i) => (i === 0 ? [node] : [between, node]));

const markOf = ({ isPrinted }: AnswerValue): HTMLElement => {
  const mark = element('span', 'answer-mark', isPrinted ? '印' : '推算');
  mark.title = isPrinted ? '书中印有此数' : '由书中所印的数算得';
  return mark;
};

const doubtOf = ({ doubt }: AnswerValue): Node[] =>
  doubt
    ? [' ', link(`存疑：${doubt.title}`, doubt.address, 'answer-doubt')].map((each) =>
        typeof each === 'string' ? document.createTextNode(each) : each,
      )
    : [];

function valueList(values: AnswerValue[], more: number): HTMLElement {
  const items = values.map((value) =>
    element(
      'li',
      '',
      ...(value.rank ? [element('span', 'answer-rank', value.isFromLast ? `倒数 ${value.rank}` : String(value.rank))] : []),
      ...(value.value ? valueNodes(value) : [link(value.name, value.address)]),
    ),
  );
  if (more > 0) items.push(element('li', 'answer-more', `另有 ${more} 个，见出处`));
  return element('ol', 'answer-values', ...items);
}

const valueNodes = (value: AnswerValue): (Node | string)[] => [
  element('span', 'answer-name', value.name),
  ' ',
  link(value.value, value.address, 'answer-value'),
  ' ',
  markOf(value),
  ...doubtOf(value),
];

/** An erratum is named once, after the last number that it doubts. */
const printOf = (value: AnswerValue, at: number, all: AnswerValue[]): HTMLElement => {
  const isLast = !all.slice(at + 1).some(({ doubt }) => doubt?.address === value.doubt?.address);
  return element('span', '', link(`${value.name} ${value.value}`, value.address), ...(isLast ? doubtOf(value) : []));
};

function otherList({ others }: Answer, ask: AskAgain): HTMLElement {
  return element(
    'ul',
    'answer-others',
    ...others.map(({ label, lead, query }) => {
      const change = element('a', '', label);
      change.href = ask(query);
      return element('li', '', '若问', change, '：', ...groupedNodes(lead));
    }),
  );
}

function readPart({ name, value, options }: ReadAs, ask: AskAgain): HTMLElement {
  const changes = options.map(({ label, query }) => {
    const change = element('a', 'answer-change', label);
    change.href = ask(query);
    change.setAttribute('aria-label', `${name}改为${label}`);
    return change;
  });
  return element('div', '', element('dt', '', name), element('dd', '', element('span', 'answer-part', value), ...changes));
}

/** Copies the answer as a sentence with its sources, and cites the place it stands on as every place is cited. */
function tools({ lead, values, sources, formula }: Answer): HTMLElement {
  const place = values[0]?.address ?? sources[0]?.address ?? '';
  const copy = element('button', 'answer-copy', '复制答案');
  copy.type = 'button';
  copy.addEventListener('click', () => {
    const from = sources.map(({ label, title }) => `${label}《${title}》`).join('、');
    const how = formula && values.length > 1 ? `算式 ${formula}` : '';
    void copyFrom(copy, `${lead}（${[from, how, sharedAddress(base + place)].filter(Boolean).join('，')}）`);
  });
  const [source] = sources;
  if (!source) return element('p', 'answer-tools', copy);
  const cite = element('button', 'answer-copy', '引用');
  cite.type = 'button';
  cite.dataset['cite'] = 'table';
  cite.dataset['citeTitle'] = `${source.label} ${source.title}`;
  cite.dataset['citeUrl'] = base + place;
  return element('p', 'answer-tools', copy, ' ', cite);
}
