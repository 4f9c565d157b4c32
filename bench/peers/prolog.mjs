import SWIPL from 'swipl-wasm';
import { given, LIMBS } from './rule.mjs';

const quoted = (text) => `'${text}'`;
const term = (node) => {
  if (node.all) return `all([${node.all.map(term).join(',')}])`;
  if (node.any) return `any([${node.any.map(term).join(',')}])`;
  return `is(${quoted(node.fact)},[${node.values.map((value) => quoted(String(value))).join(',')}])`;
};

// The rule is data and these interpret it: three values by two questions, a proof, and what would have to be assumed.
const PROGRAM = `
:- dynamic v/3.
rule(any([${Object.values(LIMBS).map(term).join(',')}])).

certain(A, is(F,Xs)) :- v(A,F,X), memberchk(X,Xs).
certain(A, all(L)) :- forall(member(N,L), certain(A,N)).
certain(A, any(L)) :- member(N,L), certain(A,N), !.

possible(A, is(F,Xs)) :- ( v(A,F,X) -> memberchk(X,Xs) ; true ).
possible(A, all(L)) :- forall(member(N,L), possible(A,N)).
possible(A, any(L)) :- member(N,L), possible(A,N), !.

value(A, V) :- rule(R), ( certain(A,R) -> V = true ; possible(A,R) -> V = unknown ; V = false ).

proof(A, is(F,Xs), known(F,X,V)) :- ( v(A,F,X) -> ( memberchk(X,Xs) -> V = true ; V = false ) ; V = unknown ).
proof(A, all(L), all(Ps)) :- maplist(proof(A), L, Ps).
proof(A, any(L), any(Ps)) :- maplist(proof(A), L, Ps).

needs(A, is(F,Xs), S0, S) :-
  ( v(A,F,X) -> memberchk(X,Xs), S = S0
  ; memberchk(F=Y, S0) -> memberchk(Y,Xs), S = S0
  ; member(X,Xs), S = [F=X|S0] ).
needs(A, all(L), S0, S) :- foldl(needs(A), L, S0, S).
needs(A, any(L), S0, S) :- member(N,L), needs(A,N,S0,S).
least(Sets, S) :- member(S, Sets), \\+ ( member(T, Sets), T \\== S, subset(T,S) ).
`;

export async function prolog() {
  const { prolog: swi } = await SWIPL({ arguments: ['-q'] });
  const once = (goal) => swi.query(goal).once();
  await swi.load_string(PROGRAM, 'rule.pl');
  const put = (acts) => {
    once('retractall(v(_,_,_))');
    const facts = acts.flatMap((act, i) =>
      Object.entries(act).map(
        ([fact, value]) => `v(${i},${quoted(fact)},${quoted(String(value))})`,
      ),
    );
    once(`forall(member(F, [${facts.join(',')}]), assertz(F))`);
  };
  const version = once('current_prolog_flag(version, V)').V;
  return {
    name: 'swipl-wasm',
    runs: `SWI-Prolog ${Math.floor(version / 10000)}.${Math.floor(version / 100) % 100}.${version % 100}`,
    keeps: 'unknown',
    marks: { unknown: 'by hand', why: 'by hand' },
    batch: true,
    prepare: (acts) => acts.map(given),
    evaluate: (acts) => {
      put(acts);
      return once(`numlist(0, ${acts.length - 1}, L), maplist(value, L, Vs)`).Vs.map(String);
    },
    explain: (acts) => {
      put(acts);
      return once(
        `rule(R), numlist(0, ${acts.length - 1}, L), findall(T, (member(A,L), proof(A,R,P), term_to_atom(P,T)), Ps)`,
      ).Ps;
    },
    sets: (acts) => {
      put(acts);
      return acts.map((_, i) => {
        const goal = `rule(R), findall(S, (needs(${i},R,[],U), sort(U,S)), All), sort(All, Sets), findall(T, (least(Sets,M), maplist([F=X,Y]>>atomic_list_concat([F,'=',X],Y), M, Ns), atomic_list_concat(Ns,' & ',T)), Found)`;
        return once(goal)
          .Found.map((text) => text.split(' & ').sort().join(' & '))
          .sort();
      });
    },
  };
}
