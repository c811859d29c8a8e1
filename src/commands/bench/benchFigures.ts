import { brotliCompressSync } from 'node:zlib';
import { figureTableHtml } from '../../components/figure/figureTableHtml';
import { pictureHtml } from '../../components/figure/figureView';
import { allEditions } from '../../editions';
import { figureData } from '../../figures/data/figureData';
import { benchTable } from './benchTable';

/** Bytes and time of every figure of the newest edition: its two pictures and its table alone, and all of them as on one page. */
export function benchFigures(say: (line: string) => void): void {
  const [edition] = allEditions();
  let whole = '';
  let total = 0;
  const rows = [...edition!.figures.values()].map((spec) => {
    const start = performance.now();
    const data = figureData(edition!, spec);
    const pieces = [pictureHtml(data, 'narrow'), pictureHtml(data, 'wide'), figureTableHtml(data)];
    const time = performance.now() - start;
    total += time;
    whole += pieces.join('');
    return [spec.id, ...pieces.map(brotli), brotli(pieces.join('')), time.toFixed(1)];
  });
  say(
    benchTable(
      ['图', '窄图 B', '宽图 B', '表 B', '合计 B', '用时 ms'],
      [...rows, ['全部连成一页', '', '', '', brotli(whole), total.toFixed(0)]],
    ),
  );
  say('字节均为 brotli 压缩后；“全部连成一页”比各图之和小，因为相同的字句只传一次。');
}

const brotli = (text: string): number => brotliCompressSync(text).length;
