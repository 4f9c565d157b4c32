import { Link } from '@tanstack/react-router';
import { useAddress } from '../app/address.js';
import { useCatalogue } from '../app/catalogue.js';
import { comparable } from '../app/known-names.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Announce } from '../parts/announce.js';
import { DayField } from '../parts/day-field.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { HowAskedFields } from '../parts/how-asked.js';
import { Print } from '../parts/print.js';
import { SearchChoice } from '../parts/search-choice.js';
import { useLanguage, useText } from '../text/use-text.js';
import type { ComparePage } from '../worker/compare-page.js';
import { Only, witnessRow } from './compare-only.js';
import { CompareSides } from './compare-sides.js';
import type { CompareState } from './compare-state.js';
import { Suggestions } from './compare-suggestions.js';
import { Heads, Verdict } from './compare-verdict.js';

/** Two versions side by side: which cases the one covers and the other does not. */
export function CompareView() {
  const text = useText();
  const lang = useLanguage();
  const names = useCatalogue();
  const [state, set] = useAddress<CompareState>();
  const { a, b, on, and, known, without = [], reading = [] } = state;
  const put = { lang, on, known, given: [], record: [], source: [], reading };
  const furtherActs = state.further === '1' ? 1 : 0;
  const form = { a: a ?? '', b: b ?? '', and, without, furtherActs } as const;
  const { answer, error, busy } = useAnswer('compare', a && b ? [put, form] : null);
  return (
    <div className="page">
      <h1>{text.compare.heading}</h1>
      <div className="filters compare-filters">
        <SearchChoice
          key={`a ${a}`}
          label={text.compare.a}
          value={a}
          options={comparable(names)}
          onChange={(id) => set({ a: id })}
        />
        <SearchChoice
          key={`b ${b}`}
          label={text.compare.b}
          value={b}
          options={comparable(names)}
          onChange={(id) => set({ b: id })}
        />
        <DayField
          label={text.compare.on}
          value={on ?? ''}
          onChange={(day) => set({ on: day })}
          optional={() => set({ on: undefined })}
        />
        <DayField
          label={text.compare.and}
          value={and ?? ''}
          onChange={(day) => set({ and: day })}
          optional={() => set({ and: undefined })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={furtherActs === 1}
            onChange={(event) => set({ further: event.target.checked ? '1' : undefined })}
          />
          {text.compare.further}
        </label>
      </div>
      <HowAskedFields state={state} onChange={set} bySource={false} />
      <Announce said={saidOf(a && b ? (busy ? text.compare.working : answer) : null)} />
      {a && b ? null : <Suggestions />}
      {error ? <Failure error={error} /> : null}
      {busy && a && b ? <p className="loading">{text.compare.working}</p> : null}
      {answer && a && b && !error && !busy ? (
        <>
          <Verdict page={answer} />
          <CompareSides page={answer} />
          <Only page={answer} side="a" />
          <Only page={answer} side="b" />
          <Heads page={answer} />
          <p className="faint">
            {[answer.said.space, answer.said.leftOut, answer.said.days].map(asSentence).join(' ')}
          </p>
          <LeaveOut b={b} />
          <Print />
          <Downloads
            name="casus-compare"
            rows={[
              ...answer.answer.onlyA.map(witnessRow('a')),
              ...answer.answer.onlyB.map(witnessRow('b')),
            ]}
            json={async () => (await ask('compare', put, form)).answer}
            facts={[put, 'all']}
          />
        </>
      ) : null}
    </div>
  );
}

/** While it is worked out, that it is; then the verdict and what it means. */
function saidOf(what: string | ComparePage | null): string {
  if (what === null || typeof what === 'string') return what ?? '';
  return `${what.said.verdict}: ${what.said.meaning}`;
}

/** What a text says without one of its words is asked where words are left out of an account. */
function LeaveOut({ b }: { readonly b: string }) {
  const text = useText();
  const clause = b.split('.').slice(0, 2).join('.');
  if (!b.includes('.')) return null;
  return (
    <p className="no-print">
      <Link to="/audit-own" search={{ about: clause }}>
        {text.clausePage.own}
      </Link>
    </p>
  );
}

/** A phrase that the command line sets after a dash, as a sentence of its own. */
function asSentence(phrase: string): string {
  const end = /[.!?]$/.test(phrase) ? '' : '.';
  return `${phrase.charAt(0).toLocaleUpperCase()}${phrase.slice(1)}${end}`;
}
