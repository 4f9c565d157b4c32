import { scenarioGiven } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { memo, useDeferredValue, useState } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Choice } from '../parts/choice.js';
import { DayField } from '../parts/day-field.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';
import type { Catalogue } from '../worker/catalogue.js';
import { AddHappening } from './case-add.js';
import { type CaseState, useCase, useCaseAtOnce } from './case-state.js';

/** What is asked: the days, what happened, whose word counts. */
export const CaseFacts = memo(function CaseFacts() {
  const text = useText();
  const { stated, records, sources } = useCatalogue();
  const { state, set, put } = useCase();
  return (
    <section className="facts" aria-label={text.case.facts}>
      <div className="filters">
        <DayField label={text.case.on} value={put.on ?? stated} onChange={(on) => set({ on })} />
        <DayField
          label={text.known}
          value={put.known ?? stated}
          onChange={(known) => set({ known })}
        />
      </div>
      <h2>{text.case.happened}</h2>
      <GivenList />
      <AddHappening />
      <p className="no-print">
        <Link to="/words">{text.words.fromCase}</Link>
      </p>
      <details className="more" open={put.record.length + put.source.length > 0}>
        <summary>{text.case.more}</summary>
        <div className="filters">
          <Choice
            label={text.case.record}
            any={put.given.length > 0 ? text.case.noRecord : text.case.allRecords}
            value={state.record?.[0]}
            options={[
              { id: 'all', name: text.case.allRecords },
              ...records.map(({ id, name }) => ({ id, name })),
            ]}
            onChange={(one) => set({ record: one ? [one] : undefined })}
          />
          <Choice
            label={text.case.source}
            any={text.any}
            value={state.source?.[0]}
            options={sources}
            onChange={(one) => set({ source: one ? [one] : undefined })}
          />
        </div>
        <FreeText />
      </details>
    </section>
  );
});

function GivenList() {
  const text = useText();
  const { set, put } = useCaseAtOnce();
  const { answer, busy } = useAnswer('given', [put]);
  if (put.given.length === 0) return <Empty />;
  // Until its sentence is there, and for good where it cannot be read, a fact stands in the words
  // of the language alone.
  return (
    <ol className="given" aria-busy={busy}>
      {put.given.map((given, index) => {
        const said = answer?.[index]?.text === given ? answer[index].sentences : [];
        return (
          <li key={given}>
            <div>
              {said.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <code lang="en">{given}</code>
            </div>
            <button
              type="button"
              className="remove"
              aria-label={`${text.case.remove}: ${said[0] ?? given}`}
              onClick={() => set(without(given), 'push')}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** The case without one of its facts. */
const without = (fact: string) => (old: CaseState) => {
  const rest = (old.given ?? []).filter((one) => one !== fact);
  return { given: rest.length > 0 ? rest : undefined };
};

const NONE: Catalogue['scenarios'] = [];

/** Nothing is given yet: the library's own scenarios are a place to start from. */
function Empty() {
  const text = useText();
  const lang = useLanguage();
  const { scenarios } = useCatalogue();
  // Some hundred scenarios to choose from can wait until the rest is there.
  const listed = useDeferredValue(scenarios, NONE);
  const { set } = useCase();
  const open = async (location: string | undefined) => {
    const chosen = scenarios.find((item) => item.location === location);
    if (!chosen) return;
    const given = scenarioGiven(await ask('texts'), chosen.id, chosen.location);
    set(
      {
        given: given.length > 0 ? given : undefined,
        record: chosen.records.length > 0 ? chosen.records : undefined,
        source: chosen.sources.length > 0 ? chosen.sources : undefined,
        on: chosen.on,
        known: chosen.known ?? undefined,
      },
      'push',
    );
  };
  return (
    <div className="empty">
      <p className="faint">{text.case.empty}</p>
      <Choice
        label={text.case.start}
        value={undefined}
        any="–"
        options={listed.map((item) => ({
          // Two texts may each have a scenario of the same title.
          id: item.location,
          name: `${item.title} (${dateText(item.on, lang)})`,
        }))}
        onChange={(location) => void open(location)}
      />
    </div>
  );
}

/** For what the form cannot say: a fact in the grammar of a scenario. */
function FreeText() {
  const text = useText();
  const { give } = useCase();
  const [draft, setDraft] = useState('');
  const add = () => {
    if (draft.trim()) give([draft.trim()]);
    setDraft('');
  };
  return (
    <form
      className="free-text"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label className="field">
        <span>{text.case.free}</span>
        <textarea
          rows={2}
          value={draft}
          spellCheck={false}
          placeholder="2025-06-01 request k by BLR to RUS because of h"
          onChange={(event) => setDraft(event.target.value)}
        />
      </label>
      <button type="submit" className="plain" disabled={!draft.trim()}>
        {text.case.add}
      </button>
    </form>
  );
}
