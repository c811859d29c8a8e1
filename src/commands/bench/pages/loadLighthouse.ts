import { pathToFileURL } from 'node:url';
import { loadTool } from '../../tools/loadTool';

/** What the bench asks of Lighthouse: scores from 0 to 1, null where a check does not apply; times in milliseconds. */
interface Verdict {
  lhr: {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; numericValue?: number }>;
  };
}
type Lighthouse = (url: string, flags: { port: number; output: 'json'; logLevel: 'error' }) => Promise<Verdict | undefined>;

/** Lighthouse, installed when it is first asked for. */
export async function loadLighthouse(): Promise<Lighthouse> {
  const main = loadTool('lighthouse', 'lighthouse/core/index.js');
  return ((await import(pathToFileURL(main).href)) as { default: Lighthouse }).default;
}
