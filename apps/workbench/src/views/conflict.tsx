import type { ConflictAnswer, ConflictClauseAnswer, ConflictWay } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../app/address.js';
import { useCatalogue, useLocator } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Asked } from '../parts/asked.js';
import { Certainty } from '../parts/certainty.js';
import { PlaceName } from '../parts/clause-words.js';
import { DayField } from '../parts/day-field.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { type HowAsked, HowAskedFields } from '../parts/how-asked.js';
import { SearchChoice } from '../parts/search-choice.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';

interface ConflictState extends HowAsked {
  readonly on?: string | undefined;
  readonly who?: string | undefined;
}

const KINDS = ['duty', 'exclusive', 'decision'] as const;

/** Clauses that ask what cannot both be done, or give one decision to two; each with the case that shows it. */
export function ConflictView() {
  const text = useText();
  const lang = useLanguage();
  const { actors } = useCatalogue();
  const [state, set] = useAddress<ConflictState>();
  const { on, who, known, source = [], reading = [] } = state;
  const put = { lang, on, known, given: [], record: [], source, reading };
  const { answer, error, busy } = useAnswer('conflict', [put]);
  const all = (answer?.answer.conflicts ?? []).map((item, at) => ({
    item,
    said: answer?.said[at] ?? { about: '', force: '', who: '' },
  }));
  const shown = all.filter(({ item }) => !who || item.bearers.includes(who));
  const caught = new Set(all.flatMap(({ item }) => item.bearers));
  return (
    <div className="page" aria-busy={busy}>
      <h1>{text.conflict.heading}</h1>
      <Asked on={on} known={known} />
      <p className="lead">{text.conflict.lead}</p>
      <div className="filters">
        <DayField
          label={text.conflict.on}
          value={on ?? ''}
          onChange={(day) => set({ on: day })}
          optional={() => set({ on: undefined })}
        />
        <SearchChoice
          key={`who ${who}`}
          label={text.conflict.who}
          value={who}
          options={actors.filter(({ id }) => id === who || caught.has(id))}
          onChange={(id) => set({ who: id })}
        />
      </div>
      <HowAskedFields state={state} onChange={set} bySource />
      {error ? <Failure error={error} /> : null}
      {answer || error ? null : <p className="loading">{text.conflict.working}</p>}
      {answer ? (
        <p className="faint" role="status">
          {shown.length === 0 ? text.conflict.nothing : text.conflict.count(shown.length)}
        </p>
      ) : null}
      {KINDS.map((kind) => (
        <Kind key={kind} kind={kind} items={shown.filter(({ item }) => item.kind === kind)} />
      ))}
      {answer ? (
        <Downloads
          name="casus-conflict"
          rows={shown.flatMap(({ item }) => item.ways.map((way) => row(item, way)))}
          json={async () => (await ask('conflict', put)).answer}
          facts={[put, 'all']}
        />
      ) : null}
    </div>
  );
}

interface Said {
  readonly about: string;
  readonly force: string;
  readonly who: string;
}

function Kind(props: {
  readonly kind: (typeof KINDS)[number];
  readonly items: readonly { readonly item: ConflictAnswer; readonly said: Said }[];
}) {
  const text = useText();
  if (props.items.length === 0) return null;
  return (
    <section>
      <h2>{text.conflict.kinds[props.kind]}</h2>
      <ul className="conflicts">
        {props.items.map(({ item, said }) => (
          <Conflict key={keyOf(item)} item={item} said={said} />
        ))}
      </ul>
    </section>
  );
}

function Conflict({ item, said }: { readonly item: ConflictAnswer; readonly said: Said }) {
  const text = useText();
  const lang = useLanguage();
  const since = item.since ? dateText(item.since, lang) : '…';
  const until = item.until ? dateText(item.until, lang) : text.conflict.open;
  return (
    <li className="conflict" data-kind={item.kind} data-force={item.force}>
      <div className="side-by-side">
        {item.clauses.map((clause) => (
          <Side key={`${clause.clause} ${clause.limb} ${clause.reading}`} clause={clause} />
        ))}
      </div>
      <p className="conflict-force">{said.force}</p>
      <p className="faint">
        {item.kind === 'decision' ? '' : `${text.conflict.between(said.who)} · `}
        {text.conflict.live(since, until)}
        {item.readings.map((name) => ` · ${text.cover.reading(name)}`).join('')}
        {item.confirmed === false ? ` · ${text.conflict.unconfirmed}` : ''}
      </p>
      {item.ways.map((way) => (
        <Shown key={JSON.stringify([way.limbs, way.readings, way.case])} item={item} way={way} />
      ))}
    </li>
  );
}

function Side({ clause }: { readonly clause: ConflictClauseAnswer }) {
  const locator = useLocator();
  return (
    <div>
      <p className="row-sentence">{clause.sentence}</p>
      <p className="row-place">
        <Link to="/clause/$name" params={{ name: clause.clause }}>
          <PlaceName locator={locator(clause.clause)} />
          {clause.limb ? ` (${clause.limb})` : ''}
        </Link>
        , {clause.title} <Certainty mark={clause.certainty} />
      </p>
    </div>
  );
}

/** The case in which both bind at once: as sentences, and to open. */
function Shown({ item, way }: { readonly item: ConflictAnswer; readonly way: ConflictWay }) {
  const text = useText();
  if (way.case.length === 0) return <p className="faint">{text.conflict.always}</p>;
  const instruments = [...new Set(item.clauses.map(({ instrument }) => instrument))];
  return (
    <div className="witness">
      <p className="witness-head">
        {text.conflict.case}
        {item.ways.length > 1 ? ` · ${wayName(item, way, text.cover.reading)}` : ''}
      </p>
      {way.case.map((fact) => (
        <p key={fact.casus} className="witness-sentence">
          {fact.sentence}
        </p>
      ))}
      <Link
        to="/case"
        search={{
          on: way.at,
          given: way.case.map((fact) => fact.casus),
          clause: instruments.length === 1 ? instruments[0] : undefined,
        }}
      >
        {text.audit.openCase}
      </Link>
    </div>
  );
}

function wayName({ clauses }: ConflictAnswer, way: ConflictWay, reading: (name: string) => string) {
  const limbs = way.limbs.flatMap((label, at) =>
    label === null ? [] : [`${clauses[at]?.clause.split('.').at(-1)} (${label})`],
  );
  return [...limbs, ...way.readings.map(reading)].join(', ');
}

function keyOf({ kind, clauses, bearers, readings, case: facts }: ConflictAnswer): string {
  const sides = clauses.map(({ clause, limb, reading }) => [clause, limb, reading]);
  return JSON.stringify([kind, sides, bearers, readings, facts.map(({ casus }) => casus)]);
}

function row(item: ConflictAnswer, way: ConflictWay) {
  const [first, second] = item.clauses;
  return {
    kind: item.kind,
    force: item.force,
    first: first.clause,
    firstLimb: way.limbs[0],
    firstSays: first.sentence,
    second: second.clause,
    secondLimb: way.limbs[1],
    secondSays: second.sentence,
    bearers: item.bearers.join(' '),
    since: item.since,
    until: item.until,
    at: way.at,
    case: way.case.map(({ casus }) => casus).join('; '),
    confirmed: item.confirmed,
  };
}
