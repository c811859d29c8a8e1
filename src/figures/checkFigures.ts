import { figureLabel } from '../model/label';
import { nearest } from '../model/nearest';
import type { Problem } from '../model/check/problem';
import type { Report } from '../model/report';
import { namesUnread } from '../model/check/unread';
import { namesWaiting } from '../model/check/waiting';
import { figureData, type FigureData } from './data/figureData';
import { pointsOf, type FigurePanel } from './data/panel';
import { kindOf } from './kinds';
import type { FigureSpec } from '../model/figure';

/** Problems of the figures’ specifications: a table, row or field that is not there, a formula that cannot be computed, a grade that is not so. `folder` is where problems say they lie; a figure of a table that could not be read is left alone. */
export function checkFigures(report: Report, folder = `content/${report.name}/figures`): Problem[] {
  return [...report.figures.values()].flatMap((spec) => {
    if (namesUnread(report, JSON.stringify(spec)) || namesWaiting(report, JSON.stringify(spec))) return [];
    const file = `${folder}/figure-${spec.id}.yaml`;
    const problems: Problem[] = [];
    const data = figureData(report, spec, (field, error) => {
      // A wrong name stands in every row of its column: say it once.
      if (problems.some((problem) => problem.says.endsWith(error.message))) return;
      problems.push({
        code: 'figure-formula',
        file,
        field: field.split(' ')[0],
        says: `${figureLabel(spec.id)} 算不出来：${error.message}`,
        try: '改正表名、行名、列名或公式；行名与列名照表格的 CSV 写。',
        missing: error.missing,
      });
    });
    if (problems.length > 0) return problems;
    const faults = [
      ...gradeFaults(spec, data),
      ...measureFaults(report, spec),
      ...data.panels.flatMap((panel) => panelFaults(spec, panel)),
    ];
    return faults.map(([code, field, says, advice]) => ({ code, file, field, says, try: advice }));
  });
}

type Fault = [code: string, field: string, says: string, advice: string];

/** Does the figure draw anything, and is its grade what its numbers are? */
function gradeFaults({ id, grade, lost }: FigureSpec, { panels }: FigureData): Fault[] {
  const drawn = panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
  const label = figureLabel(id);
  const faults: Fault[] = [];
  if (drawn.length === 0) faults.push(['figure-empty', 'panels', `${label} 一个点也没有。`, '写明 rows 与 series。']);
  if (grade === 'printed' && drawn.some((point) => point.origin !== 'printed'))
    faults.push(['figure-grade', 'grade', `${label} 有推算的数，不能标作 printed。`, '改为 grade: derived；有缺的数则为 partial。']);
  if (grade === 'partial' && !lost)
    faults.push(['figure-grade', 'lost', `${label} 标作 partial，却没有说缺了什么。`, '用 lost 写明原图有而所据文本缺失的内容。']);
  if (grade !== 'partial' && drawn.some((point) => point.origin === 'lost'))
    faults.push(['figure-grade', 'grade', `${label} 有缺的数，须标作 partial。`, '改为 grade: partial，并用 lost 说明。']);
  return faults;
}

function measureFaults({ measures }: Report, { measure }: FigureSpec): Fault[] {
  const ids = measures.map(({ id }) => id);
  if (!measure || ids.includes(measure)) return [];
  const guess = nearest(measure, ids);
  const says = `measures.yaml 里没有名为“${measure}”的指标${guess ? `；最接近的是“${guess}”` : ''}。`;
  return [['figure-measure', 'measure', says, '改正指标的 id，或删去 measure。']];
}

/** Does every computed series say how, does nothing stand twice, and is nothing divided by zero? */
function panelFaults({ id }: FigureSpec, panel: FigurePanel): Fault[] {
  const { ofParts } = kindOf(panel);
  const silent = panel.series.filter(
    ({ how, points }) =>
      !how && !ofParts && points.some((point, index) => point.origin === 'derived' && panel.rows[index]!.kind === 'member'),
  );
  const faults = silent.map(({ name }): Fault => [
    'figure-how',
    'how',
    `${figureLabel(id)}的“${name}”是推算的，却没有说怎样推算。`,
    '在这个系列里用 how 写明，例如 how: 2020 年成交额 ÷（1 + 增长）。',
  ]);
  if (panel.kind === 'change' && (panel.series.length !== 2 || panel.beside.length !== 1 || panel.beside[0]!.as !== 'growth'))
    faults.push([
      'figure-change',
      'panels',
      `${figureLabel(id)} 要比较两年，须有两个系列和一列增长。`,
      'series 写上年、本年两个系列，beside 写 { name: 增长, …, as: growth }；或改用 kind: bar。',
    ]);
  for (const [what, names] of [
    ['行', panel.rows.map(({ key }) => key)],
    ['系列', panel.series.map(({ name }) => name)],
  ] as const) {
    const twice = names.find((name, index) => name !== '' && names.indexOf(name) < index);
    if (twice)
      faults.push(['figure-twice', 'panels', `${figureLabel(id)} 里有两个叫“${twice}”的${what}。`, '删去重复的一个，或改正名称。']);
  }
  if (pointsOf(panel).some((point) => point.value !== null && !Number.isFinite(point.value)))
    faults.push(['figure-formula', 'panels', `${figureLabel(id)} 有一个数除以了零。`, '改正公式。']);
  return faults;
}
