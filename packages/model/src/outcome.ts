import type { Certainty } from './facts.js';
import type { Formula } from './formula.js';
import type { Instant, Minute } from './time.js';
import type { Truth } from './truth.js';

/** Every status there is; the words of semantics, code and docs are these. */
export const STATUSES = [
  'not in force',
  'dormant',
  'overridden',
  'undetermined',
  'triggered',
  'kept',
  'breached',
  'lapsed',
  'available',
  'exercised',
  'observed',
  'counted',
  'possibly counted',
  'held',
  'open',
  'missed',
  'conditions not met',
] as const;
export type Status = (typeof STATUSES)[number];

/** Why a status is not the plain one: which part is unknown, or what takes force away. */
export const REASONS = [
  'force',
  'trigger',
  'defeat',
  'performance',
  'excuse',
  'impossible',
  'discretion',
  'not yet in force',
  'no longer in force',
  'suspended',
  'not a party',
  'ended',
] as const;
export type Reason = (typeof REASONS)[number];

/** What a question selects before anything is evaluated. */
export interface View {
  /** The instant asked about. */
  readonly on: Minute;
  /** Facts known by then. */
  readonly asKnownOn: Minute;
  /** Sources and speakers that count; null: all. */
  readonly accordingTo: readonly string[] | null;
  /** Readings chosen; a clause's first reading stands where none of its own is chosen. */
  readonly readings: readonly string[];
}

/** One binding of a clause's variables and happenings. */
export interface Instance {
  readonly clause: string;
  readonly limb: string | null;
  readonly reading: string | null;
  /** Variable to actor; an unknown filler is null. */
  readonly bindings: Readonly<Record<string, string | null>>;
  /** Handle to happening. */
  readonly happenings: Readonly<Record<string, string>>;
  /** The actors bound or entitled; a team has several. */
  readonly bearer: readonly (string | null)[];
  readonly status: Status;
  readonly reason: Reason | null;
  /** When the duty arose, the right opened, force began. */
  readonly since: Instant | null;
  readonly force: Truth;
  readonly trigger: Truth;
  readonly defeat: Truth;
  /** For a recurring duty: the period the instance is about, as [from, to). */
  readonly period: readonly [Minute, Minute] | null;
}

/** One node of a trace: what was asked, the value it got, the nodes it rests on. */
export interface TraceNode {
  readonly label: TraceLabel;
  readonly value: Truth;
  readonly children: readonly TraceNode[];
}

/** A leaf carries the casus text of the fact it asks for, so that it can be given. */
export type TraceLabel =
  | {
      readonly kind: 'part';
      readonly part: 'force' | 'trigger' | 'exception' | 'defeat' | 'performance' | 'excuse';
    }
  | { readonly kind: 'atLeast'; readonly n: number; readonly of: number }
  | { readonly kind: 'not' }
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'formula'; readonly formula: Formula }
  | {
      readonly kind: 'leaf';
      readonly fact: Question;
      readonly disputed: boolean;
      readonly used: readonly Use[];
    };

/** What one would have to know: the atom behind a leaf, with everything bound. */
export type Question =
  | {
      readonly kind: 'description';
      /** The happening asked about; null: any, recorded or not. */
      readonly happening: string | null;
      readonly type: string;
      readonly roles: Readonly<Record<string, readonly string[]>>;
      readonly inside: string | null;
    }
  | {
      readonly kind: 'role';
      readonly happening: string;
      readonly type: string;
      readonly role: string;
      readonly fillers: readonly string[];
      readonly inside: string | null;
    }
  | {
      readonly kind: 'row';
      readonly name: string;
      readonly args: readonly (string | null)[];
      readonly by: string | null;
      readonly inside: string | null;
    }
  | { readonly kind: 'time'; readonly happening: string; readonly asks: 'began' | 'gap' }
  | { readonly kind: 'clause'; readonly clause: string };

/** A fact that the value of a leaf rests on. */
export interface Use {
  readonly sources: readonly string[];
  readonly speaker: string | null;
  readonly value: Truth;
  readonly certainty: Certainty;
}
