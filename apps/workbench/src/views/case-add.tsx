import { type FormEvent, useState } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { Choice } from '../parts/choice.js';
import { DayField } from '../parts/day-field.js';
import { SearchChoice } from '../parts/search-choice.js';
import { useText } from '../text/use-text.js';
import type { Catalogue, CatalogueEvent } from '../worker/catalogue.js';
import { freshHandle, useCase } from './case-state.js';

type Filled = Readonly<Record<string, string | undefined>>;

/** A form made from the vocabulary: choose what happened, and who stands in which role. */
export function AddHappening() {
  const text = useText();
  const names = useCatalogue();
  const { give, put } = useCase();
  const [type, setType] = useState<string>();
  const [filled, setFilled] = useState<Filled>({});
  const [day, setDay] = useState('');
  const event = names.events.find((item) => item.id === type);
  const handles = [...put.given.join(' ').matchAll(/[a-z-]+ ([a-z]\d*) (?=by|on|of)/g)].map(
    (match) => match[1] ?? '',
  );
  const add = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!event) return;
    give([happeningText(event, filled, freshHandle(put.given), day)]);
    setType(undefined);
    setFilled({});
    setDay('');
  };
  return (
    <form className="add" onSubmit={add}>
      <SearchChoice
        key={put.given.length}
        label={text.case.what}
        value={type}
        options={names.events}
        onChange={(id) => {
          setType(id);
          setFilled({});
        }}
      />
      {event ? (
        <>
          <div className="roles">
            {rolesOf(event, handles.length > 0, filled).map((role) => (
              <RoleField
                key={`${event.id} ${role.id}`}
                role={role}
                names={names}
                handles={handles}
                value={filled[role.id]}
                onChange={(id) => setFilled({ ...filled, [role.id]: id })}
              />
            ))}
            <DayField
              label={text.case.when}
              value={day}
              onChange={setDay}
              optional={() => setDay('')}
            />
          </div>
          <p className="faint">{text.case.leave}</p>
          <button type="submit" className="primary">
            {text.case.add}
          </button>
        </>
      ) : null}
    </form>
  );
}

type Role = CatalogueEvent['roles'][number];

/** Who and to whom first; what it was because of only where something happened; whose thing only after the thing. */
function rolesOf(event: CatalogueEvent, linked: boolean, filled: Filled): readonly Role[] {
  const order = ['by', 'on', 'to', 'of', 'against', 'with', 'threatening', 'threatening of'];
  const rank = (role: Role) => (order.indexOf(role.id) + 1 || order.length + 1) as number;
  return event.roles
    .filter((role) => role.type !== 'event' || linked)
    .filter(
      (role) => !role.id.endsWith(' of') || role.id === 'because of' || filled[owned(role.id)],
    )
    .filter((role) => role.id !== 'part of')
    .sort((a, b) => rank(a) - rank(b));
}

const owned = (role: string) => role.replace(/ of$/, '');

function RoleField(props: {
  readonly role: Role;
  readonly names: Catalogue;
  readonly handles: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const text = useText();
  const { role, names, value, onChange } = props;
  const label = text.case.role(role.id, role.label);
  if (role.type === 'actor') {
    return <SearchChoice {...{ label, value, onChange }} options={names.actors} />;
  }
  const options =
    role.type === 'event'
      ? props.handles.map((id) => ({ id, name: id }))
      : role.type === 'place'
        ? names.places
        : below(names, role.type);
  return <Choice {...{ label, value, options, onChange }} any={text.case.unknown} />;
}

/** A taxonomy from this kind down, set in by depth. */
function below(names: Catalogue, root: string, depth = 0): { id: string; name: string }[] {
  return names.kinds
    .filter((kind) => kind.parents.includes(root))
    .flatMap((kind) => [
      { id: kind.id, name: `${'   '.repeat(depth)}${kind.name}` },
      ...below(names, kind.id, depth + 1),
    ]);
}

/** As a scenario would write it: "2025-06-01 attack h by UKR on BLR with conventional". */
function happeningText(event: CatalogueEvent, filled: Filled, handle: string, day: string): string {
  const parts = event.roles
    .filter((role) => filled[role.id] && (role.id === 'because of' || !role.id.endsWith(' of')))
    .map((role) => {
      const owner = filled[`${role.id} of`];
      return `${role.id} ${filled[role.id]}${owner ? ` of ${owner}` : ''}`;
    });
  return [...(day ? [day] : []), event.id, handle, ...parts].join(' ');
}
