import type { Clause } from '@casus/model';

/** What a clause's head can say, in the words of the language. */
export const HEADS = [
  'must',
  'must, by date',
  'must, at once',
  'must, recurring',
  'must, as it deems',
  'must not',
  'may',
  'need not',
  'counts as',
  'may count as',
  'means only',
  'power',
  'intends to',
  'considers possible to',
] as const;

export function headName({ head }: Clause): (typeof HEADS)[number] {
  switch (head.kind) {
    case 'duty':
      if (head.negative) return 'must not';
      if (head.frequency.length > 0) return 'must, recurring';
      if (head.deems) return 'must, as it deems';
      if (head.window === null) return 'must';
      return head.window.kind === 'at once' ? 'must, at once' : 'must, by date';
    case 'liberty':
      return head.negative ? 'need not' : 'may';
    case 'counts as':
      return head.may ? 'may count as' : 'counts as';
    case 'means':
      return 'means only';
    case 'power':
      return 'power';
    case 'announcement':
      return head.strength === 'intends' ? 'intends to' : 'considers possible to';
  }
}
