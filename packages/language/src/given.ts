import type { Fact, Minute, Model } from '@casus/model';
import { isoDay } from '@casus/model';
import { type Diagnostic, inOrder } from './diagnostic.js';
import { type InWords, inWords } from './in-words.js';
import type { Rules } from './link/services.js';
import { createWorkspace } from './read.js';
import { stub } from './stub.js';

export interface GivenFacts {
  readonly facts: readonly Fact[];
  /** Located in the given text: path is `--given`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How the given text is called in findings, and as a document. */
const GIVEN = '--given';
const PATH = `${GIVEN}.casus`;
const STUB = 'vocabulary.casus';
const JOINT = '\n and ';

/**
 * Reads facts in the grammar of a scenario's `given`, against a model that was read before.
 * Undated happenings fall on the day of `on`.
 */
export async function readGiven(
  model: Model,
  texts: readonly string[],
  on: Minute,
): Promise<GivenFacts> {
  if (texts.length === 0) return { facts: [], diagnostics: [] };
  const opening = `scenario "${GIVEN}" on ${isoDay(on)} given\n`;
  // Set in, so that no line of it looks like a declaration.
  const joined = ` ${texts.map((text) => text.trim().replace(/\n/g, '\n ')).join(JOINT)}`;
  const few = await readBeside(stub(model, joined), opening, joined, 'facts');
  if (few.diagnostics.length === 0) return few;
  // Only where something is wrong are all rules and names wanted: for the proposal.
  const { facts, diagnostics } = await readBeside(stub(model), opening, joined, 'all');
  const called = inWords(model, joined).map((one) => locatedAt(one, joined));
  return { facts, diagnostics: called.length > 0 ? besides(called, diagnostics) : diagnostics };
}

function locatedAt({ offset, length, finding }: InWords, joined: string): Diagnostic {
  const before = joined.slice(0, offset).split('\n');
  const line = before.length + 1;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const place = { path: PATH, line, column, endLine: line, endColumn: column + length };
  const { code, message, proposal = null } = finding;
  const passage = joined.slice(offset, offset + length);
  return asWritten({ code, severity: 'error', message, proposal, ...place, passage }, joined);
}

/** What is wrong apart from names in words: that the text then cannot be read follows from them. */
function besides(
  called: readonly Diagnostic[],
  others: readonly Diagnostic[],
): readonly Diagnostic[] {
  const within = (one: Diagnostic) =>
    called.some(
      ({ line, column, endColumn }) =>
        line === one.line && column <= one.column && one.column < endColumn,
    );
  const apart = others.filter((one) => one.code !== 'syntax' && !within(one));
  return inOrder([...called, ...apart], [GIVEN]);
}

/** Reads a file with a record to keep, against a model that was read before. */
export async function readFacts(model: Model, path: string, text: string): Promise<GivenFacts> {
  const { model: read, diagnostics } = await createWorkspace().read([
    { path: STUB, text: stub(model) },
    { path, text },
  ]);
  return {
    facts: read.records.flatMap((record) => record.facts),
    diagnostics: diagnostics.filter((item) => !item.path.endsWith(STUB)),
  };
}

/** Places as in the given texts, one below the other, without what was put before their lines. */
function asWritten(item: Diagnostic, text: string): Diagnostic {
  const lines = text.split('\n');
  const put = (line: number) =>
    lines[line - 2]?.startsWith(JOINT.slice(1)) ? JOINT.length - 1 : 1;
  const place = (line: number, column: number) => Math.max(1, column - put(line));
  return {
    ...item,
    path: GIVEN,
    line: Math.max(1, item.line - 1),
    column: place(item.line, item.column),
    endLine: Math.max(1, item.endLine - 1),
    endColumn: place(item.endLine, item.endColumn),
  };
}

async function readBeside(
  names: string,
  opening: string,
  text: string,
  rules: Rules,
): Promise<GivenFacts> {
  const reading = await createWorkspace(rules).read([
    { path: STUB, text: names },
    { path: PATH, text: opening + text },
  ]);
  const diagnostics = reading.diagnostics
    .filter((item) => item.path.endsWith(PATH))
    .map((item) => asWritten(item, text));
  return { facts: reading.model.scenarios[0]?.facts ?? [], diagnostics };
}
