/**
 * Was an einem Text nicht stimmt, nach der Kennung des Befundes, als Aussage über die Stelle, die davor
 * genannt wird: „UKK“ heißt hier nichts.
 */
export const findings: Readonly<Record<string, string>> = {
  // Lesen
  syntax: 'lässt sich an dieser Stelle nicht lesen',
  bidi: 'enthält ein Zeichen, das die Leserichtung umkehrt',
  letters: 'enthält Buchstaben mehrerer Schriften oder ein unsichtbares Zeichen',
  // Namen
  'unknown-name': 'heißt hier nichts',
  'wrong-sort': 'gibt es, kann aber hier nicht stehen',
  'unknown-type': 'ist kein Typ: möglich sind actor, place, event, eine Art oder eine Ereignisart',
  duplicate: 'ist schon vereinbart',
  'event-cycle': 'ist über „is“ oder „like“ seine eigene Oberart',
  'kind-cycle': 'ist seine eigene Oberart',
  'name-missing': 'hat keinen Namen in einer Sprache, die die Bibliothek spricht',
  template: 'ergibt keinen Satz: eine Klammer ist offen, oder eine Stelle {…} gibt es hier nicht',
  // Angaben
  'unknown-role': 'ist keine Angabe, die zu diesem Ereignis gehört',
  'role-twice': 'ist zweimal angegeben',
  'role-kind': 'ist nicht von der Art, die diese Angabe verlangt',
  owner: 'gehört hier niemandem: „of …“ bitte weglassen',
  'owner-missing': 'braucht eine Angabe, wessen: „of …“',
  'owners-differ':
    'hat Alternativen, die Verschiedenen gehören: bitte mit „either … or …“ als eigene Fallgruppen schreiben',
  'no-object': 'hat kein Objekt: bitte mit einer der Angaben des Ereignisses sagen',
  'verb-bearer': 'hat ein Verb, aber keine Angabe für den, der handelt',
  'verb-object': 'hat die Angabe nicht, in der das Objekt des Verbs stehen soll',
  arguments: 'hat zu viele oder zu wenige Angaben',
  'argument-kind': 'ist nicht von der Art, von der sich das sagen lässt',
  'not-a-happening': 'ist kein Ereignis; davon lässt sich das nicht sagen',
  predicate: 'lässt sich nach „is“ nicht sagen',
  // Variablen und Bezüge
  'bound-twice': 'ist schon vergeben: bitte einen anderen Buchstaben nehmen',
  'other-first': 'steht vor keiner früheren Variablen: bitte „each“ schreiben',
  'variable-unused': 'kommt in dieser Klausel nicht vor',
  'unbound-variable': 'steht für niemanden, der in jedem Fall genannt ist',
  'unbound-handle': 'steht für kein Ereignis, das in jedem Fall genannt ist',
  'unbound-role': 'verweist auf kein Ereignis davor',
  'bind-in-choice': 'wird erst in einer Alternative genannt: bitte davor einführen',
  'some-noun-variable':
    'verbindet „some“ mit Wort und Variable: bitte die Bedingung danach mit „is“ sagen',
  // Klauseln
  'aspects-differ': 'mischt „upon“, „while“ und „when“: bitte zwei Klauseln daraus machen',
  'nested-reading':
    'ist eine Lesart innerhalb einer Bedingung: Lesarten stehen in den Fallgruppen einer Klausel',
  'unreachable-quantity': 'verlangt mehr Fallgruppen, als es gibt',
  'and-after-limbs':
    'gehört zur letzten Fallgruppe allein: entweder tiefer einrücken oder vor die Aufzählung setzen',
  'limb-unreachable': 'gilt nur, wo eine frühere Fallgruppe gilt, und fügt nichts hinzu',
  'alternative-below': 'ist in einer anderen Alternative enthalten und fügt nichts hinzu',
  'cycle-through-negation':
    'hängt davon ab, dass es selbst nicht gilt: bitte „not“, „no“, „unless“ oder den Anteil entfernen',
  'defeat-cycle': 'geht einer Klausel vor, die ihrerseits vorgeht: eine muss weichen',
  'no-default': 'setzt ein Ereignis „default“ mit „by“ voraus, das es nicht gibt',
  'idle-limit': 'begrenzt nur eine Pflicht („must“): bei anderem bitte „unless“ schreiben',
  // Quellen
  'clause-source': 'nennt keine Quelle: bitte „per QUELLE“ ergänzen',
  'fact-source': 'nennt keine Quelle: bitte „per QUELLE“ ergänzen',
  'citation-place': 'gehört zur Zeile davor allein: entweder tiefer einrücken oder davor setzen',
  'paragraph-digest': 'hat keine Prüfsumme: keine Abschrift des Berichts lässt sich daran prüfen',
  'unpublished-report':
    'sagt nicht, wann der Bericht erschien: geprüft wird er zum Stand dieses Tages',
  // Zeit
  date: 'ist kein Tag und keine Dauer, die es gibt, oder nicht so geschrieben: JJJJ-MM-TT',
  'life-order': 'steht im Leben des Instruments in falscher Reihenfolge',
  'period-order': 'endet, bevor es beginnt',
  'spells-overlap': 'ist zu dieser Zeit schon dabei: bitte den früheren Zeitraum beenden',
  'duration-cycle': 'dauert so lange wie ein Instrument, das seinerseits so lange dauert',
  'missing-day': 'beginnt an einem Tag, den nicht jeder Monat hat: bitte höchstens den 28. nehmen',
  'fact-date': 'liegt nach dem Stand der Bibliothek',
  'known-later':
    'liegt nach dem Stand der Bibliothek und bindet dort niemanden: bitte mit --as-known-on fragen',
  // Tatsachen und Szenarien
  'not-a-fact': 'ist eine Bedingung, keine Tatsache',
  undated: 'braucht einen Tag davor',
  'vague-filler': 'nennt niemanden und nichts Bestimmtes; was unbekannt ist, bitte weglassen',
  'unknown-status': 'ist kein Status',
  'unknown-limb': 'ist keine Fallgruppe dieser Klausel',
  'unknown-reading': 'ist keine Lesart, die die Klausel oder eine Tatsache hat',
  'unknown-variable': 'ist keine Variable dieser Klausel',
  unreadable: 'ließ sich lesen, aber nicht verstehen; bitte melden',
  // Familien in Tabellen
  'family-incomplete':
    'sagt nicht, aus welcher Tabelle ihre Instrumente kommen oder wer deren Parteien sind',
  'family-only': 'gehört nur in eine Familie: bitte „family“ statt „treaty“ schreiben',
  'column-relation': 'passt nicht zu dem, was die Spalte sagt',
  'column-twice': 'ist schon durch eine Spalte oder einen Wert gesagt',
};
