import { useRef, useState } from 'react';
import { useAddress } from '../app/address.js';
import { Choice } from '../parts/choice.js';
import { Downloads } from '../parts/downloads.js';
import { SaveFigure } from '../parts/save-figure.js';
import { useText } from '../text/use-text.js';
import { groupName, ReplayBars } from './replay-bars.js';
import { ResultsFile } from './replay-file.js';
import { GROUPINGS, type Grouping, grouped } from './replay-groups.js';
import { KINDS, type Kind, type Opened, VERDICTS, type Verdict } from './replay-results.js';
import { caseRow, ReplayCases, ReplayTable } from './replay-table.js';

interface ReplayState {
  readonly by?: Grouping | undefined;
  readonly kind?: Kind | undefined;
  readonly wars?: 'without' | undefined;
  /** The part of a bar that is open: `group|verdict`. */
  readonly bar?: string | undefined;
}

// A file opened once stays open while the reader looks at other views.
let kept: Opened | null = null;

/** Bars of promises honoured and violated, from a results file, with the cases behind each. */
export function ReplayView() {
  const text = useText();
  const [opened, setOpened] = useState(kept);
  const open = (file: Opened) => {
    kept = file;
    setOpened(file);
  };
  return (
    <div className="page">
      <h1>{text.replay.heading}</h1>
      <p className="lead">{text.replay.lead}</p>
      <ResultsFile onOpen={open} />
      {opened ? (
        <>
          <p role="status">{text.replay.opened(opened.name, opened.cases.length)}</p>
          <Results opened={opened} />
        </>
      ) : (
        <>
          <p className="faint">{text.replay.make}</p>
          <pre className="command">{COMMAND}</pre>
        </>
      )}
    </div>
  );
}

const COMMAND =
  'npx casus replay alliances --atop-members atop_m.csv --wars iwd.csv \\\n  --states states.csv --coding bf2018 --out outcomes.csv';

function Results({ opened: { cases, sha256 } }: { readonly opened: Opened }) {
  const text = useText();
  const [state, set] = useAddress<ReplayState>();
  const figure = useRef<HTMLDivElement>(null);
  const by = state.by ?? 'period';
  const groups = grouped(cases, { by, kind: state.kind, worldWars: state.wars !== 'without' });
  const [id, verdict] = (state.bar ?? '').split('|');
  const group = groups.find((one) => one.id === id);
  const chosen = VERDICTS.find((one) => one === verdict);
  const open = (one: string, of: Verdict) => set({ bar: `${one}|${of}` }, 'push');
  return (
    <>
      <Controls state={state} onChange={set} />
      {groups.length === 0 ? <p className="nothing">{text.replay.empty}</p> : null}
      <div className="figure" ref={figure}>
        <ReplayBars groups={groups} onOpen={open} />
      </div>
      <p className="faint">{text.replay.note}</p>
      <div className="figure-tools">
        <SaveFigure of={figure} name={`casus-replay-${by}`} facts={{ sha256 }} />
        <Downloads
          name={`casus-replay-${by}`}
          rows={groups.flatMap((one) =>
            one.cases.map((row) => ({ group: one.id, ...caseRow(row) })),
          )}
          json={async () => ({ by, groups })}
          facts={{ sha256 }}
        />
      </div>
      <h2>{text.asTable}</h2>
      <ReplayTable groups={groups} onOpen={open} />
      {group && chosen ? (
        <ReplayCases
          cases={group.cases.filter((one) => one.verdict === chosen)}
          heading={text.replay.cases(text.replay.verdicts[chosen], groupName(text, group.id))}
        />
      ) : null}
    </>
  );
}

function Controls(props: {
  readonly state: ReplayState;
  readonly onChange: (change: ReplayState) => void;
}) {
  const text = useText();
  const { state, onChange } = props;
  return (
    <div className="filters">
      <Choice
        label={text.replay.by}
        any={null}
        value={state.by ?? 'period'}
        options={GROUPINGS.map((id) => ({ id, name: text.replay.groupings[id] }))}
        onChange={(by) => onChange({ by: by as Grouping, bar: undefined })}
      />
      <Choice
        label={text.replay.kind}
        any={text.any}
        value={state.kind}
        options={KINDS.map((id) => ({ id, name: text.replay.kinds[id] }))}
        onChange={(kind) => onChange({ kind: kind as Kind | undefined, bar: undefined })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={state.wars === 'without'}
          onChange={(event) => onChange({ wars: event.target.checked ? 'without' : undefined })}
        />
        {text.replay.withoutWars}
      </label>
    </div>
  );
}
