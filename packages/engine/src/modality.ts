import type { Head } from '@casus/model';

/** In what way a clause binds, frees or defines: the word with which its head begins. */
export function modality(head: Head): string {
  switch (head.kind) {
    case 'duty':
      return head.negative ? 'must not' : 'must';
    case 'liberty':
      return head.negative ? 'need not' : 'may';
    case 'announcement':
      return head.strength;
    case 'counts as':
      return head.may ? 'may count as' : 'counts as';
    case 'means':
      return 'means only';
    case 'power':
      return 'decides';
  }
}
