import type { Library } from '@casus/answers';
import { type Engine, prepare } from '@casus/engine';
import type { Model } from '@casus/model';
import { type Remembering, remembering } from './remembering.js';

/** What `data/library.json` holds: the library as it was read on the serving side. */
interface LibraryFile {
  /** Of the library's texts, as the command line says it. */
  readonly hash: string;
  /** Of all that is served: what links call a version. */
  readonly site: string;
  readonly model: Model;
}

export interface Loaded {
  readonly model: Model;
  readonly engine: Engine;
  readonly factsOf: Remembering['factsOf'];
  readonly library: Library;
  readonly site: string;
}

/** The library's own texts, for reading: path and text. */
export interface LibraryText {
  readonly path: string;
  readonly text: string;
}

// Not a literal inside `new URL(…)`: the data lie beside the built files and are no part of the build.
const here = import.meta.url;
const data = (name: string) => new URL(`../data/${name}`, here);

/** Fetches a file that lies beside the page. Throws an Error that names what is missing. */
async function fetched<T>(name: string): Promise<T> {
  const response = await fetch(data(name));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  return (await response.json()) as T;
}

let loading: Promise<Loaded> | null = null;
let texts: Promise<readonly LibraryText[]> | null = null;

export function loaded(): Promise<Loaded> {
  loading ??= fetched<LibraryFile>('library.json').then(({ hash, site, model }) => ({
    site,
    model,
    ...remembering(prepare(model)),
    library: { version: model.version, hash, instruments: model.instruments.length },
  }));
  return loading;
}

export function libraryTexts(): Promise<readonly LibraryText[]> {
  texts ??= fetched<readonly LibraryText[]>('texts.json');
  return texts;
}
