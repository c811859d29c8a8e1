import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readYaml } from '../../data/disk/readYaml';
import { tableSchema } from '../../model/table/tableSchema';
import { decodeText } from '../file/decodeText';
import type { FileText } from '../file/writeFiles';
import { tidyTable } from './tidyTable';

/** The CSVs of an edition’s folder that are not as we keep them, each with the text it should have. */
export function tidyEdition(folder: string): FileText[] {
  const tables = join(folder, 'tables');
  if (!existsSync(tables)) return [];
  return readdirSync(tables)
    .filter((name) => /^[^.].*\.csv$/.test(name))
    .flatMap((name) => {
      const path = join(tables, name);
      const yaml = path.replace(/\.csv$/, '.yaml');
      const descriptor = existsSync(yaml) ? readYaml(yaml, basename(yaml), tableSchema).value : undefined;
      const bytes = readFileSync(path);
      const decoded = decodeText(bytes);
      if (!descriptor || !decoded) return [];
      const text = tidyTable(descriptor, decoded.text);
      return Buffer.from(text).equals(bytes) ? [] : [{ path, text }];
    });
}
