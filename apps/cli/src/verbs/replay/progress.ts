import type { Store } from '@casus/stores';

/** What is quick says nothing; what takes longer says on stderr how far it is, in a log less often. */
const SILENT_MS = { terminal: 1000, log: 10_000 };

export async function withProgress<T>(
  store: Pick<Store, 'progress'>,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  const { isTTY } = process.stderr;
  let said = '';
  const tell = () => {
    const percent = store.progress();
    const text = percent === undefined ? what : `${what} ${Math.floor(percent)} %`;
    if (text === said) return;
    said = text;
    process.stderr.write(isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  };
  const timer = setInterval(tell, isTTY ? SILENT_MS.terminal : SILENT_MS.log);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (said && isTTY) process.stderr.write('\r\u001b[K');
  }
}
