/**
 * What the fallback presumes where the evidence leaves a promise open; each can be switched alone.
 *
 * - `place`: a condition of place holds between neighbours, where the ally had opened fire on nobody.
 * - `conflict`: a condition of a particular conflict holds where the pact was made during this one.
 * - `number`: a condition of number holds where more than one state attacked.
 * - `provocation`: nobody had provoked who had opened fire on nobody.
 * - `joined`: who joins a war against the ally attacks it, also where the ally had opened fire on another:
 *   that it must not have provoked the attack is a condition of its own. Not who comes to the defence of
 *   that other as it had promised.
 * - `done`: a promise of which it stays open whether it was due counts as honoured if it was done.
 * - `alike`: where one member's help has been taken to show that a condition of the pact was met, it
 *   was met for every other member that owed the same to the same ally on the same conditions.
 */
export const PRESUMPTIONS = [
  'place',
  'conflict',
  'number',
  'provocation',
  'joined',
  'done',
  'alike',
] as const;

export type Presumption = (typeof PRESUMPTIONS)[number];
