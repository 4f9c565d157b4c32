import type { TrackItem } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useAddress } from '../app/address.js';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Announce } from '../parts/announce.js';
import { Asked } from '../parts/asked.js';
import { Certainty } from '../parts/certainty.js';
import { DayField } from '../parts/day-field.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { allRecords } from '../parts/provenance.js';
import { SaveFigure } from '../parts/save-figure.js';
import { Sources } from '../parts/sources.js';
import { Status } from '../parts/status.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';
import type { CatalogueInstrument } from '../worker/catalogue.js';
import { Timeline } from './track-timeline.js';

/** Announced steps on a line of time: kept, missed or open, as known on a chosen day. */
export function TrackView() {
  const text = useText();
  const lang = useLanguage();
  const { stated, instruments } = useCatalogue();
  const [{ known }, set] = useAddress<{ readonly known?: string }>();
  const day = known ?? stated;
  const { answer, error } = useAnswer('track', [lang, day]);
  const figure = useRef<HTMLDivElement>(null);
  return (
    <div className="page">
      <h1>{text.track.heading}</h1>
      <Asked known={day} />
      <p className="lead">{text.track.lead}</p>
      <div className="filters">
        <DayField label={text.known} value={day} onChange={(iso) => set({ known: iso })} />
        <DaySlider
          day={day}
          first={firstDay(instruments, day)}
          last={stated}
          onChange={(iso) => set({ known: iso })}
        />
      </div>
      {error ? <Failure error={error} /> : null}
      {answer || error ? null : <p className="loading">{text.loading}</p>}
      {answer ? (
        <>
          <div className="figure" ref={figure}>
            <Timeline items={answer.items} known={answer.asKnownOn} />
          </div>
          <div className="figure-tools">
            <SaveFigure
              of={figure}
              name={`casus-track-${answer.asKnownOn}`}
              facts={allRecords(lang, day)}
            />
            <Downloads
              name={`casus-track-${answer.asKnownOn}`}
              rows={answer.items.map(row)}
              json={() => ask('track', lang, day)}
              facts={allRecords(lang, day)}
            />
          </div>
          <Announce said={text.track.count(answer.items.length)} />
          <ol className="items">
            {answer.items.map((item) => (
              <Item key={item.clause + item.sentence} item={item} />
            ))}
          </ol>
          {answer.items.length === 0 ? <p className="nothing">{text.track.nothing}</p> : null}
        </>
      ) : null}
    </div>
  );
}

function row(item: TrackItem) {
  return {
    instrument: item.instrument,
    clause: item.clause,
    by: item.by.join(' '),
    forecast: item.forecast,
    from: item.window?.[0] ?? null,
    to: item.window?.[1] ?? null,
    status: item.status,
    reason: item.reason,
    certainty: item.certainty,
    sentence: item.sentence,
  };
}

const DAY = 86_400_000;

/** The day of the first announcement: before it nothing stands here. */
function firstDay(instruments: readonly CatalogueInstrument[], day: string): string {
  const days = instruments
    .filter(({ clauses }) => clauses.some(({ announces }) => announces))
    .flatMap(({ first }) => first ?? []);
  return [day, ...days].sort()[0] ?? day;
}

/** Keys move it day by day; page up and down by a month. */
function DaySlider(props: {
  readonly day: string;
  readonly first: string;
  readonly last: string;
  readonly onChange: (iso: string) => void;
}) {
  const text = useText();
  const lang = useLanguage();
  const number = (iso: string) => Math.round(Date.parse(iso) / DAY);
  const iso = (days: number) => new Date(days * DAY).toISOString().slice(0, 10);
  return (
    <label className="field field-wide">
      <span>{dateText(props.day, lang)}</span>
      <input
        type="range"
        aria-label={text.known}
        aria-valuetext={dateText(props.day, lang)}
        min={number(props.first)}
        max={number(props.last)}
        value={number(props.day)}
        onChange={(event) => props.onChange(iso(Number(event.target.value)))}
      />
    </label>
  );
}

function Item({ item }: { readonly item: TrackItem }) {
  const text = useText();
  const lang = useLanguage();
  return (
    <li className="item">
      <div className="item-head">
        <p className="row-sentence">{item.sentence}</p>
        <Status status={item.status} announced />
      </div>
      <p className="row-place">
        <Link to="/clause/$name" params={{ name: item.clause }}>
          {item.title}
        </Link>{' '}
        {item.forecast ? `· ${text.track.forecast} ` : ''}
        {item.window
          ? `· ${dateText(item.window[0], lang)} – ${dateText(item.window[1], lang)} `
          : ''}
        <Certainty mark={item.certainty} />
      </p>
      {item.conditions.length > 0 ? (
        <ul className="reasons">
          {item.conditions.map((condition) => (
            <li key={condition.sentence} className={`value-${condition.value}`}>
              <span aria-hidden="true" className="reason-sign">
                {condition.value === 'true' ? '✓' : condition.value === 'false' ? '–' : '?'}
              </span>
              <span className="unseen">{text.case.values[condition.value]}: </span>
              {condition.sentence}
            </li>
          ))}
        </ul>
      ) : null}
      {item.evidence.length > 0 ? (
        <details>
          <summary>{text.track.evidence(item.evidence.length)}</summary>
          <ul className="evidence">
            {item.evidence.map((one) => (
              <li key={one.happening + one.sentence}>
                {one.sentence}
                {one.when ? ` (${one.when})` : ''}
                {one.speaker ? ` · ${one.speaker}` : ''}
                <Sources sources={one.sources} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
