import { tmpdir } from 'node:os';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A database inside the process, gone when it is closed. It reads local files and nothing else. */
export interface Store {
  /** Runs statements that answer nothing. */
  readonly run: (sql: string) => Promise<void>;
  /** Rows as objects. For answers of a handful of rows: tables stay in the database. */
  readonly rows: <Row extends object>(sql: string) => Promise<Row[]>;
  /** Share done of what is running, 0 to 100, or undefined where it cannot be said. */
  readonly progress: () => number | undefined;
  readonly close: () => void;
}

export interface StoreOptions {
  /** Default: one per core. The same rows come out whatever the number. */
  readonly threads?: number;
  /** For example `4GB`; beyond it the database works on disk, in the system's temporary folder. */
  readonly memory?: string;
}

export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: `${tmpdir()}/casus-${process.pid}`,
    ...(options.threads ? { threads: String(options.threads) } : {}),
    ...(options.memory ? { memory_limit: options.memory } : {}),
  });
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async <Row extends object>(sql: string) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson() as unknown as Row[];
    },
    progress: () => share(connection),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function share(connection: DuckDBConnection): number | undefined {
  const { percentage } = connection.progress;
  return percentage >= 0 ? percentage : undefined;
}

/** A text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as SQL writes it, whatever it contains. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
