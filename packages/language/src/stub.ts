import type { EventType, Model, Relation, Source } from '@casus/model';

/**
 * What facts can name, printed back from a model: so that a case can be read without reading the
 * library's texts again. Clauses, records and names in words are left out. With a text, only what
 * that text mentions, and what that rests on: reading names nobody uses takes longer than the rest.
 */
export function stub(model: Model, text: string | null = null): string {
  const mentioned = text === null ? null : new Set(text.match(/[A-Za-z][A-Za-z0-9-]*/g) ?? []);
  const named = ({ id }: { readonly id: string }) => mentioned?.has(id) ?? true;
  const relations = model.relations.filter(named);
  const events = withParents(model.events.filter(named), model.events);
  const settlers = new Set(relations.map((item) => item.settler));
  const sources = model.sources.filter(named);
  const speakers = new Set(sources.map((item) => item.speaker));
  const actors = model.actors.filter(
    (actor) => named(actor) || settlers.has(actor.id) || speakers.has(actor.id),
  );
  return [
    ...model.kinds
      .filter((kind) => kind.parents.length === 0)
      .map((kind) => taxonomy(kind.id, model)),
    ...events.map(event),
    ...relations.map(relation),
    ...actors.map((actor) => `${actor.group ? 'group' : 'actor'} ${actor.id}`),
    ...model.places.filter(named).map((place) => `place ${place.id}`),
    ...sources.map(source),
    // A fact can cite a report; what the report itself says is no matter here.
    ...model.reports.filter(named).map((report) => `source ${report.id}`),
  ].join('\n');
}

function withParents(some: readonly EventType[], all: readonly EventType[]): EventType[] {
  const found = new Set(some);
  for (const item of found) {
    for (const parent of all) if (item.parents.includes(parent.id)) found.add(parent);
  }
  return [...found];
}

function taxonomy(root: string, model: Model): string {
  const lines = [`kind ${root}`];
  const below = (parent: string, depth: number) => {
    for (const kind of model.kinds) {
      if (!kind.parents.includes(parent)) continue;
      lines.push(`${'  '.repeat(depth)}${kind.id}`);
      below(kind.id, depth + 1);
    }
  };
  below(root, 1);
  return lines.join('\n');
}

function event(type: EventType): string {
  const parents = type.parents.length > 0 ? ` is ${type.parents.join(', ')}` : '';
  const links = new Set(['because of', 'part of']);
  const owners = new Map(
    type.roles.filter((role) => role.label.endsWith(' of')).map((role) => [role.id, role.type]),
  );
  const roles = type.roles
    .filter((role) => !links.has(role.id) && !owners.has(role.id))
    .map((role) => {
      const owner = owners.get(`${role.id} of`);
      return `  ${role.id} ${role.label} : ${role.type}${owner ? ` (of ${owner})` : ''}`;
    });
  return [`event ${type.id}${parents}`, ...roles].join('\n');
}

function relation(item: Relation): string {
  if (!item.open) return `relation ${item.id} (${item.params.join(', ')})`;
  const [first, ...rest] = item.params;
  const second = rest.length === 0 ? '' : ` ${item.role ?? ','} ${rest.join(', ')}`;
  return `term ${item.id} of ${first}${second} settled by ${item.settler ?? 'nobody'}`;
}

function source(item: Source): string {
  const speaker = item.speaker ? ` speaker ${item.speaker}` : '';
  return `source ${item.id}${speaker} certainty ${item.certainty}`;
}
