import type { Store } from '@casus/stores';

/** What is quick says nothing; what takes longer says on stderr how far it is. */
const SILENT_MS = 1000;

export async function withProgress<T>(
  store: Store,
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
  const timer = setInterval(tell, SILENT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (said && isTTY) process.stderr.write('\r\u001b[K');
  }
}
