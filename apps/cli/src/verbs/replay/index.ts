import type { Command } from 'commander';
import { agreement } from './agreement.js';
import { alliances } from './alliances.js';
import { events } from './events.js';
import { explain } from './explain.js';
import { imports } from './import.js';

/** `casus replay`: commitments against a table of happenings. */
export function replay(program: Command): void {
  const command = program
    .command('replay')
    .description('promises against what happened, in tables: due or not, kept or not, and why');
  for (const part of [alliances, agreement, imports, events, explain]) part(command);
  for (const part of command.commands) part.exitOverride();
}
