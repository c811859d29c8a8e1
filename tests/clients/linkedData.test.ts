import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { CSVW_FILE } from '../../src/download/csvw';
import { DCAT_FILE } from '../../src/download/dcat';
import { csvName, isDownloadable } from '../../src/download/tableCsv';
import { allEditions } from '../../src/editions';
import { PUBLISHED } from './build';
import { describeWithTool } from './tool';

const [edition] = allEditions();
const { info } = edition!;
const tables = [...edition!.tables.values()].filter(isDownloadable);
const folder = join(PUBLISHED, edition!.name, 'data');
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

interface Term {
  value: string;
  termType: string;
  datatype?: { value: string };
}
interface Quad {
  subject: Term;
  predicate: Term;
  object: Term;
}
type Quads = Iterable<Quad> & { size: number };
/** What is used of the packages. */
interface Environment {
  dataset(quads: Iterable<Quad>): Quads;
}
interface Tools {
  toRdf(document: object): Promise<Quads>;
  parseCsv(csv: string, metadata: Quads): Promise<Quad[]>;
  isLexical(term: Term): boolean;
  validate(
    shapes: string,
    data: Quads,
  ): Promise<{ conforms: boolean; results: { path?: Term; focusNode?: Term; message: { value: string }[] }[] }>;
  vocabulary: ReadonlySet<string>;
}

async function toolsOf(file: string): Promise<Tools> {
  const packages = dirname(dirname(file));
  const load = async <T>(path: string) => (await import(pathToFileURL(join(packages, path)).href)) as T;
  const { default: rdf } = await load<{ default: Environment }>('@zazuko/env/index.js');
  const { default: jsonld } = await load<{ default: { toRDF(document: object, options: object): Promise<string> } }>('jsonld/lib/index.js');
  const { Parser } = await load<{ Parser: new () => { parse(text: string): Quad[] } }>('n3/lib/index.js');
  const { default: Shacl } = await load<{
    default: new (shapes: Quads, options: object) => { validate(data: Quads): ReturnType<Tools['validate']> };
  }>('rdf-validate-shacl/index.js');
  const { default: CsvwParser } = await load<{
    default: new (options: object) => { import(csv: Readable): AsyncIterable<Quad> };
  }>('@zazuko/rdf-parser-csvw/index.js');
  const { validateTerm } = await load<{ validateTerm(term: Term): boolean }>('rdf-validate-datatype/index.js');
  const { default: dcat } = await load<{ default(options: { factory: Environment }): Quad[] }>('@vocabulary/dcat/index.js');
  return {
    // By way of a text, which both know.
    toRdf: async (document) =>
      rdf.dataset(new Parser().parse(await jsonld.toRDF(document, { documentLoader: refuse, format: 'application/n-quads' }))),
    parseCsv: async (csv, metadata) => {
      const quads: Quad[] = [];
      for await (const quad of new CsvwParser({ metadata, baseIRI: info.site, factory: rdf }).import(Readable.from([csv])))
        quads.push(quad);
      return quads;
    },
    isLexical: validateTerm,
    validate: (shapes, data) => new Shacl(rdf.dataset(new Parser().parse(shapes)), { factory: rdf }).validate(data),
    vocabulary: new Set(dcat({ factory: rdf }).map(({ subject }) => subject.value)),
  };
}

/** Nothing may be fetched: a context is either in the file, or the one below. */
const refuse = (url: string): never => {
  throw new Error(`${url} would be fetched.`);
};

/** The terms of http://www.w3.org/ns/csvw that our metadata use. */
const CSVW_CONTEXT = {
  '@vocab': 'http://www.w3.org/ns/csvw#',
  dc: 'http://purl.org/dc/terms/',
  schema: 'http://schema.org/',
  url: { '@type': '@id' },
  tables: { '@id': 'http://www.w3.org/ns/csvw#table' },
  columns: { '@id': 'http://www.w3.org/ns/csvw#column', '@container': '@list' },
  titles: { '@id': 'http://www.w3.org/ns/csvw#title' },
};

describeWithTool('linked-data', 'jsonld/package.json', 'Linked data', (file) => {
  let tools: Tools;
  beforeAll(async () => {
    tools = await toolsOf(file);
  });

  it('CSV on the Web: a parser reads every table by its description, each cell as what its column holds', async () => {
    const group = json(join(folder, CSVW_FILE)) as { '@context': unknown; dialect: object; tables: { url: string }[] };
    expect(group.tables.map(({ url }) => url)).toEqual(tables.map(({ id }) => csvName(id)));
    for (const [index, table] of tables.entries()) {
      const { '@context': _, tables: described, ...rest } = group;
      const metadata = await tools.toRdf({ '@context': { ...CSVW_CONTEXT, '@base': info.site }, ...rest, tables: [described[index]] });
      const quads = await tools.parseCsv(readFileSync(join(folder, csvName(table.id)), 'utf8'), metadata);
      const rows = quads.filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value.endsWith('csvw#Row'));
      expect(rows, table.id).toHaveLength(table.rows.length);
      const typed = quads.flatMap(({ object }) => (/#(integer|decimal)$/.test(object.datatype?.value ?? '') ? [object] : []));
      const own = typed.filter(({ datatype }) => datatype!.value.startsWith('http://www.w3.org/2001/XMLSchema#'));
      expect(
        own.filter((term) => !tools.isLexical(term)).map(({ value }) => value),
        table.id,
      ).toEqual([]);
      const numbers = table.fields.filter(({ type }) => type !== 'string').map(({ name }) => name);
      const cells = table.rows.flatMap(({ cells }) => numbers.filter((name) => cells[name]?.text));
      // Each row has its number besides.
      expect(own.length - rows.length, table.id).toBe(cells.length);
    }
  });

  it('DCAT: the catalogue is what DCAT-AP asks for, in words that DCAT knows, and its files are there', async () => {
    const data = await tools.toRdf(json(join(PUBLISHED, DCAT_FILE)));
    const { conforms, results } = await tools.validate(readFileSync('tests/fixtures/dcat/shapes.ttl', 'utf8'), data);
    expect(
      results.map(({ focusNode, path, message }) => `${focusNode?.value} ${path?.value}: ${message.map(({ value }) => value).join()}`),
    ).toEqual([]);
    expect(conforms).toBe(true);
    const quads = [...data];
    const words = new Set(
      quads
        .flatMap(({ predicate, object }) => [predicate, object])
        .flatMap(({ value }) => (value.startsWith('http://www.w3.org/ns/dcat#') ? [value] : [])),
    );
    expect(words.size).toBeGreaterThan(9);
    expect([...words].filter((word) => !tools.vocabulary.has(word))).toEqual([]);
    const files = quads.filter(({ predicate }) => predicate.value.endsWith('#downloadURL')).map(({ object }) => object.value);
    expect(files).toHaveLength(tables.length + 2);
    expect(files.filter((url) => !existsSync(join(PUBLISHED, url.slice(info.site.length))))).toEqual([]);
  });

  it('and would be refused without a title, a publisher, or a file', async () => {
    const catalogue = json(join(PUBLISHED, DCAT_FILE)) as {
      'dct:title'?: unknown;
      'dct:publisher'?: unknown;
      'dcat:dataset': Record<string, unknown>[];
    };
    delete catalogue['dct:title'];
    delete catalogue['dct:publisher'];
    delete catalogue['dcat:dataset'][0]!['dcat:distribution'];
    const { results } = await tools.validate(readFileSync('tests/fixtures/dcat/shapes.ttl', 'utf8'), await tools.toRdf(catalogue));
    expect(results.map(({ path }) => path?.value.replace(/.*[/#]/, '')).sort()).toEqual(['distribution', 'publisher', 'title']);
  });
});
