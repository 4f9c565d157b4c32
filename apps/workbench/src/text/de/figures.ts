import type { Text } from '../en.js';

export const figures: Pick<Text, 'cover' | 'track' | 'replay'> = {
  cover: {
    heading: 'Wer unter wessen Zusage steht',
    covered: 'Wer geschützt ist',
    promising: 'Wer zusagt',
    year: 'Jahr',
    promise: 'Zusagen',
    as: 'Abbildung',
    map: 'Karte',
    graph: 'Graph',
    early: 'Vor 1886 führten die heutigen Grenzen in die Irre: Statt der Karte steht der Graph.',
    policy:
      'Grenzen: Natural Earth, so wie sie heute gezeichnet werden, gleich nach welchem Tag gefragt ist. Die Bibliothek nimmt dazu nicht Stellung. Von 1945 bis zu ihrem Ende stehen die Sowjetunion (ohne die baltischen Staaten, deren Annexion viele Staaten nicht anerkannten), die Tschechoslowakei und Jugoslawien auf den Flächen der Staaten, die an ihre Stelle traten; Deutschland ist nicht geteilt gezeichnet. Andere vergangene Staaten sind Punkte am Sitz ihrer Regierung. Schraffiert: Gebiete, deren Status zwischen Staaten streitig ist, darunter die Krim, Kosovo, Taiwan, Palästina, Westsahara, Nordzypern, Somaliland, die Falklandinseln (Malwinen); andere streitige Linien sind nicht gezeichnet.',
    mapLabel: 'Weltkarte: wer zusagt und wer geschützt ist. Die Tabelle darunter sagt dasselbe.',
    graphLabel: 'Graph der Staaten um die Instrumente, die sie binden',
    legend: {
      promising: 'sagt zu',
      covered: 'ist geschützt',
      both: 'beides',
      disputed: 'Status streitig',
    },
    extent: 'Kartenausschnitt',
    extents: { world: 'Welt', europe: 'Europa' },
    group: (first, more) => `${first} und ${more} weitere`,
    grouped:
      'Ein größerer Kreis steht für Staaten, die durch dieselben Instrumente gebunden und geschützt sind; ein Druck darauf nennt sie. Linien führen von dem, der zusagt, zum Instrument, Pfeile weiter zu dem, der geschützt ist.',
    members: (n) => `${n} Staaten, gleich gebunden und geschützt:`,
    stretch: 'Ein Zeitraum statt eines Tages',
    through: 'Bis einschließlich',
    inStretch:
      'Alles, was an irgendeinem Tag des Zeitraums galt; die Tabelle sagt, seit wann und bis wann.',
    tooMany: (promises, lines, fewer) =>
      `Die ${promises} Zusagen der Tabelle wären ${lines} Linien, eine je zwei Staaten und Art der Zusage: zu viele für die Karte. ${fewer}`,
    fewer: {
      any: 'Wählen Sie einen Staat.',
      by: 'Wählen Sie auch, wer zusagt, oder eine Art der Zusage.',
      to: 'Wählen Sie auch, wer geschützt ist, oder eine Art der Zusage.',
      promise: 'Wählen Sie eine Art der Zusage.',
    },
    offMap: 'Nicht auf dieser Karte:',
    nothing: 'An diesem Tag besteht keine Zusage der Bibliothek.',
    count: (n) => (n === 1 ? '1 Zusage' : `${n} Zusagen`),
    column: { promise: 'Zusage', condition: 'Wenn' },
    always: 'ohne Bedingung',
    reading: (name) => `nur in der Lesart „${name}“`,
    disputed: 'eine Quelle bestreitet, worauf dies beruht',
    perhaps: 'ob dies an diesen Tagen gilt, ist nicht bekannt',
  },
  track: {
    heading: 'Was angekündigt wurde und was daraus geworden ist',
    lead: 'Ankündigungen und Vorhersagen mit ihren Zeiträumen, nach dem Stand eines wählbaren Tages.',
    figure: 'Zeiträume von Ankündigungen auf einer Zeitachse; die Liste darunter sagt dasselbe.',
    forecast: 'Vorhersage eines anderen: sie bindet niemanden',
    evidence: (n) => (n === 1 ? 'Worauf es beruht: 1 Eintrag' : `Worauf es beruht: ${n} Einträge`),
    undated: 'kein Zeitpunkt genannt',
    count: (n) => (n === 1 ? '1 Ankündigung' : `${n} Ankündigungen`),
    nothing: 'Bis zu diesem Tag war nichts angekündigt.',
  },
  replay: {
    heading: 'Wie Zusagen in Kriegen gehalten haben',
    lead: 'Welche Zusage war in welchem Krieg fällig, und wurde sie eingehalten? Öffnen Sie eine Ergebnisdatei der Befehlszeile und sehen Sie die Fälle hinter jedem Balken.',
    file: 'Ergebnisdatei (.csv)',
    stays:
      'Die Datei wird auf diesem Rechner und in diesem Fenster gelesen: Sie wird nicht gesendet, nicht aufbewahrt und ist nicht Teil des Links.',
    make: 'Die Befehlszeile schreibt eine solche Datei aus Datensätzen, die Sie haben:',
    opened: (name, rows) => `${name}: ${rows} Zeilen`,
    tooLarge: (most) => `Die Datei ist größer als ${most} MB.`,
    noCsv: (line) =>
      `Das ist keine lesbare CSV-Datei: In Zeile ${line} endet ein Anführungszeichen nicht, wo es sollte.`,
    noText: (kind) =>
      `Das ist ${kind ? `eine Datei im Format ${kind}` : 'kein Text'}. Gelesen wird hier eine Ergebnisdatei als CSV: Nennen Sie „casus replay alliances … --out“ einen Namen auf .csv.`,
    noResults: (columns) =>
      `Es fehlen die Spalten: ${columns}. Eine Ergebnisdatei ist, was „casus replay alliances … --out outcomes.csv“ schreibt.`,
    empty: 'Keine Zeile der Datei passt zu dieser Auswahl.',
    by: 'Balken nach',
    groupings: { period: 'vor und nach 1945', quarter: 'Vierteljahrhundert', kind: 'Zusage' },
    kind: 'Zusage',
    kinds: {
      defense: 'Verteidigung',
      offense: 'Angriff',
      neutral: 'Neutralität',
      nonagg: 'Nichtangriff',
      consul: 'Konsultation',
    },
    withoutWars: 'ohne die Weltkriege',
    group: (id) =>
      id === '?'
        ? 'Jahr unbekannt'
        : id.startsWith('-')
          ? `bis ${id.slice(1)}`
          : id.endsWith('-')
            ? `ab ${id.slice(0, -1)}`
            : id.replace('-', '–'),
    verdicts: {
      honoured: 'eingehalten',
      violated: 'verletzt',
      undetermined: 'offen',
      'no case': 'kein Fall',
    },
    share: 'Eingehalten von den entschiedenen',
    figure:
      'Balken der eingehaltenen, verletzten und offenen Zusagen; die Tabelle darunter sagt dasselbe.',
    note: 'Was nicht fällig war („kein Fall“), steht in der Tabelle und nicht in den Balken. Eine Zeile mit mehreren Zusagen zählt in jedem Balken ihrer Arten. Offene Zeilen sind kein Urteil und zählen auf keiner Seite des Anteils.',
    show: (count, verdict, group) => `Die ${count} zeigen: ${verdict}, ${group}`,
    cases: (verdict, group) => `${verdict}, ${group}`,
    war: 'Krieg',
    alliance: 'ATOP-Bündnis',
    outcome: 'Ergebnis',
    why: 'Warum',
    missing: 'nicht bekannt',
    fallback: 'durch die erklärte Ersatzregel entschieden',
    more: (n) => `${n} weitere Zeilen: Die Tabelle zum Herunterladen enthält alle.`,
  },
};
