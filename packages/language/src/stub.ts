import type { EventType, Model, Relation, Source } from '@casus/model';
import { isoDay } from '@casus/model';

/**
 * What facts can name, printed back from a model: so that a case can be read without
 * reading the library's texts again. Clauses, records and names in words are left out.
 */
export function stub(model: Model): string {
  return [
    ...model.kinds
      .filter((kind) => kind.parents.length === 0)
      .map((kind) => taxonomy(kind.id, model)),
    ...model.events.map(event),
    ...model.relations.map(relation),
    ...model.actors.map((actor) => `${actor.group ? 'group' : 'actor'} ${actor.id}`),
    ...model.places.map((place) => `place ${place.id}`),
    ...model.sources.map(source),
    ...model.reports.map(
      (report) => `report ${report.id} published ${isoDay(report.published.earliest)}`,
    ),
  ].join('\n');
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
