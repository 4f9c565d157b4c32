import type { Clause, Frequency, Window } from '@casus/model';
import { joinWords } from './forms.js';
import { formulaText } from './formulas.js';
import { handleRef } from './names.js';
import { type Env, frame, type Speech } from './speech.js';
import { termOrUnknown } from './terms.js';
import { clauseName } from './titles.js';

/** The head with its limits: when, how often, until when, by whose judgement, by which procedure. */
export function withTails(speech: Speech, clause: Clause, head: string, env: Env): string {
  let text = withLimits(speech, clause, head, env);
  if (clause.under) {
    const procedure = underText(speech, clause.under.texts);
    text = speech.message(clause.under.published ? 'tail.under' : 'tail.under-unpublished', {
      text,
      procedure,
    });
  }
  return text;
}

function withLimits(speech: Speech, clause: Clause, said: string, env: Env): string {
  const { head } = clause;
  switch (head.kind) {
    case 'duty': {
      let text = head.window ? withWindow(speech, head.window, said, env) : said;
      if (head.frequency.length > 0) {
        text = speech.message('tail.times', {
          text,
          times: timesText(speech, clause, head.frequency),
        });
      }
      if (head.deems) {
        const who = termOrUnknown(speech, head.deems, 'actor', env);
        text = speech.message('tail.deems', {
          text,
          condition: frame(speech, 'deems', [who], 'sub'),
        });
      }
      if (!head.until) return text;
      return speech.message('tail.until', {
        text,
        condition: formulaText(speech, head.until, env, 'sub'),
      });
    }
    case 'announcement': {
      const text = head.window ? withWindow(speech, head.window, said, env) : said;
      return head.forecast ? speech.message('tail.forecast', { text }) : text;
    }
    case 'liberty':
    case 'counts as':
    case 'means':
    case 'power':
      return said;
  }
}

function withWindow(speech: Speech, window: Window, text: string, env: Env): string {
  switch (window.kind) {
    case 'at once':
      return speech.message('tail.at-once', { text });
    case 'dates':
      return speech.message('tail.dates', {
        text,
        when: speech.language.instant({ earliest: window.from, latest: window.to }),
      });
    case 'within': {
      const duration = speech.language.duration(window.duration, 'dat');
      const within =
        window.after === null
          ? speech.message('tail.within', { text, duration })
          : speech.message('tail.within-after', {
              text,
              duration,
              event: handleRef(speech, window.after, env).dat,
            });
      return window.wherePossible
        ? speech.message('tail.where-possible', { text: within })
        : within;
    }
  }
}

/** Frequencies that carry readings are alternatives. */
function timesText(speech: Speech, clause: Clause, frequencies: readonly Frequency[]): string {
  const each = frequencies.map(({ times: count, unit, from, reading }) => {
    const times = speech.message('times', {
      count,
      unit: speech.message(`unit.${unit}`),
      date: speech.language.date(from),
    });
    return reading === null
      ? times
      : speech.message('times.reading', {
          times,
          reading: clause.readings[reading]?.[speech.language.code] ?? reading,
        });
  });
  return joinWords(each, speech.message('or'));
}

/** "Prevails over Art. 5 of …"; null where the clause prevails over none. */
export function prevailsText(speech: Speech, clause: Clause): string | null {
  if (clause.defeats.length === 0) return null;
  const clauses = clause.defeats.map((id) => clauseName(speech, id)).join('; ');
  return speech.message('tail.prevails', { clauses });
}

/** In the reader's language as it stands; a text said in another only is quoted. */
function underText(speech: Speech, texts: Readonly<Record<string, string>>): string {
  return (
    texts[speech.language.code] ??
    speech.message('under.quoted', { text: Object.values(texts)[0] ?? '' })
  );
}
