import type { Clause, Expectation, Fact, Model } from '@casus/model';
import { nearest, STATUSES } from '@casus/model';
import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';

/** What a scenario expects can be said of the clause: its status, limb, reading and variables. */
export function expectations(trees: readonly ast.Document[], model: Model, report: Report): void {
  const nodes = trees.flatMap((tree) =>
    tree.declarations.flatMap((decl) => (decl.$type === 'ScenarioDecl' ? [decl] : [])),
  );
  if (nodes.length === 0) return;
  const clauses = new Map(model.clauses.map((clause) => [clause.id, clause]));
  const recorded = readingsStated([
    ...model.rows,
    ...model.records.flatMap((record) => record.facts),
  ]);
  nodes.forEach((node, index) => {
    node.expects.forEach((expect, at) => {
      status(expect, report);
      const expected = model.scenarios[index]?.expect[at];
      const clause = clauses.get(expected?.clause ?? '');
      const stated = [...recorded, ...readingsStated(model.scenarios[index]?.facts ?? [])];
      if (expected && clause) fits(expect, expected, clause, stated, report);
    });
  });
}

function status(node: ast.Expect, report: Report): void {
  if (STATUSES.some((status) => status === node.status)) return;
  oneOf(node, 'unknown-status', 'No status is called', node.status, STATUSES, report);
}

function fits(
  node: ast.Expect,
  expected: Expectation,
  clause: Clause,
  stated: readonly string[],
  report: Report,
): void {
  const labels = clause.limbs.flatMap((limb) => limb.label ?? []);
  if (expected.limb !== null && !labels.includes(expected.limb)) {
    oneOf(node, 'unknown-limb', `"${clause.id}" has no limb`, expected.limb, labels, report);
  }
  const readings = [...readingsOf(clause), ...stated];
  if (expected.reading !== null && !readings.includes(expected.reading)) {
    const said = `"${clause.id}" has no reading`;
    oneOf(node, 'unknown-reading', said, expected.reading, readings, report);
  }
  const variables = variablesOf(clause);
  for (const [name] of expected.where) {
    if (name === 'bearer' || variables.includes(name)) continue;
    oneOf(node, 'unknown-variable', `"${clause.id}" has no variable`, name, variables, report);
  }
}

function oneOf(
  node: ast.Expect,
  code: string,
  said: string,
  name: string,
  known: readonly string[],
  report: Report,
): void {
  const proposal = nearest(name, known);
  const list = known.length > 0 ? ` It can be: ${[...new Set(known)].join(', ')}.` : '';
  report(node, { code, message: `${said} "${name}".${list}`, proposal });
}

function readingsOf({ limbs, head }: Clause): string[] {
  const frequencies = head.kind === 'duty' ? head.frequency : [];
  return [...limbs, ...frequencies].flatMap((item) => item.reading ?? []);
}

/** A fact, or who is bound and until when, can stand on a reading too, whatever clause it is asked for. */
function readingsStated(facts: readonly Fact[]): string[] {
  return facts.flatMap(({ marks }) => marks.reading ?? []);
}

/** Variables of binders and of the limbs' own happenings and conditions. */
function variablesOf(clause: Clause): string[] {
  const bound = new Set(clause.binders.map((binder) => binder.variable));
  JSON.stringify(clause.limbs, (_, value) => {
    if (value?.kind === 'bind') bound.add(value.name);
    return value;
  });
  return [...bound];
}
