import { figureLabel } from '../model/figureLabel';
import { nearest } from '../model/nearest';
import type { Problem } from '../model/check/problem';
import type { Report } from '../model/report';
import { namesUnread } from '../model/check/unread';
import { namesWaiting } from '../model/check/waiting';
import { figureData } from './data/figureData';
import { pointsOf } from './data/panel';

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
      });
    });
    if (problems.length > 0) return problems;
    const drawn = data.panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
    const says = (code: string, field: string, text: string, advice: string) =>
      problems.push({ code, file, field, says: text, try: advice });
    if (drawn.length === 0) says('figure-empty', 'panels', `${figureLabel(spec.id)} 一个点也没有。`, '写明 rows 与 series。');
    if (spec.grade === 'printed' && drawn.some((point) => point.origin !== 'printed'))
      says(
        'figure-grade',
        'grade',
        `${figureLabel(spec.id)} 有推算的数，不能标作 printed。`,
        '改为 grade: derived；有缺的数则为 partial。',
      );
    if (spec.grade === 'partial' && !spec.lost)
      says('figure-grade', 'lost', `${figureLabel(spec.id)} 标作 partial，却没有说缺了什么。`, '用 lost 写明原图有而所据文本缺失的内容。');
    if (spec.grade !== 'partial' && drawn.some((point) => point.origin === 'lost'))
      says('figure-grade', 'grade', `${figureLabel(spec.id)} 有缺的数，须标作 partial。`, '改为 grade: partial，并用 lost 说明。');
    if (spec.measure && !report.measures.some(({ id }) => id === spec.measure)) {
      const guess = nearest(
        spec.measure,
        report.measures.map(({ id }) => id),
      );
      says(
        'figure-measure',
        'measure',
        `measures.yaml 里没有名为“${spec.measure}”的指标${guess ? `；最接近的是“${guess}”` : ''}。`,
        '改正指标的 id，或删去 measure。',
      );
    }
    for (const panel of data.panels) {
      for (const series of panel.series) {
        if (
          !series.how &&
          panel.kind !== 'share' &&
          panel.kind !== 'stacked' &&
          series.points.some((point, index) => point.origin === 'derived' && panel.rows[index]!.kind === 'member')
        ) {
          says(
            'figure-how',
            'how',
            `${figureLabel(spec.id)}的“${series.name}”是推算的，却没有说怎样推算。`,
            '在这个系列里用 how 写明，例如 how: 2020 年成交额 ÷（1 + 增长）。',
          );
        }
      }
      if (pointsOf(panel).some((point) => point.value !== null && !Number.isFinite(point.value)))
        says('figure-formula', 'panels', `${figureLabel(spec.id)} 有一个数除以了零。`, '改正公式。');
    }
    return problems;
  });
}
