import type { Question } from '@casus/model';

/** The fact as casus text, in the grammar of a scenario's `given`, so that it can be given. */
export function questionText(question: Question, value: boolean): string {
  switch (question.kind) {
    case 'row':
      return held(question.inside, rowText(question, value));
    case 'description':
      return held(question.inside, descriptionText(question, value));
    case 'role':
      return held(
        question.inside,
        `${question.type} ${question.happening} ${question.role} ${filler(question.fillers, [])}`,
      );
    case 'time':
      return `${question.happening} began by then`;
    case 'clause':
      return `clause ${question.clause} applies`;
  }
}

function held(inside: string | null, text: string): string {
  return inside ? `${inside} is informed of ${text}` : text;
}

function rowText(question: Extract<Question, { kind: 'row' }>, value: boolean): string {
  const [subject, ...rest] = question.args.map((arg) => arg ?? '?');
  const said = `${subject} is ${value ? '' : 'not '}${[question.name, ...rest].join(' of ')}`;
  return question.by ? `${said} per ${question.by}` : said;
}

function descriptionText(
  question: Extract<Question, { kind: 'description' }>,
  value: boolean,
): string {
  const roles = rolesText(question.roles);
  const { happening, type } = question;
  if (happening === null) return `${value ? '' : 'no '}${[type, roles].filter(Boolean).join(' ')}`;
  if (roles === '') return `${happening} is ${value ? '' : 'not '}${type}`;
  return `${value ? '' : 'not '}${type} ${happening} ${roles}`;
}

/** "threatening sovereignty of BLR": the second half of a compound role belongs to the first. */
function rolesText(roles: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(roles)
    .filter(([role, ids]) => ids.length > 0 && !isOwner(role, roles))
    .map(([role, ids]) => `${role} ${filler(ids, roles[`${role} of`] ?? [])}`)
    .join(' ');
}

function isOwner(role: string, roles: Readonly<Record<string, unknown>>): boolean {
  return role.endsWith(' of') && role.slice(0, -3) in roles;
}

function filler(ids: readonly string[], owners: readonly string[]): string {
  const said = joint(ids);
  return owners.length > 0 ? `${said} of ${joint(owners)}` : said;
}

function joint(ids: readonly string[]): string {
  return ids.length === 1 ? (ids[0] ?? '') : `(${ids.join(' and ')} together)`;
}
