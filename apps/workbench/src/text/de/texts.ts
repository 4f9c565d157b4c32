import type { Text } from '../en.js';

export const texts: Pick<Text, 'audit' | 'compare' | 'own' | 'conflict' | 'brief' | 'copy'> = {
  audit: {
    heading: 'Ein Bericht, an den Texten gemessen',
    lead: 'Wo ein Bericht von den Instrumenten abweicht, über die er spricht, was er weglässt, und ein Fall, der es zeigt.',
    own: 'Den eigenen Bericht prüfen',
    short: 'Wo er abweicht',
    whole: 'Absatz für Absatz',
    gists:
      'Der Wortlaut des Berichts wird hier nicht aufbewahrt; links steht in eigenen Worten, was jeder Absatz besagt.',
    working: 'Jede Aussage wird an den Texten gemessen …',
    groups: {
      departs: 'Weicht vom Text ab',
      silent: 'Weggelassen',
      open: 'Nicht überprüfbar',
      agrees: 'Trifft zu',
    },
    tally: (n) =>
      `Abweichungen von den Texten: ${n.departs}; Weggelassenes: ${n.silent}; zutreffende Aussagen: ${n.agrees}; nicht überprüfbare: ${n.open}.`,
    partly: 'nur in einem Sinne richtig',
    by: (who) => `auf das Wort von ${who}`,
    reading: (name) => `wenn gemeint ist: ${name}`,
    covered: (side, plainly) =>
      side === 'clause'
        ? plainly
          ? 'Ein Fall, den die Klausel erfasst und der Bericht nicht'
          : 'Ein Fall, den die Klausel erfasst, während der Bericht ihn offenlässt'
        : plainly
          ? 'Ein Fall, den der Bericht erfasst und die Klausel nicht'
          : 'Ein Fall, den der Bericht erfasst, während die Klausel ihn offenlässt',
    openCase: 'Diesen Fall öffnen',
  },
  compare: {
    heading: 'Zwei Texte, aneinander gemessen',
    a: 'Erster Text',
    b: 'Zweiter Text, daran gemessen',
    on: 'Beziehungen am',
    and: 'Für den zweiten Text am',
    versions: 'Fassungen eines Textes',
    against: (title) => `gemessen an: ${title}`,
    working: 'Gesucht werden Fälle, die sie unterscheiden …',
    verdict: 'Ergebnis',
    given: (axiom) => `Angenommen: ${axiom}`,
    drop: 'Zeigen, was ohne diese Annahme folgt',
    dropped: (axioms) => `Ohne die Annahme: ${axioms}.`,
    take: 'Wieder annehmen',
    only: (name) => `Nur erfasst von ${name}`,
    protects: (who) => `Zum Schutz von: ${who}`,
    nobody: 'Zum Schutz von niemand Bestimmtem',
    limbs: (labels) => `Fallgruppe ${labels}`,
    open: (a, b) => `Die Auswertung lässt diesen Fall offen: der erste Text ${a}, der zweite ${b}.`,
    more: (n) => `${n} weitere Klassen zeigen, in diesen enthalten`,
    heads: 'Neben den Bedingungen',
    what: 'Was sich unterscheidet',
    ownCases: 'hat eigene Fälle',
  },
  own: {
    heading: 'Ihr eigener Bericht',
    lead: 'Wählen Sie die Bestimmung, die der Bericht beschreibt, und kreuzen Sie an, was er von ihr sagt. Heraus kommen die Abweichungen, Fälle, die sie zeigen, und der Artikel.',
    paste: 'Der Text des Berichts, um ihn vor Augen zu haben',
    stays:
      'Er bleibt auf diesem Gerät und in diesem Fenster: Er wird nicht gesendet, nicht aufbewahrt und steht nicht im Link.',
    clause: 'Die Bestimmung, die er beschreibt',
    limbs: 'Welche Fälle nennt der Bericht?',
    joined: 'Wo der Text Staaten nebeneinander nennt, sagt der Bericht',
    or: '„oder“: einer von ihnen genügt',
    and: '„und“: alle zusammen',
    out: 'Welche dieser Wörter lässt er weg?',
    only: 'Er spricht, als gäbe es sonst nichts',
    findings: (title) => `Was der Bericht aus ${title} macht`,
    article: 'Die Bestimmung in Worten',
  },
  conflict: {
    heading: 'Bestimmungen, die nicht zusammengehen',
    lead: 'Wo zwei Bestimmungen Unvereinbares verlangen oder dieselbe Entscheidung zweien zuweisen, jeweils mit einem Fall, in dem beide greifen.',
    on: 'Am (sonst: an irgendeinem Tag)',
    who: 'Wer dazwischen steht',
    working: 'Die Bestimmungen werden aneinander gemessen …',
    nothing: 'Keine gefunden.',
    count: (n) => `${n} gefunden`,
    kinds: {
      duty: 'Geschuldet und zugleich verboten',
      exclusive: 'Zwei Pflichten schließen einander aus',
      decision: 'Zwei entscheiden über dasselbe',
    },
    between: (who) => `Zwischen beiden steht: ${who}`,
    live: (since, until) => `beide gelten ${since} – ${until}`,
    open: 'ohne Ende',
    unconfirmed: 'die Auswertung bestätigt diesen Fall nicht',
    case: 'Ein Fall, in dem beide greifen',
    always: 'Dazu muss nichts weiter geschehen.',
  },
  brief: {
    link: 'Alles auf einer Seite',
    toAudit: 'Der Bericht, an den Texten gemessen',
    asOf: (day) => `Kenntnisstand ${day}`,
    report: 'Was der Bericht sagt',
    ownWord: 'auf sein eigenes Wort',
    announcements: 'Ankündigungen',
    happened: 'Was geschehen ist',
    unconfirmed: 'Unbestätigt',
    counts: 'Was als was gilt',
    obliges: 'Wozu es verpflichtet',
    forbids: 'Was es untersagt',
    permits: 'Was es erlaubt',
    decides: 'Wer entscheidet',
  },
  copy: {
    heading: 'Liegt Ihnen der Bericht vor? Prüfen, ob es derselbe Text ist',
    paste: 'Den Bericht einfügen oder seine Datei hier ablegen',
    stays:
      'Der Text bleibt in diesem Fenster. Die Bibliothek bewahrt keinen Wortlaut auf, nur die Stelle und eine Prüfsumme jedes Absatzes; was in einem einzigen Buchstaben abweicht, wird nicht gefunden.',
    file: 'oder eine Textdatei wählen (.txt)',
    matches: (n, all) => `${n} von ${all} Ankern stimmen überein.`,
    found: (n) => `gleich, Absatz ${n} Ihres Textes`,
    missing: 'nicht in Ihrem Text oder nicht gleich',
  },
};
