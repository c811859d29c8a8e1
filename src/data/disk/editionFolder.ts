import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import type { z } from 'zod';
import type { Missing } from '../../model/formula/formula';
import type { Problem } from '../../model/check/problem';
import { readText, type Reading } from './readText';
import { readYaml } from './readYaml';

/** The folder of an edition while it is read. Files are named from it: `tables/table-3-1.csv`. All that is wrong is gathered in `problems`. */
export class EditionFolder {
  readonly problems: Problem[] = [];
  /** What could not be read, as `Report.unread` names it. */
  readonly unread = new Set<string>();

  readonly #texts = new Map<string, string | undefined>();

  private readonly path: string;
  private readonly top: string;

  /** `top` is the folder that problems name files from. */
  constructor(path: string, top: string) {
    this.path = path;
    this.top = top;
  }

  /** Name of the edition. */
  get name(): string {
    return basename(this.path);
  }

  /** How problems name a file. */
  named(name: string): string {
    return relative(this.top, join(this.path, name));
  }

  report(code: string, name: string, says: string, advice: string, missing?: Missing): void {
    this.problems.push({ code, file: this.named(name), says, try: advice, missing });
  }

  /** What a reading got; what is wrong with it is kept. */
  keep<T>(reading: Reading<T>): T | undefined {
    this.problems.push(...reading.problems);
    return reading.value;
  }

  /** Is there anything of that name, be it a broken link? */
  has(name: string): boolean {
    return lstatSync(join(this.path, name), { throwIfNoEntry: false }) !== undefined;
  }

  /** Is it a folder, or a link to one? */
  isFolder(name: string): boolean {
    try {
      return statSync(join(this.path, name)).isDirectory();
    } catch {
      return false;
    }
  }

  /** Names of the files in a folder with that ending, sorted; what systems and editors leave beside them is passed over. */
  files(folder: string, ending: string): string[] {
    return this.list(folder)
      .filter((name) => extname(name) === ending)
      .map((name) => `${folder}/${name}`);
  }

  /** Names of everything in a folder, sorted, without what systems and editors leave beside files. */
  list(folder: string): string[] {
    if (!this.isFolder(folder)) return [];
    return readdirSync(join(this.path, folder))
      .filter((name) => !LEFT_BEHIND.test(name))
      .sort();
  }

  /** A file's text; read once, so that what is wrong with it is told once. */
  text(name: string): string | undefined {
    if (!this.#texts.has(name)) this.#texts.set(name, this.keep(readText(join(this.path, name), this.named(name), this.path)));
    return this.#texts.get(name);
  }

  /** A YAML file held against its schema. */
  yaml<T>(name: string, schema: z.ZodType<T>): T | undefined {
    return this.keep(readYaml(join(this.path, name), this.named(name), schema, this.path));
  }

  /** A YAML file that an edition may do without. */
  optionalYaml<T>(name: string, schema: z.ZodType<T>): T | undefined {
    if (!this.has(name)) return undefined;
    const value = this.yaml(name, schema);
    if (value === undefined) this.unread.add(basename(name, '.yaml'));
    return value;
  }
}

/** Hidden files, an editor’s locks and backups, a system’s thumbnails. */
const LEFT_BEHIND = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)|~$/;
