import type { Edition } from '../../../editions';
import { judgeAnswers, sumVerdicts, type JudgedQuestion, type Verdicts } from './judgeAnswers';
import { readJudged, storeOf } from './judgeSearch';

/** Prints how questions are answered: right, wrong or not at all, by kind. */
export function benchAnswers(edition: Edition, judgedFolder: string, say: (line: string) => void): void {
  const { answer } = storeOf(edition);
  const line = ({ right, wrong, silent }: Verdicts) => `${right} right, ${wrong.length} wrong, ${silent.length} silent`;
  for (const name of ['tuned', 'held-out', 'fresh', 'strangers', 'later', 'latest', 'newest', 'last', 'blind']) {
    const verdicts = judgeAnswers(answer, readJudged<JudgedQuestion>(`${judgedFolder}/answers-${name}.jsonl`));
    const all = sumVerdicts(verdicts.values());
    say(`answers ${name}: ${line(all)} (goal 90 % right, 3 % wrong; what has no answer never answered)`);
    for (const [kind, verdict] of verdicts) say(`answers   ${kind}: ${line(verdict)}`);
    for (const query of all.wrong) say(`answers   wrong: ${query}`);
  }
}
