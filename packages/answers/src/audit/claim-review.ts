import { type Account, isoDay, type Model, type Report } from '@casus/model';
import type { Words } from '@casus/words';
import { textOf } from '../brief.js';
import type { Audit, FindingAnswer } from './audit.js';

/** schema.org's ClaimReview as JSON-LD: a rating in words, no score. */
export interface ClaimReview {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'ClaimReview';
  readonly url: string;
  /** What it was worked out with. */
  readonly version?: string;
  readonly datePublished: string;
  readonly inLanguage: string;
  readonly author: Agent;
  /** What was said, in the library's words: a report's own text is not kept. */
  readonly claimReviewed: string;
  readonly itemReviewed: {
    readonly '@type': 'Claim';
    readonly author?: Agent;
    readonly datePublished: string;
    readonly appearance: {
      readonly '@type': 'NewsArticle';
      readonly headline: string;
      readonly datePublished: string;
      readonly inLanguage: string;
      readonly publisher?: Agent;
      readonly pagination: string;
    };
  };
  readonly reviewRating: { readonly '@type': 'Rating'; readonly alternateName: string };
  readonly reviewBody: string;
}

interface Agent {
  readonly '@type': 'Organization' | 'Thing';
  readonly name: string;
}

/** One review for each account and statement; `address` is where the reviews will stand. */
export function claimReviews(
  model: Model,
  words: Words,
  { report: id, findings }: Audit,
  address: string,
  madeWith?: string,
): ClaimReview[] {
  const report = model.reports.find((one) => one.id === id);
  if (!report) return [];
  const claims = [...new Set(findings.map(({ account }) => account))];
  return claims.map((claim) => {
    const own = findings.filter(({ account }) => account === claim);
    const url = `${address}#${claim.slice(claim.indexOf('#') + 1)}`;
    const version = madeWith === undefined ? {} : { version: madeWith };
    return { ...review(model, words, report, own, url), ...version };
  });
}

function review(
  model: Model,
  words: Words,
  report: Report,
  findings: readonly FindingAnswer[],
  url: string,
): ClaimReview {
  const [first] = findings;
  const published = isoDay(report.published.earliest);
  const publisher = textOf(report.publisher, words);
  const speaker = first?.by ?? null;
  const author = speaker === null ? publisher : nameOf(model, words, speaker);
  const organisation = (name: string): Agent => ({ '@type': 'Organization', name });
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    datePublished: isoDay(model.statedDate),
    inLanguage: words.lang,
    author: organisation('Casus'),
    claimReviewed: claimText(words, report, first),
    itemReviewed: {
      '@type': 'Claim',
      ...(author === null
        ? {}
        : {
            author: speaker ? ({ '@type': 'Thing', name: author } as const) : organisation(author),
          }),
      datePublished: published,
      appearance: {
        '@type': 'NewsArticle',
        headline: textOf(report.titles, words) ?? report.id,
        datePublished: published,
        inLanguage: report.language,
        ...(publisher === null ? {} : { publisher: organisation(publisher) }),
        pagination: words.message('audit.paragraph', { number: first?.paragraph ?? 0 }),
      },
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: words.message(`audit.rating.${ratingOf(findings)}`),
    },
    reviewBody: findings.map((one) => bodyOf(words, one)).join('\n'),
  };
}

const WORST = ['yes', 'partly', 'open'] as const;

/** The rating that says most of what a reader must know. */
function ratingOf(findings: readonly FindingAnswer[]): 'yes' | 'partly' | 'open' | 'silent' | 'no' {
  const worst = WORST.find((one) => findings.some(({ departs }) => departs === one));
  return worst ?? (findings.some(({ kind }) => kind === 'silent') ? 'silent' : 'no');
}

function bodyOf(words: Words, { sentence, readings, witness }: FindingAnswer): string {
  const on = readings.map(
    ({ name }) => ` (${words.message('audit.on-reading', { reading: name })})`,
  );
  const shown = witness ? ` ${words.message(caseKey(witness), { case: witness.sentence })}.` : '';
  return `${sentence}${on.join('')}${shown}`;
}

/** How the case of a finding is introduced. */
export function caseKey({ covered, other }: NonNullable<FindingAnswer['witness']>) {
  return other === 'no'
    ? (`audit.case-${covered}` as const)
    : (`audit.case-${covered}-open` as const);
}

function claimText(words: Words, report: Report, first: FindingAnswer | undefined): string {
  const account: Account | undefined = report.accounts.find(({ id }) => id === first?.account);
  const [clause] = account?.readings ?? [];
  if (clause) return words.clause(clause).lines.join(' ').replace(/\s+/g, ' ');
  const statement = report.statements.find(({ id }) => id === first?.account);
  if (statement?.says.kind === 'quote') return textOf(statement.says.gist, words) ?? '';
  const paragraph = report.paragraphs.find(({ anchor }) => anchor.paragraph === first?.paragraph);
  return (paragraph && textOf(paragraph.gist, words)) ?? first?.sentence ?? '';
}

/** An actor or a source by name. */
export function nameOf(model: Model, words: Words, id: string): string {
  return model.sources.some((source) => source.id === id) ? words.source(id) : words.actor(id);
}
