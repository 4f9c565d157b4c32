import { EXIT, languageOf, refusalAt, tell } from './fail.js';
import { run } from './program.js';

// A reader that closes early (`casus … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  tell(refusalAt(error) ?? (() => error.message), languageOf(process.argv));
  process.exit(EXIT.badInput);
});

void run(process.argv);
