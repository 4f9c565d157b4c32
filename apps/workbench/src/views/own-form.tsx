import { useText } from '../text/use-text.js';
import type { ownReportForm } from '../worker/own-report.js';
import type { OwnState } from './own-state.js';

/** Which cases the report mentions, how it joins them, which words it leaves out. */
export function OwnForm(props: {
  readonly form: ReturnType<typeof ownReportForm>;
  readonly state: OwnState;
  readonly onChange: (change: OwnState) => void;
}) {
  const text = useText();
  const { form, state, onChange } = props;
  const all = form.limbs.map((limb) => limb.label);
  const limbs = state.limbs ?? all;
  const out = state.out ?? [];
  const tickLimb = (label: string) => {
    const next = all.filter((it) => limbs.includes(it) !== (it === label));
    onChange({ limbs: next.length === all.length || next.length === 0 ? undefined : next });
  };
  const tickOut = (name: string) => {
    const next = out.includes(name) ? out.filter((it) => it !== name) : [...out, name];
    onChange({ out: next.length > 0 ? next : undefined });
  };
  const words = form.qualifiers.filter((one) =>
    one.limbs.some((label) => label === null || limbs.includes(label)),
  );
  return (
    <>
      {form.limbs.length > 1 ? (
        <fieldset>
          <legend>{text.own.limbs}</legend>
          {form.limbs.map((limb) => (
            <label key={limb.label} className="check">
              <input
                type="checkbox"
                checked={limbs.includes(limb.label)}
                onChange={() => tickLimb(limb.label)}
              />
              <span>
                {text.label(limb.label)} {text.own.limb(limb.text)}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <fieldset>
        <legend>{text.own.joined}</legend>
        {(['or', 'and'] as const).map((joined) => (
          <label key={joined} className="check">
            <input
              type="radio"
              name="joined"
              checked={(state.joined ?? 'or') === joined}
              onChange={() => onChange({ joined: joined === 'or' ? undefined : joined })}
            />
            <span>{text.own[joined]}</span>
          </label>
        ))}
      </fieldset>
      {words.length > 0 ? (
        <fieldset>
          <legend>{text.own.out}</legend>
          {words.map((one) => (
            <label key={one.name} className="check">
              <input
                type="checkbox"
                checked={out.includes(one.name)}
                onChange={() => tickOut(one.name)}
              />
              <span>{text.quoted(one.text)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <label className="check">
        <input
          type="checkbox"
          checked={state.only === 'yes'}
          onChange={() => onChange({ only: state.only ? undefined : 'yes' })}
        />
        <span>{text.own.only}</span>
      </label>
    </>
  );
}
