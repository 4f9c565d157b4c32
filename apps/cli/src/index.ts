import { EXIT, refusalAt } from './fail.js';
import { run } from './program.js';

// A reader that closes early (`casus … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`casus: ${refusalAt(error, 'the answer') ?? error.message}\n`);
  process.exit(EXIT.badInput);
});

void run(process.argv);
