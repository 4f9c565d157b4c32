import { dateText, useLanguage, useText } from '../text/use-text.js';

/** On paper, where the fields are not: the day asked about, and as known on which. */
export function Asked(props: {
  readonly on?: string | undefined;
  readonly until?: string | undefined;
  readonly known?: string | undefined;
}) {
  const text = useText();
  const lang = useLanguage();
  const day = (iso: string | undefined) => (iso ? dateText(iso, lang) : null);
  const span = [day(props.on), day(props.until)].filter(Boolean).join(' – ');
  const known = props.known ? `${text.known} ${day(props.known)}` : null;
  return <p className="print-only kicker">{[span, known].filter(Boolean).join(' · ')}</p>;
}
