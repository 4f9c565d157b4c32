import type { Field } from '@casus/model';

const byText: Field = {
  name: 'by_text',
  type: 'string',
  description:
    "the clause of the library that decides instead of the file's columns, or its instrument where no clause asks anything; empty: the columns decide",
};

/** The columns of the coded table, as they are handed out. */
export const outcomeFields: readonly Field[] = [
  { name: 'warid', type: 'integer', description: 'war, as numbered in the file of wars' },
  { name: 'cowwarid', type: 'integer', description: 'COW number of the war, where known' },
  { name: 'warname', type: 'string', description: 'name of the war in that file' },
  { name: 'atopid', type: 'integer', description: 'alliance, as numbered by ATOP' },
  {
    name: 'outcome',
    type: 'string',
    description: 'honor, violate, dna:cfna, dna:consul, dna:nonagg or undetermined',
  },
  { name: 'reason', type: 'string', description: 'why, in a few words' },
  { name: 'clause', type: 'string', description: 'promise that decides' },
  { name: 'bearer', type: 'integer', description: 'COW code of the state that had promised' },
  { name: 'ally', type: 'integer', description: 'COW code of the state to which it had promised' },
  { name: 'enemy', type: 'integer', description: 'COW code of the state that fought the ally' },
  { name: 'since', type: 'date', description: 'first possible day of that fighting' },
  {
    name: 'by_fallback',
    type: 'boolean',
    description: 'the evidence leaves it undetermined; the declared fallback decided',
  },
  byText,
  { name: 'missing', type: 'string', description: 'what is not known, separated by ;' },
  { name: 'defense', type: 'integer', description: '1 if a member promised defence' },
  { name: 'offense', type: 'integer', description: '1 if a member promised offence' },
  { name: 'neutral', type: 'integer', description: '1 if a member promised neutrality' },
  { name: 'nonagg', type: 'integer', description: '1 if a member promised non-aggression' },
  { name: 'consul', type: 'integer', description: '1 if a member promised consultation' },
  {
    name: 'formed_during_war',
    type: 'boolean',
    description: 'the alliance began after the war had begun',
  },
  { name: 'war_begins', type: 'integer', description: 'year in which the war began' },
];

/** The columns of the table of instances. */
export const instanceFields: readonly Field[] = [
  { name: 'warid', type: 'integer', description: 'war, as numbered in the file of wars' },
  { name: 'part', type: 'integer', description: 'part of the war in which the two fought' },
  { name: 'atopid', type: 'integer', description: 'alliance, as numbered by ATOP' },
  {
    name: 'clause',
    type: 'string',
    description: 'defence, offence, neutrality, or peace (members fought each other)',
  },
  { name: 'bearer', type: 'integer', description: 'COW code of the state that had promised' },
  { name: 'ally', type: 'integer', description: 'COW code of the state to which it had promised' },
  { name: 'enemy', type: 'integer', description: 'COW code of the state that fought the ally' },
  { name: 'since', type: 'date', description: 'first possible day of that fighting' },
  {
    name: 'status',
    type: 'string',
    description: 'kept, breached, observed, undetermined, dormant or not in force',
  },
  { name: 'force', type: 'integer', description: 'both were bound then: 0 no, 1 unknown, 2 yes' },
  { name: 'trigger', type: 'integer', description: 'the promise was due: 0 no, 1 unknown, 2 yes' },
  { name: 'performed', type: 'integer', description: 'the act was done: 0 no, 1 unknown, 2 yes' },
  byText,
  { name: 'missing', type: 'string', description: 'what is not known, separated by ;' },
];
