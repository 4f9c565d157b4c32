import type { faultMessages as english } from '../en/faults.js';

/** Was an einer Frage, einer Datei oder einer Option nicht stimmt, und was statt dessen zu schreiben ist. */
export const faultMessages: Readonly<Record<keyof typeof english, string>> = {
  'fault.no.actor': 'Es gibt keinen Akteur „{$name}“.',
  'fault.no.answering': 'Es gibt kein Instrument und keine Klausel „{$name}“.',
  'fault.no.axiom': 'Es gibt kein Axiom „{$name}“.',
  'fault.no.clause': 'Es gibt keine Klausel „{$name}“.',
  'fault.no.code-scheme': 'Es gibt kein Verzeichnis von Kennzahlen „{$name}“.',
  'fault.no.comparable': 'Es gibt kein Instrument, keine Klausel und keine Fallgruppe „{$name}“.',
  'fault.no.data-set': 'Es gibt keinen Datensatz „{$name}“.',
  'fault.no.instrument': 'Es gibt kein Instrument „{$name}“.',
  'fault.no.instrument-kind': 'Es gibt keine Art von Instrument „{$name}“.',
  'fault.no.limb': 'In {$of} gibt es keine Fallgruppe „{$name}“.',
  'fault.no.promise': 'Es gibt keine Art von Zusage „{$name}“.',
  'fault.no.reading': 'Es gibt keine Lesart „{$name}“.',
  'fault.no.record': 'Es gibt keine Aufzeichnung „{$name}“.',
  'fault.no.report': 'Es gibt keinen Bericht „{$name}“.',
  'fault.no.source': 'Es gibt keine Quelle und keinen Sprecher „{$name}“.',
  'fault.no.status': 'Es gibt keinen Status „{$name}“.',
  'fault.no.subject': 'Es gibt keinen Bericht und kein Instrument „{$name}“.',
  'fault.no.text':
    'Die Bibliothek nennt kein „{$name}“: casus list und casus words führen die Namen auf.',
  'fault.meant': 'Meinten Sie „{$near}“?',
  'fault.there-are': 'Es gibt: {$names}.',
  'fault.day':
    '{$option} {$text}: Schreiben Sie einen Tag, den es gibt, als JJJJ-MM-TT, zum Beispiel 2025-06-01.',
  'fault.day-or-range':
    '--on fragt nach einem Tag, --from und --to nach einem Zeitraum: wählen Sie.',
  'fault.range-order': '--from liegt nach --to.',
  'fault.nothing-given':
    '--given ist leer: Schreiben Sie, was geschah, zum Beispiel „armed-attack h by UKR on BLR“.',
  'fault.facts-names': '(casus words zeigt, wovon Tatsachen sprechen können)',
  'fault.and-more': '(und {$count} weitere: casus check)',
  'fault.unreadable': '{$path} lässt sich nicht lesen: {$why}',
  'fault.unwritable': '{$path} lässt sich nicht schreiben: {$why}',
  'fault.library-missing':
    'Die mitgelieferte Bibliothek fehlt: nennen Sie eine mit --library ORDNER.',
  'fault.no-library': 'Unter {$path} gibt es keine Bibliothek.',
  'fault.no-texts': 'In {$path} liegt keine .casus-Datei.',
  'fault.many-files':
    'Mehr als {$count} .casus-Dateien in {$path}: nennen Sie einen kleineren Ordner.',
  'fault.link-out':
    '{$path} ist ein Verweis, der aus der Bibliothek hinausführt: kopieren Sie die Datei.',
  'fault.large-library': 'Die Bibliothek ist größer als 64 MiB.',
  'fault.not-laid-out': '{$path} ist nicht in Form gebracht: casus format {$path}',
  'fault.no-clause-or-limb': 'Keine Klausel und keine Fallgruppe heißt „{$name}“.',
  'fault.no-answering-clause': 'Keine Klausel entspricht „{$name}“.',
  'fault.sides': 'Nennen Sie zwei Instrumente oder auf beiden Seiten Klauseln.',
  'fault.not-published': 'Nicht veröffentlicht: {$why}',
  'fault.is-file': '{$path} ist eine Datei: nennen Sie einen Ordner.',
  'fault.folder-taken':
    '{$path} ist nicht leer und enthält keine veröffentlichte Seite: nennen Sie einen leeren oder neuen Ordner.',
  'fault.port-failed': 'Port {$port}: {$why}',
  'fault.port-taken': 'Port {$port} ist belegt: nennen Sie mit --port einen anderen, oder 0.',
  'fault.port': '--port {$text}: Schreiben Sie eine Zahl von 0 bis 65535, zum Beispiel 8080.',
  'fault.not-built':
    'Die Arbeitsoberfläche ist noch nicht gebaut: `npm run build` (oder `npm start`) baut sie.',
  'fault.threads': '--threads {$text}: Schreiben Sie eine ganze Zahl von 1 bis 1024.',
  'fault.memory': '--memory {$text}: Schreiben Sie eine Größe wie 4GB oder 500MB.',
  'fault.war-number':
    '„{$text}“: Schreiben Sie die Nummer des Krieges oder des Bündnisses, wie sie in der Tabelle steht.',
  'fault.no-war':
    'Einen Krieg {$war} gibt es in der Datei der Kriege nicht: keine Daten, also kein Urteil.',
  'fault.no-alliance': 'Ein Bündnis {$alliance} gibt es in der Datei der Mitglieder nicht.',
  'fault.not-at-war':
    'Bündnis {$alliance} band im Krieg {$war} keinen kriegführenden Staat, solange er dauerte: die Tabelle hat keine solche Zeile.',
  'fault.no-events':
    '{$file} ist {$title} und enthält keine Ereignisse: siehe casus replay alliances.',
  'fault.event-type': '{$path}:{$line}: Die Bibliothek kennt keine Ereignisart „{$word}“.',
  'fault.stream-actor': '{$path}:{$line}: Die Bibliothek kennt keinen Akteur „{$word}“.',
  'fault.nothing-shared':
    'Kein Krieg und Bündnis ist in {$ours} und in {$theirs} entschieden: zu vergleichen gibt es nichts. Sind die Spalten warid und atopid gleich gezählt?',
  'fault.no-column': '{$path} hat keine Spalte „{$name}“.',
  'fault.ENOSPC': 'der Datenträger ist voll',
  'fault.EDQUOT': 'dort darf nicht mehr geschrieben werden: das Kontingent ist ausgeschöpft',
  'fault.EFBIG': 'die Datei würde größer als erlaubt',
  'fault.EROFS': 'der Datenträger lässt sich nur lesen',
  'fault.EACCES': 'der Zugriff ist verweigert',
  'fault.EPERM': 'das ist nicht gestattet',
  'fault.EBUSY': 'es ist in Gebrauch',
  'fault.ENOENT': 'eine solche Datei oder einen solchen Ordner gibt es nicht',
  'fault.ENOTDIR': 'ein Teil des Pfades ist kein Ordner',
  'fault.EISDIR': 'es ist ein Ordner',
  'fault.ELOOP': 'die Verweise führen im Kreis',
  'fault.ENAMETOOLONG': 'der Name ist zu lang',
  'fault.EMFILE': 'zu viele Dateien sind offen',
  'fault.EIO': 'der Datenträger antwortet nicht',
  'fault.at': '{$place}: {$why}.',
  'fault.the-answer': 'die Antwort',
  'fault.unforeseen':
    'Das hätte nicht geschehen dürfen; bitte melden Sie es, mit dem, was Sie gefragt haben:',
  'usage.argument-missing': 'Fehler: Es fehlt die Angabe „{$name}“',
  'usage.value-missing': 'Fehler: {$name} braucht einen Wert',
  'usage.value': 'Fehler: {$name} kann nicht „{$value}“ sein; möglich ist: {$allowed}',
  'usage.required': 'Fehler: {$name} ist nötig',
  'usage.option': 'Fehler: Eine Option {$name} gibt es hier nicht',
  'usage.command': 'Fehler: Einen Befehl „{$name}“ gibt es nicht',
  'usage.too-many':
    'Fehler: Zu viele Angaben für „{$name}“: erwartet {$expected}, gegeben {$count}',
  'usage.meant': '(Meinten Sie {$near}?)',
  'usage.verbs': '(casus --help führt die Befehle auf)',
  'check.error': 'Fehler',
  'check.warning': 'Warnung',
  'check.scenario': 'Szenario',
  'check.expected': '„{$scenario}“: {$clause} ist „{$found}“, erwartet war „{$expected}“',
  'check.settled-by': 'dies würde es entscheiden: {$given}',
  'check.not-settled':
    'was es entscheiden würde, fand sich nicht: casus explain zeigt, was offen ist',
  'check.summary':
    '{$clauses} Klauseln, {$errors} Fehler, {$warnings} Warnungen, {$run} Erwartungen, davon {$failed} nicht erfüllt',
};
