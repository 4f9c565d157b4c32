import type {
  Claim,
  Clause,
  Description,
  Fact,
  Formula,
  Head,
  Instance,
  Instant,
  Instrument,
  Minute,
  Model,
  Pattern,
  Question,
  Relation,
  Row,
  TraceLabel,
  TraceNode,
  Truth,
  View,
} from '@casus/model';
import type { Taxonomy } from './taxonomy.js';

export type Ids = readonly string[];
export const NONE: Ids = [];

/** A merged or derived description. Of base ones `derived` is null and `value` final. */
export interface Desc {
  /** Position in the value table of every extension that holds it. */
  readonly index: number;
  readonly happening: string;
  /** `[happening]`, made once. */
  readonly self: Ids;
  readonly type: number;
  readonly typeId: string;
  readonly roles: Readonly<Record<string, Ids>>;
  /** Roles about which sources disagree. */
  readonly unsure: readonly string[] | null;
  readonly start: Instant;
  readonly end: Instant | null;
  readonly value: Truth;
  readonly inside: string | null;
  readonly facts: readonly Description[];
  readonly derived: { readonly from: Desc; readonly replaced: readonly string[] } | null;
}

/** A clause of the vocabulary, an instrument or one it uses, seen from one description. */
export interface Derivation {
  readonly inst: Inst;
  readonly target: number;
}

/** Values of all descriptions of an extension, valid for lo ≤ t < hi. */
export interface Segment {
  readonly lo: number;
  readonly hi: number;
  readonly values: readonly Truth[];
}

/** EXT(I): its descriptions do not depend on time, only their values do. */
export interface Ext {
  readonly rules: RuleSet;
  readonly descs: Desc[];
  readonly byType: (Desc[] | undefined)[];
  readonly byHappening: Map<string, Desc[]>;
  /** By stratum. */
  readonly derivations: readonly Derivation[][];
  /** Descriptions written out for sorting; filled as they are asked for. */
  readonly written: Map<Desc, string>;
  readonly segments: Segment[];
  /** Values being computed: whoever asks meanwhile gets what is known so far. */
  pending: { readonly at: Minute; readonly segment: Segment } | null;
}

/** The counts-as clauses that one instrument sees, by strata. */
export interface RuleSet {
  readonly key: string;
  readonly strata: readonly {
    readonly clauses: readonly Compiled[];
    readonly recursive: boolean;
  }[];
  /** The limbs by which a description of this type may count as something, strata first. */
  readonly applying: (type: number) => readonly Applying[];
  /**
   * The event types from which these rules may derive a type or one below it outside every belief,
   * itself included: whose record must be complete for it to be absent. On these readings; null:
   * whichever are chosen.
   */
  readonly sources: (type: string, readings: readonly string[] | null) => readonly Source[];
  /** The same within beliefs too, on whatever readings: what may set off a clause about the type. */
  readonly origins: (type: string) => readonly string[];
}

export interface Applying {
  readonly rule: Compiled;
  readonly limb: LimbCode;
  readonly stratum: number;
}

/** A type from which another may come, and the roles that are replaced on the way. */
export interface Source {
  readonly type: string;
  readonly replaced: readonly string[];
}

/** What does not depend on the facts given: the declarations as known on a day. */
export interface Ground {
  readonly there: readonly boolean[];
  readonly ruleSetOf: (instrument: string | null) => RuleSet;
  readonly byType: readonly (readonly number[])[];
  readonly always: readonly number[];
  readonly rows: RowIndex;
  readonly claims: readonly Claim[];
  readonly points: readonly Minute[];
  readonly facts: readonly Description[];
  /** Filled as they are asked for. */
  readonly lifelines: Map<readonly Row[], Lifeline>;
}

/** What rows of one name and the same arguments come to over time, worked out once for each list of rows. */
export interface Lifeline {
  /** Where the value changes, sorted. */
  readonly points: readonly Minute[];
  /** `values[i]` holds from `points[i - 1]` until just before `points[i]`; neighbours differ. */
  readonly values: readonly Truth[];
}

export interface RowIndex {
  readonly byName: ReadonlyMap<string, readonly Row[]>;
  readonly byFirst: ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>;
  /** Name, first and second argument. */
  readonly byPair: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>>;
}

export interface World {
  readonly tables: Tables;
  readonly ground: Ground;
  readonly view: View;
  readonly base: readonly Desc[];
  readonly rows: ReadonlyMap<string, readonly Row[]> | null;
  readonly claims: readonly Claim[];
  /** The claims that close the rows of a name; filled as they are asked for. */
  readonly claimsOn: Map<string, readonly Claim[]>;
  readonly points: readonly Minute[];
  readonly exts: Map<string, Ext>;
  readonly insts: Map<number, readonly Inst[]>;
  /** Those too of actors of whom nobody said whether they belong to an open relation. */
  readonly possible: Map<number, readonly Inst[]>;
  /** Clauses of which one instance was looked for. */
  readonly likely: Set<number>;
  /** Instances of a clause by what is bound in them, by the clause's index; null: none was asked for. */
  byIdentity: Map<number, ReadonlyMap<string, Inst>> | null;
  /** What was traced already, by the instance told: an answer asks for it several times. */
  traces: Map<object, TraceNode> | null;
  readonly busy: Set<Inst>;
  /** Extensions being computed: what is found meanwhile is not kept. */
  pending: number;
  /** Of a world in which every uncertain start is taken as early: the one it mirrors. */
  readonly main: World | null;
  /** The one that mirrors it, where a start is uncertain and that was asked about. */
  early: World | null;
  readonly queries: Queries;
}

/** What compiled formulas ask about other clauses; given by the engine, which knows them all. */
export interface Queries {
  readonly defeat: (frame: Frame, compiled: Compiled) => Truth;
  readonly clauseState: (
    frame: Frame,
    clause: number,
    formula: Extract<Formula, { kind: 'clause' }>,
  ) => Truth;
}

/** One evaluation: one instance, one description, one minute. */
export interface Frame {
  readonly world: World;
  readonly ext: Ext;
  segment: Segment;
  t: Minute;
  /** The instance's first happening, or none. */
  anchor: Desc | null;
  readonly inst: Inst;
  readonly vars: Ids[];
  readonly descs: (Desc | null)[];
  /** Names for happenings that nobody has recorded; only while tracing. */
  readonly phantoms: (string | null)[];
  /** The values found hold for lo ≤ t < hi at least. */
  lo: number;
  hi: number;
  tracer: Tracer | null;
}

/**
 * Records what the compiled code does while it does it. Closures call it where one is present,
 * so that a trace cannot say anything but what was computed.
 */
export interface Tracer {
  open(): void;
  close(label: TraceLabel, value: Truth): void;
  /** Closes a node that holds when all its parts hold. */
  closeAll(value: Truth): void;
  /** Closes a node that holds when one of its parts holds. */
  closeAny(value: Truth): void;
  /** Closes a node of which only what is returned stays. */
  collapse(keep: (children: readonly TraceNode[]) => readonly TraceNode[]): void;
  /** Puts the node closed last under the name of a part. */
  part(part: 'force' | 'trigger' | 'exception' | 'defeat' | 'performance' | 'excuse'): void;
  leaf(fact: Question, value: Truth, used: readonly Fact[], disputed: boolean): void;
  /** A description's own value: a leaf, or what derives it. */
  description(frame: Frame, desc: Desc, value: Truth): void;
  /** Another clause's instance, with what it rests on. */
  instance(world: World, inst: Inst, t: Minute): void;
}

export type Code = (frame: Frame) => Truth;

export interface TermCode {
  readonly ids: (frame: Frame) => Ids;
  readonly sure: (frame: Frame) => boolean;
  readonly fit: (fillers: Ids, sure: boolean, frame: Frame) => Truth;
  /** Whether whoever stands there is surely one of those that `one` accepts. */
  readonly covered: (frame: Frame, one: (id: string) => boolean) => boolean;
  /** Each set of joint ids that would answer it, as far as they are known. For questions only. */
  readonly alternatives: (frame: Frame) => readonly Ids[];
  /** What to call it in a question where nothing is known of it. */
  readonly name?: (frame: Frame) => string | null;
}

/** The roles of an act, each with the alternatives that its term gives. */
export type ActParts = readonly { readonly role: string; readonly parts: readonly TermCode[] }[];

export interface PatternCode {
  readonly pattern: Pattern;
  readonly type: number;
  readonly below: readonly number[];
  readonly inside: TermCode | null;
  readonly slot: number;
  readonly roles: readonly RoleCode[];
  /** The happenings that its roles name by their handles. */
  readonly linked: readonly number[];
  readonly binds: readonly {
    readonly name: string;
    readonly slot: number;
    readonly role: string;
  }[];
  /** `ongoing`: the limb's own pattern under `while`. */
  readonly match: (frame: Frame, desc: Desc, ongoing: boolean) => Truth;
}

export interface RoleCode {
  readonly role: string;
  readonly term: TermCode;
}

export interface Compiled {
  readonly index: number;
  readonly clause: Clause;
  readonly instrument: Instrument | null;
  readonly unilateral: boolean;
  readonly limbs: readonly LimbCode[];
  readonly binders: readonly BinderCode[];
  /** Who is bound in one instance: a team as one, several each in an instance of its own. */
  readonly bearers: readonly (readonly TermCode[])[];
  /** Force depends on the happening by the time of its beginning alone. */
  readonly boundByTime: boolean;
  /** Variables, `for each` and bearers are bound without a look at the happening. */
  readonly boundApart: boolean;
  readonly unless: Code | null;
  /** Of a prohibition: its exception is judged for each act, at the act's start. */
  readonly unlessPerAct: boolean;
  readonly actSlot: number;
  readonly bearerSlot: number;
  readonly act: PatternCode | null;
  /** The same act with `by` replaced by one member of a team. */
  readonly actOfMember: PatternCode | null;
  /** Empty where no other clause prevails over this one. */
  readonly actParts: ActParts;
  readonly until: Code | null;
  readonly afterSlot: number;
  readonly counts: CountsCode | null;
  readonly vars: number;
  readonly descs: number;
  readonly defeaters: readonly number[];
}

interface CountsCode {
  readonly slot: number;
  readonly type: number;
  readonly may: boolean;
  readonly roles: readonly RoleCode[];
}

export interface LimbCode {
  readonly label: string | null;
  readonly reading: string | null;
  readonly order: number;
  readonly pattern: PatternCode | null;
  readonly where: Code;
}

export interface BinderCode {
  readonly name: string;
  readonly slot: number;
  readonly others: readonly number[];
  readonly party: boolean;
  /** Membership is part of force; of other relations it is part of the trigger. */
  readonly life: boolean;
  /** The one row of life that says of an actor that it belongs, whatever the happening. */
  readonly row: ((ids: Ids) => readonly [name: string, args: readonly string[]] | null) | null;
  /** Not a matter of rows: its members belong to it as surely as the fillers are known. */
  readonly surely: boolean;
  readonly members: (frame: Frame) => readonly Ids[];
  /** Of an open relation also every actor without a row, whatever the minute; otherwise its members. */
  readonly possible: (frame: Frame) => readonly Ids[];
  /** Members and, of a relation that no claim closes at the anchor, all other actors. */
  readonly possibleThen: (frame: Frame) => readonly Ids[];
  /** Whether `possible` are more than the members. */
  readonly open: boolean;
  /** How surely the bound value belongs to the domain; `at` null: at the anchor. */
  readonly member: (frame: Frame, at: Minute | null) => Truth;
}

/** What an instance is known by. */
export type Identity = Pick<
  Instance,
  'clause' | 'limb' | 'reading' | 'bindings' | 'happenings' | 'bearer'
>;

/** One instance: a key, and the descriptions of its happening that may answer the limb. */
export interface Inst {
  readonly clause: Compiled;
  readonly limb: LimbCode;
  /** The actors bound or entitled together; null for one who is not known. */
  readonly bearer: readonly (string | null)[];
  readonly vars: readonly Ids[];
  readonly descs: Desc[];
  readonly ext: Ext;
  readonly key: string;
  readonly values: InstValues[];
  /** The same instance in the world of early starts, once it was asked for. */
  twin: Inst | null;
}

export interface InstValues {
  readonly lo: number;
  readonly hi: number;
  readonly force: Truth;
  readonly trigger: Truth;
  readonly defeat: Truth;
}

/** What `prepare` makes of a model. */
export interface Tables {
  readonly model: Model;
  readonly kinds: Taxonomy;
  readonly events: Taxonomy;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly actors: ReadonlySet<string>;
  readonly clauses: Compiled[];
  readonly clauseIndex: ReadonlyMap<string, number>;
  /** clause → those that prevail over it. */
  readonly defeaters: ReadonlyMap<string, readonly number[]>;
  /** By event type, 1: some clause looks for it, or for one above it. */
  readonly sought: Uint8Array;
  /** The heads of clauses of which another asks whether they were breached. */
  readonly breachAsked: readonly Head[];
  /** instrument → name → the `means` clauses that define it there. */
  readonly means: ReadonlyMap<string, ReadonlyMap<string, readonly Definition[]>>;
}

export interface Definition {
  readonly instrument: string;
  readonly clause: number;
}

export function and(a: Truth, b: Truth): Truth {
  return a < b ? a : b;
}

export function or(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}

export function negate(a: Truth): Truth {
  return (2 - a) as Truth;
}

export function applies(values: InstValues): Truth {
  return and(and(values.force, values.trigger), negate(values.defeat));
}
