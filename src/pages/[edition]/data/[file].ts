import type { APIRoute, GetStaticPaths } from 'astro';
import { figureFile } from '../../../components/figure/figureFile';
import { changesCsv } from '../../../components/years/changeView';
import { provinceSeries } from '../../../components/years/provinceSeries';
import { seriesCsv } from '../../../components/years/seriesView';
import { allZip } from '../../../download/allZip';
import { csvw } from '../../../download/csvw';
import { datapackage } from '../../../download/datapackage';
import { csvName, isDownloadable, tableCsv, writeCsv } from '../../../download/tableCsv';
import { tablesXlsx } from '../../../download/tablesXlsx';
import { allEditions, editionBefore, editionNames, ownEditions, type Edition } from '../../../editions';
import { figureData } from '../../../figures/data/figureData';
import { figureCsv } from '../../../figures/render/figureCsv';
import tokens from '../../../styles/tokens.css?raw';
import { changesBetween } from '../../../years/changes';
import { joinedSeries } from '../../../years/joinedSeries';

/** What a file holds, made when it is written. */
type Make = () => string | Uint8Array | Promise<Uint8Array>;

/** Every file of an edition to be downloaded, by its name; a figure’s JSON is what Chart.js in the browser asks for. */
function filesOf(edition: Edition): [name: string, make: Make][] {
  const before = editionBefore(edition);
  const json = (of: object) => `${JSON.stringify(of, null, 2)}\n`;
  return [
    ...[...edition.tables.values()].filter(isDownloadable).map((table): [string, Make] => [csvName(table.id), () => tableCsv(table)]),
    ...[...edition.figures].flatMap(([id, spec]): [string, Make][] => [
      [`figure-${id}.csv`, () => writeCsv(figureCsv(figureData(edition, spec)))],
      [`figure-${id}.json`, () => JSON.stringify(figureData(edition, spec))],
      [`figure-${id}.svg`, () => figureFile(edition, id, tokens)],
    ]),
    ...(editionNames().length > 1 ? seriesFiles(edition) : []),
    ...(before ? [['changes.csv', () => writeCsv(changesCsv(changesBetween(before, edition), before, edition))] as [string, Make]] : []),
    ['tables.xlsx', () => tablesXlsx(edition)],
    ['datapackage.json', () => json(datapackage(edition))],
    ['csv-metadata.json', () => json(csvw(edition))],
    ['all.zip', () => allZip(edition)],
  ];
}

/** The joined series of each table (`series-table-3-1.csv`) and province (`series-guangdong.csv`) that has any. */
const seriesFiles = (edition: Edition): [string, Make][] =>
  [
    ...[...edition.tables.values()].map((table) => ({ id: `table-${table.id}`, series: joinedSeries(allEditions(), edition, table) })),
    ...edition.regions.provinces.map((province) => ({ id: province.id, series: provinceSeries(edition, province) })),
  ]
    .filter(({ series }) => series.length > 0)
    .map(({ id, series }) => [`series-${id}.csv`, () => writeCsv(seriesCsv(series))]);

export const getStaticPaths = (() =>
  ownEditions().flatMap((edition) =>
    filesOf(edition).map(([file, make]) => ({ params: { edition: edition.name, file }, props: { make } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ make: Make }> = async ({ props }) => new Response((await props.make()) as BodyInit);
