import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { DataSet, Field } from '@casus/model';
import type { Contents } from './contents.js';
import type { Loaded } from './load.js';

/** What stands beside a table that is handed out, so that others can read and cite it. */
export interface Beside {
  readonly datapackage: { readonly path: string; readonly text: string };
  readonly bibliography: { readonly path: string; readonly text: string };
}

/** A source that is no file: cited in the bibliography, and named among the sources. */
export interface Cited {
  readonly title: string;
  readonly citation: string;
  readonly bibtex: string;
}

export async function beside(
  out: string,
  title: string,
  fields: readonly Field[],
  sources: readonly Loaded[],
  made: {
    readonly by: object;
    readonly contents: Contents;
    readonly cited?: readonly Cited[];
  },
): Promise<Beside> {
  const cited = made.cited ?? [];
  const stem = basename(out, extname(out));
  const resource = {
    name: stem.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-'),
    path: basename(out),
    format: extname(out).slice(1).toLowerCase(),
    profile: 'tabular-data-resource',
    schema: { fields },
    contents: made.contents,
  };
  const text = {
    name: resource.name,
    title,
    profile: 'data-package',
    created_by: 'casus',
    provenance: made.by,
    resources: [resource],
    sources: [
      ...(await Promise.all(sources.map(source))),
      ...cited.map(({ title, citation }) => ({ title, citation })),
    ],
  };
  return {
    datapackage: {
      path: await packagePath(out, stem),
      text: `${JSON.stringify(text, null, 2)}\n`,
    },
    bibliography: {
      path: join(dirname(out), `${stem}.bib`),
      text: [bibtex(sources.map((item) => item.dataSet)), ...cited.map((item) => item.bibtex)].join(
        '\n',
      ),
    },
  };
}

/** Name, citation, size and digest of a file that was read; not where it lay on this machine. */
async function source({ dataSet, path, rows, refusedCount }: Loaded) {
  return {
    title: dataSet.title,
    file: basename(path),
    sha256: await fileHash(path),
    rows,
    refused: refusedCount,
    citation: dataSet.citation.key,
  };
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** `datapackage.json`, unless that name is taken by a package that is not of our making. */
async function packagePath(out: string, stem: string): Promise<string> {
  const usual = join(dirname(out), 'datapackage.json');
  const present = await readFile(usual, 'utf8').catch(() => undefined);
  if (present === undefined) return usual;
  const own = present.includes('"created_by": "casus"') && present.includes(`"${basename(out)}"`);
  return own ? usual : join(dirname(out), `${stem}.datapackage.json`);
}

export function bibtex(dataSets: readonly DataSet[]): string {
  const seen = new Map(dataSets.map((item) => [item.citation.key, item.citation]));
  return [...seen.values()]
    .map(({ key, kind, fields }) => {
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
      return `@${kind}{${key},\n${lines.join('\n')}\n}\n`;
    })
    .join('\n');
}

/** A line each that reads the table in R and in Python. */
export function readingLines(out: string): { readonly r: string; readonly pandas: string } {
  const path = JSON.stringify(out);
  const suffix = extname(out).toLowerCase();
  const r: Record<string, string> = {
    '.csv': `d <- read.csv(${path})`,
    '.parquet': `d <- arrow::read_parquet(${path})`,
    '.json': `d <- jsonlite::fromJSON(${path})`,
    '.jsonl': `d <- jsonlite::stream_in(file(${path}))`,
  };
  const pandas: Record<string, string> = {
    '.csv': `d = pandas.read_csv(${path})`,
    '.parquet': `d = pandas.read_parquet(${path})`,
    '.json': `d = pandas.read_json(${path})`,
    '.jsonl': `d = pandas.read_json(${path}, lines=True)`,
  };
  return { r: r[suffix] ?? '', pandas: pandas[suffix] ?? '' };
}
