/** Hilfe der Befehlszeile, nach dem englischen Text. */
export const help: Readonly<Record<string, string>> = {
  // Überschriften
  'Usage:': 'Aufruf:',
  'Arguments:': 'Angaben:',
  'Options:': 'Optionen:',
  'Commands:': 'Befehle:',
  'Example:': 'Beispiel:',
  'Completion of verbs, options and names:': 'Vervollständigung von Befehlen, Optionen und Namen:',
  'Without --on: on any day.': 'Ohne --on: an irgendeinem Tag.',
  'display help for command': 'Hilfe zu einem Befehl zeigen',
  'output the version number': 'die Version nennen',
  // Befehle
  'Public security commitments as clauses: what was promised, is it due, what is unknown?':
    'Öffentliche Sicherheitszusagen als Klauseln: Was ist zugesagt, ist es fällig, was ist unbekannt?',
  'which instruments the library holds, by the names that the other verbs take':
    'welche Instrumente die Bibliothek enthält, mit den Namen, die die anderen Befehle nehmen',
  'what a text or a case may speak of: events with their roles, terms, relations, kinds, places, actors':
    'wovon ein Text oder ein Fall sprechen kann: Ereignisse mit ihren Angaben, Begriffe, Beziehungen, Arten, Orte, Akteure',
  'how the library writes it: the formal text, to read or to begin from':
    'wie die Bibliothek es schreibt: der formale Text, zum Lesen oder als Anfang',
  'is the text well formed and consistent, and do its scenarios hold?':
    'Ist der Text wohlgeformt und in sich stimmig, und treffen seine Szenarien zu?',
  'given what happened: who owes what to whom on this date, and what is still unknown?':
    'nach dem, was geschah: Wer schuldet wem was an diesem Tag, und was ist noch unbekannt?',
  'why, why not, and what fact would decide it?':
    'Warum, warum nicht, und welche Tatsache würde es entscheiden?',
  'which cases does the one cover and the other not? Every class, with a case for each':
    'Welche Fälle erfasst das eine und das andere nicht? Jede Fallgruppe, mit einem Fall dazu',
  'who stands under whose promise on a date, by which clause, under which condition?':
    'Wer steht an einem Tag unter wessen Zusage, nach welcher Klausel, unter welcher Bedingung?',
  'which clauses ask what cannot both be done, or give one decision to two deciders?':
    'Welche Klauseln verlangen Unvereinbares oder geben eine Entscheidung an zwei?',
  'which announced steps are kept, missed or still open, as known on a day?':
    'Welche angekündigten Schritte sind nach dem Stand eines Tages getan, ausgeblieben oder noch offen?',
  'where does a report depart from the instruments and records it speaks of?':
    'Wo weicht ein Bericht von den Instrumenten und Aufzeichnungen ab, von denen er spricht?',
  'all of it on one page: what the instruments say, what the report says, what is unconfirmed':
    'alles auf einer Seite: was die Instrumente sagen, was der Bericht sagt, was unbestätigt ist',
  'what the library rests on, each source with its mark; as BibTeX to cite':
    'worauf die Bibliothek beruht, jede Quelle mit ihrem Vermerk; als BibTeX zum Zitieren',
  'lay out .casus files; what they mean stays the same':
    '.casus-Dateien in Form bringen; was sie bedeuten, bleibt gleich',
  'open the workbench: the same answers as a page, on this machine only':
    'die Arbeitsoberfläche öffnen: dieselben Antworten als Seite, nur auf diesem Rechner',
  'write the workbench as a static site: it runs on any web host, at any path':
    'die Arbeitsoberfläche als statische Seite schreiben: sie läuft auf jedem Webserver, unter jedem Pfad',
  'promises against what happened, in tables: due or not, kept or not, and why':
    'Zusagen gegen das, was geschah, in Tabellen: fällig oder nicht, eingehalten oder nicht, und warum',
  'was each promise due in each war, and was it kept? a table, with reasons':
    'War jede Zusage in jedem Krieg fällig, und wurde sie eingehalten? Eine Tabelle, mit Gründen',
  'where do two codings part, and how often? agreement, kappa, the rows that differ':
    'Wo gehen zwei Kodierungen auseinander, und wie oft? Übereinstimmung, Kappa, die Zeilen, die sich unterscheiden',
  'check a published file and write it as one table, events in one shape':
    'eine veröffentlichte Datei prüfen und als eine Tabelle schreiben, Ereignisse in einer Form',
  'which clauses does each event of a stream touch? a row per event and clause':
    'Welche Klauseln berührt jedes Ereignis einer Reihe? Eine Zeile je Ereignis und Klausel',
  'why does a row of the replay say so? the promise and the act that decide':
    'Warum sagt eine Zeile, was sie sagt? Die Zusage und die Handlung, die entscheiden',
  // Welche Texte, welcher Tag, welche Tatsachen
  'folder (or file) of .casus texts; default: the built-in library':
    'Ordner (oder Datei) mit .casus-Texten; Vorgabe: die mitgelieferte Bibliothek',
  "also these texts, your own beside the library's (repeatable)":
    'auch diese Texte, eigene neben denen der Bibliothek (mehrmals möglich)',
  'language of the answer': 'Sprache der Antwort',
  'answer as JSON (schemas: docs/reference/json.md)':
    'Antwort als JSON (Schemata: docs/reference/json.md)',
  'only those in force on this day, YYYY-MM-DD': 'nur die an diesem Tag geltenden, JJJJ-MM-TT',
  'only those of this actor, for example POL': 'nur die dieses Akteurs, zum Beispiel POL',
  'only treaties, doctrines, declarations …': 'nur Verträge, Doktrinen, Erklärungen …',
  'words of a title, an article or what a clause says':
    'Wörter eines Titels, eines Artikels oder dessen, was eine Klausel sagt',
  'only what has these in its name': 'nur, was diese im Namen hat',
  'an instrument, a clause (instrument.clause), an event, an actor, a record':
    'ein Instrument, eine Klausel (Instrument.Klausel), ein Ereignis, ein Akteur, eine Aufzeichnung',
  'warnings fail too': 'auch Warnungen lassen scheitern',
  'folder or file of .casus texts': 'Ordner oder Datei mit .casus-Texten',
  'the day asked about, YYYY-MM-DD; default: the date the library states':
    'der Tag, nach dem gefragt wird, JJJJ-MM-TT; Vorgabe: der Stand der Bibliothek',
  'count only what was known on that day': 'nur zählen, was an diesem Tag bekannt war',
  'count only these sources or speakers (comma-separated)':
    'nur diese Quellen oder Sprecher zählen (durch Kommas getrennt)',
  'choose a reading where a text has several (repeatable)':
    'eine Lesart wählen, wo ein Text mehrere hat (mehrmals möglich)',
  'what happened, in the words of a scenario (repeatable)':
    'was geschah, in den Worten eines Szenarios (mehrmals möglich)',
  'a .casus file with a record of what happened (repeatable)':
    'eine .casus-Datei mit einer Aufzeichnung dessen, was geschah (mehrmals möglich)',
  "also count this record of the library; 'all' for all (repeatable)":
    'auch diese Aufzeichnung der Bibliothek zählen; „all“ für alle (mehrmals möglich)',
  'only this clause, instrument.clause, or those of this instrument (repeatable)':
    'nur diese Klausel, Instrument.Klausel, oder die dieses Instruments (mehrmals möglich)',
  'show dormant clauses and those not in force too':
    'auch ruhende und nicht geltende Klauseln zeigen',
  'the smallest changes of the facts that bring it to this status, for example available':
    'die kleinsten Änderungen der Tatsachen, die zu diesem Status führen, zum Beispiel available',
  'every instance, also those that differ only in who is meant':
    'jeder Einzelfall, auch die, die sich nur darin unterscheiden, wer gemeint ist',
  'instrument.clause or instrument.clause.limb':
    'Instrument.Klausel oder Instrument.Klausel.Fallgruppe',
  // compare, cover, audit, brief, sources
  'read relations and parties for the second side on this day':
    'Beziehungen und Parteien der zweiten Seite nach dem Stand dieses Tages',
  "show what follows without this axiom; 'all' for all (repeatable)":
    'zeigen, was ohne dieses Axiom folgt; „all“ für alle (mehrmals möglich)',
  'a case may hold so many more acts that have nothing to do with the rest (more than one changes no verdict)':
    'ein Fall darf so viele weitere Handlungen enthalten, die mit den übrigen nichts zu tun haben (mehr als eine ändert kein Ergebnis)',
  'show every minimal class, and a case of each as --given takes it':
    'jede kleinste Fallgruppe zeigen, mit einem Fall, wie --given ihn nimmt',
  'instrument, instrument.clause or instrument.clause.limb; with @date, then':
    'Instrument, Instrument.Klausel oder Instrument.Klausel.Fallgruppe; mit @Tag, zu dessen Stand',
  'what is held against it': 'was dagegen gehalten wird',
  'only what this actor promises': 'nur, was dieser Akteur zusagt',
  'instead of a day: from this day or year': 'statt eines Tages: von diesem Tag oder Jahr an',
  'through this day or year': 'bis einschließlich diesem Tag oder Jahr',
  'as a table, a row for each promise: .csv, .parquet, .json or .jsonl':
    'als Tabelle, eine Zeile je Zusage: .csv, .parquet, .json oder .jsonl',
  'only what covers this actor, for example BLR':
    'nur, was diesen Akteur schützt, zum Beispiel BLR',
  'the day, YYYY-MM-DD; default: the date the library states':
    'der Tag, JJJJ-MM-TT; Vorgabe: der Stand der Bibliothek',
  'claimreview: schema.org ClaimReview as JSON-LD':
    'claimreview: ClaimReview nach schema.org als JSON-LD',
  'write the ClaimReview to this file instead':
    'das ClaimReview statt dessen in diese Datei schreiben',
  'where the ClaimReview will be published': 'wo das ClaimReview veröffentlicht wird',
  'a report of the library': 'ein Bericht der Bibliothek',
  'a report or an instrument of the library': 'ein Bericht oder ein Instrument der Bibliothek',
  'as BibTeX': 'in BibTeX-Form',
  'write BibTeX to this file': 'BibTeX in diese Datei schreiben',
  // format, serve, publish
  'write nothing; fail where a file is not laid out so':
    'nichts schreiben; scheitern, wo eine Datei nicht in Form ist',
  '.casus files': '.casus-Dateien',
  'the local port; 0: any; default: 4174 or the next free one':
    'der lokale Port; 0: irgendeiner; Vorgabe: 4174 oder der nächste freie',
  'where the site is written; versions published there before stay':
    'wohin die Seite geschrieben wird; früher dort veröffentlichte Fassungen bleiben',
  // replay
  'how many threads the database may use': 'wie viele Threads die Datenbank nutzen darf',
  'how much memory it may use before it works on disk, as 4GB':
    'wie viel Speicher sie nutzen darf, bevor sie auf dem Datenträger arbeitet, etwa 4GB',
  'ATOP, member level': 'ATOP, Ebene der Mitglieder',
  'ATOP, alliance level: checked, decides nothing':
    'ATOP, Ebene der Bündnisse: wird geprüft, entscheidet nichts',
  'ATOP, phase level: checked, decides nothing':
    'ATOP, Ebene der Phasen: wird geprüft, entscheidet nichts',
  'IWD directed dyad-years, or COW war participants':
    'gerichtete Dyadenjahre von IWD oder Kriegsteilnehmer von COW',
  'COW state system membership': 'Staaten des Staatensystems nach COW',
  'COW direct contiguity': 'Nachbarschaft nach COW',
  'COW major powers: checked, decides nothing':
    'Großmächte nach COW: wird geprüft, entscheidet nichts',
  'MIE events: checked, decide nothing': 'Ereignisse von MIE: werden geprüft, entscheiden nichts',
  'where the library has a treaty from its text, its clauses decide instead of the columns':
    'wo die Bibliothek einen Vertrag nach seinem Wortlaut hat, entscheiden dessen Klauseln statt der Spalten',
  'a row per war and alliance, in the words of a published scheme':
    'eine Zeile je Krieg und Bündnis, in den Begriffen eines veröffentlichten Schemas',
  'leave undetermined what the files leave open': 'unbestimmt lassen, was die Dateien offen lassen',
  'where to: .csv, .parquet, .json or .jsonl': 'wohin: .csv, .parquet, .json oder .jsonl',
  'where to: .parquet, .csv, .json or .jsonl': 'wohin: .parquet, .csv, .json oder .jsonl',
  'the column of theirs that holds the outcome, where several could':
    'ihre Spalte mit dem Ergebnis, wo mehrere in Frage kommen',
  'outcomes of casus replay alliances --coding': 'Ergebnisse von casus replay alliances --coding',
  'another coding: a row per warid and atopid':
    'eine andere Kodierung: eine Zeile je warid und atopid',
  'where to write every row that was left out, with its line':
    'wohin jede ausgelassene Zeile geschrieben wird, mit ihrer Nummer',
  'which data set it is, as mie or ucdp-ged; a wrong name lists all':
    'welcher Datensatz es ist, etwa mie oder ucdp-ged; ein falscher Name führt alle auf',
  'the file as it is published: CSV, tab-separated or Parquet':
    'die Datei, wie sie veröffentlicht ist: CSV, durch Tabulatoren getrennt oder Parquet',
  'what the actors are coded in where no column says so: id (names of the library), iso, iso2, cow, gw':
    'welche Kennzahlen die Akteure haben, wo keine Spalte es sagt: id (Namen der Bibliothek), iso, iso2, cow, gw',
  'only this clause, instrument.clause (repeatable)':
    'nur diese Klausel, Instrument.Klausel (mehrmals möglich)',
  'events: CSV, Parquet or JSON lines, from casus replay import or your own':
    'Ereignisse: CSV, Parquet oder JSON-Zeilen, aus casus replay import oder eigene',
  'the scheme of the row': 'das Schema der Zeile',
  'warid of the row': 'warid der Zeile',
  'atopid of the row': 'atopid der Zeile',
};
