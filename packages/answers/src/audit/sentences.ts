import type {
  Demand,
  Detail,
  Finding,
  FirstDetail,
  HeadDetail,
  LimbDetail,
  Moment,
  OrderDetail,
} from '@casus/engine';
import type { Clause, Description, Instant, Limb, Model } from '@casus/model';
import type { Words } from '@casus/words';
import { limbLabels, rowText } from './names.js';

/** What a finding is told with: the model in one language, the clause and its account. */
export interface Telling {
  readonly model: Model;
  readonly words: Words;
  readonly clause: Clause | null;
  readonly account: Clause | null;
}

/** A finding as one sentence. */
export function findingSentence(telling: Telling, finding: Finding): string {
  const { detail } = finding;
  switch (detail.about) {
    case 'limb':
      return limbSentence(telling, finding, detail);
    case 'head':
      return headSentence(telling, detail);
    case 'order':
      return orderSentence(telling, finding, detail);
    case 'first':
      return firstSentence(telling, finding, detail);
    case 'parties':
    case 'life':
    case 'happened':
      return recordSentence(telling, finding, detail);
    case 'quote': {
      const gist = finding.says?.kind === 'quote' ? finding.says.gist : {};
      const said = gist[telling.words.lang] ?? Object.values(gist)[0];
      return said
        ? telling.words.message('audit.says.quote', { gist: said })
        : telling.words.message('audit.says.unknown');
    }
  }
}

/** "para. 19 (d)"; a clause without a number by its title. */
function placeOf({ words }: Telling, clause: Clause, limb: Limb | null): string {
  const label = limb?.label ? ` (${limb.label})` : '';
  return clause.locator === null
    ? `${words.title(clause.instrument ?? '')}${label}`
    : `${words.locator(clause.locator)}${label}`;
}

function limbSentence(telling: Telling, { kind }: Finding, detail: LimbDetail): string {
  const { words, clause } = telling;
  if (!clause) return '';
  const { limb, part, only, leftOut, added } = detail;
  const place = placeOf(telling, clause, limb);
  const condition = limb ? conditionOf(words, clause, part ?? limb) : '';
  if (kind === 'agrees') return words.message('audit.says.agrees', { place });
  if (kind === 'silent') {
    const key = part ? 'audit.says.silent-part' : 'audit.says.silent';
    return words.message(key, { place, condition });
  }
  if (kind === 'narrower' && only && added.length === 0) {
    return words.message('audit.says.only', { place, condition });
  }
  if (kind === 'narrower') return withDemands(telling, 'narrower', place, added);
  if (limb === null) return words.message('audit.says.beyond', { place });
  return withDemands(telling, 'broader', place, leftOut);
}

function withDemands(
  telling: Telling,
  kind: 'narrower' | 'broader',
  place: string,
  demands: readonly Demand[],
): string {
  const { words } = telling;
  if (demands.length === 0) return words.message(`audit.says.${kind}-plain`, { place });
  const said = demands.map((one) => demandText(telling, one)).join('; ');
  return words.message(`audit.says.${kind}`, { place, demands: said });
}

function demandText({ words, clause, account }: Telling, demand: Demand): string {
  if (demand.kind === 'role')
    return words.pattern({ ...demand.pattern, handle: null }, undefined, 'noun');
  const own = [clause, account].find((one) =>
    one?.limbs.some((l) => l.label === demand.limb.label),
  );
  const env = own ? words.env({ ...own, limbs: [demand.limb] }) : undefined;
  return words.formula(demand.limb.where, env);
}

/** One limb, or the part of it that is meant, as a main clause. */
function conditionOf(words: Words, clause: Clause, limb: Limb): string {
  return words.limb({ ...clause, limbs: [limb] }, limb.label, limb.reading);
}

function headSentence({ words, clause, account }: Telling, _detail: HeadDetail): string {
  return words.message('audit.says.head', {
    clause: clause ? words.clause(clause).head : '',
    account: account ? words.clause(account).head : '',
  });
}

function orderSentence(telling: Telling, { kind, departs }: Finding, detail: OrderDetail): string {
  const { words } = telling;
  const [earlier, later] = [momentText(telling, detail.earlier), momentText(telling, detail.later)];
  if (detail.before) {
    const before = momentText(telling, detail.before);
    return words.message('audit.says.order-before', { before, earlier, later });
  }
  if (kind === 'agrees') return words.message('audit.says.order', { earlier, later });
  return departs === 'open'
    ? words.message('audit.says.order-open', { earlier, later })
    : words.message('audit.says.order-wrong', { earlier, later });
}

function momentText({ model, words }: Telling, moment: Moment): string {
  if (moment.instrument !== null) {
    const step = words.message(`step.${moment.step}` as 'step.signed');
    return `${words.title(moment.instrument)}, ${step} ${words.instant(moment.when)}`;
  }
  const [first] = descriptionsOf(model, moment.happening);
  if (!first) return moment.id;
  const { type, roles } = first;
  const question = { kind: 'description' as const, happening: null, type, roles, inside: null };
  return `${words.question(question, true)} ${words.instant(moment.when)}`;
}

export function descriptionsOf(model: Model, happening: string | null): Description[] {
  return model.records.flatMap((record) =>
    record.facts.filter(
      (fact): fact is Description => fact.kind === 'description' && fact.happening === happening,
    ),
  );
}

function firstSentence(telling: Telling, { departs }: Finding, detail: FirstDetail): string {
  const { model, words } = telling;
  const actor = words.actor(detail.actor);
  if (departs === 'open') return words.message('audit.says.first-open', { actor });
  const from = Math.min(...detail.known.map(({ since }) => since ?? Number.NEGATIVE_INFINITY));
  const since = words.since({ earliest: from, latest: from + 1439 });
  const known = limbLabels(detail.known).map(({ clause: id, labels }) => {
    const clause = model.clauses.find((one) => one.id === id);
    const place = clause ? placeOf(telling, clause, null) : id;
    return `${place}${labels}`;
  });
  const instruments = [...new Set(detail.known.map(({ instrument }) => words.title(instrument)))];
  const rows = detail.known.flatMap(({ basis }) => basis);
  const basis = [...new Set(rows.flatMap((row) => rowText(model, words, row) ?? []))];
  const label = (labels: readonly (string | null)[]) =>
    labels.map((one) => `(${one ?? ''})`).join(', ');
  return words.message(`audit.says.first-${departs === 'yes' ? 'yes' : 'partly'}`, {
    ...{ actor, since, known: `${known.join(', ')} – ${instruments.join(', ')}` },
    ...{ old: label(detail.old), added: label(detail.added), basis: basis.join('; ') },
  });
}

type RecordDetail = Extract<Detail, { about: 'parties' | 'life' | 'happened' }>;

function recordSentence(telling: Telling, finding: Finding, detail: RecordDetail): string {
  const { model, words } = telling;
  const outcome =
    finding.kind === 'agrees' ? 'agrees' : finding.departs === 'open' ? 'open' : 'differs';
  switch (detail.about) {
    case 'parties': {
      const names = (ids: readonly string[]) => ids.map((id) => words.actor(id)).join(', ');
      const [said, recorded] = [names(detail.said), names(detail.recorded)];
      return words.message(`audit.says.parties-${outcome}`, { said, recorded });
    }
    case 'life': {
      const title = words.title(finding.instrument ?? '');
      const step = words.message(`step.${detail.step}` as 'step.signed');
      const recorded =
        detail.what === 'place' ? placeText(detail.at) : timeText(words, detail.when);
      const says = finding.says?.kind === 'life' ? finding.says : null;
      const said =
        detail.what === 'place' ? placeText(says?.at ?? null) : timeText(words, says?.when ?? null);
      const known = recorded === null ? 'open' : outcome;
      return words.message(`audit.says.life-${known}`, {
        ...{ title, step, recorded: recorded ?? '', said: said ?? '' },
      });
    }
    case 'happened': {
      const event = words.event(...descriptionsOf(model, detail.happening));
      const pattern = words.pattern(detail.pattern, undefined, 'noun');
      if (detail.happening === null) {
        return words.message(
          `audit.says.happened-none-${outcome === 'open' ? 'open' : 'differs'}`,
          { pattern },
        );
      }
      if (detail.disputed) return words.message('audit.says.happened-disputed', { event });
      return words.message(`audit.says.happened-${outcome}`, { event });
    }
  }
}

function timeText(words: Words, when: Instant | null): string | null {
  return when === null ? null : words.instant(when);
}

/** A place as the report or the record writes it: without a preposition that would have to agree. */
function placeText(at: string | null): string | null {
  return at === null ? null : `(${at})`;
}
