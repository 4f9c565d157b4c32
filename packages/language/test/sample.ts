import { type Diagnostic, type Reading, readLibrary } from '../src/index.js';

/** Words enough for every construct. */
export const WORDS = `kind weapon
  conventional
  wmd
    nuclear
    chemical
kind interest
  sovereignty
    existence
  integrity
kind office
  president
event attack
  by attacker : actor
  on victim : actor
  at scene : place
  with armament : weapon
  threatening threatened : interest (of actor)
event armed-attack is attack
event aggression like attack
event joint-attack like attack
event use
  by user : actor of used : weapon on target : actor
  act "use" of
event launch
  by launcher : actor of launched : weapon against target : actor
event crossing
  by crosser : event into entered : actor
event request
  by asker : actor to asked : actor
event assistance
  by helper : actor to helped : actor
  act "assist" to
event meeting
  by participant : actor
  act "meet"
relation nuclear-armed (actor)
relation ally (actor, actor)
term critical of attack threatening interest settled by nobody
term massive of event settled by nobody
actor RUS
actor BLR
actor UKR
actor USA
group Union members RUS, BLR from 1999-12-08
place minsk
source paper certainty reported dated 2025-02-01
`;

/** A treaty around clauses. */
export function treaty(clauses: string): string {
  return `${WORDS}
treaty pact
  parties RUS, BLR
  signed 2024-12-06
  in force from 2025-03-13
${clauses}
`;
}

export async function readText(text: string, path = 'text.casus'): Promise<Reading> {
  return readLibrary([{ path, text }]);
}

export async function findings(text: string): Promise<readonly Diagnostic[]> {
  return (await readText(text)).diagnostics;
}

/** Line and column of the last such piece of a text, both from 1. */
export function placeOf(text: string, piece: string): { line: number; column: number } {
  const before = text.slice(0, text.lastIndexOf(piece)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** All constructs in one sound text. */
export const SAMPLE = `library sample version "1" stated 2026-05-31
${WORDS}
rule attack-as-aggression
  upon attack h
  h may count as aggression

event default by defaulter : actor

treaty guarantees
  per paper reported
  parties BLR, RUS
  signed 2024-12-06 at "Minsk" per paper
  in force from 2025-03-13
  lasts 10 years, renewed by 10 years unless notice

  clause one-for-all at "Art. 4(1)" per paper at "x" reported
    for each party P
    upon armed-attack h on P
    h counts as aggression on Union

  clause assistance at "Art. 4(2)(b)"
    for each party P, other party Q
    upon armed-attack h on P
      and request by P to Q because of h
      and not h is critical threatening sovereignty of P
    Q must assist P because of h
      at once

  // The label is the article's own.
  clause nuclear-use at "Art. 6"
    for each party P
    when any of
      (i)  use h by X of wmd on P
      (ii) aggression h by X on P with conventional,
           and h is critical threatening (sovereignty or integrity) of P
    RUS may use nuclear on X

  power procedure at "Art. 6"
    parties together decide use by RUS of nuclear
      under "a procedure" unpublished

  clause review at "Art. 8(3)"
    parties together must meet
      each year from 2025-03-13 at least 2 times
        reading calendar: each year from 2025-01-01

  clause pledge
    RUS must not use nuclear on UKR
      unless attack by UKR on RUS with wmd
  clause freedom
    RUS need not assist BLR

doctrine doctrine-2024
  by RUS
  issued 2024-11-19 per paper
  clause use at "para. 19" per paper
    when any of
      (a) RUS is informed of launch k by some A of nuclear against (RUS or an ally of RUS)
      (b) use h by some A of wmd either on (RUS or an ally of RUS) or on the target
      (e) reading outside: RUS is informed of (launch k by some A, k is massive), and crossing by k into RUS
          reading inside: RUS is informed of (launch k by some A, k is massive, crossing by k into RUS)
    RUS may use nuclear
  clause joint per paper
    upon aggression h by A on RUS
      and A is not nuclear-armed
      and at least 2/3 of members of Union M have request by M to RUS because of h
    h counts as joint-attack by A

family pacts
  from table promises key "no"
  per paper
  parties from column member coded cow from column entered to column left
  column defense says nuclear-armed when 1 or 2, not when 0
  column "foe_1", "foe_2" lists ally
  row 17 is guarantees
  clause defence
    for each party P, other party Q
    upon attack h by some A on P
      and Q is nuclear-armed
      and A is ally of Q
    Q must assist P because of h

record events
  title en "Events" de "Ereignisse"
  h1: 2024-11-21 attack by RUS on UKR with nuclear at "Dnipro" per paper at "¶ 8" per paper
  from 2025-01-01 RUS is nuclear-armed per paper
  complete from 2025-12-01 to 2026-01-31 for attack by RUS per paper

report tass
  language de published 2024-12-06
  paragraph 1 digest "00"
  account of doctrine-2024.use at paragraph 1 among others
    when any of
      (i) use of wmd on RUS
      (ii) aggression h on RUS with conventional
    RUS may use nuclear
  states at paragraph 1 that 2024-11-21 attack by RUS on UKR

axiom existence per paper if attack h threatening existence of X then h is critical threatening sovereignty of X

scenario "a launch" on 2025-06-01
  with record events
  given RUS is informed of launch k by UKR of nuclear
    and k is massive
    and crossing by k into BLR
    and no other crossing and nothing else
  expect doctrine-2024.use.e dormant reading inside
  expect guarantees.assistance not in force where P is BLR
  expect guarantees.pledge breached
`;
