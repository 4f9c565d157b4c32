import type { Text } from '../en.js';

export const library: Pick<
  Text,
  'start' | 'library' | 'clausePage' | 'words' | 'sourcesPage' | 'check'
> = {
  start: {
    lead: 'Was veröffentlichte Zusagen besagen: wer wem was schuldet, an welchem Tag, auf wessen Wort – und was nicht bekannt ist.',
    report: 'Was ein Bericht richtig sagt und was er weglässt',
    own: 'Ihr eigener Bericht',
    ownDo: 'Ankreuzen, was er sagt, und sehen, was fehlt. Der Text bleibt auf Ihrem Gerät.',
    case: 'Es ist etwas geschehen',
    caseDo:
      'Den Fall eingeben und sehen, welche Klauseln greifen und was den Rest entscheiden würde.',
    cover: 'Wer unter wessen Zusage steht',
    coverDo: 'Karte und Graph, von 1815 bis heute.',
    limits:
      'Casus wertet veröffentlichte Texte aus. Es sagt nichts voraus und rät zu nichts. Was die Texte offenlassen, lässt auch die Antwort offen, und sie sagt, was es entscheiden würde.',
  },
  library: {
    heading: 'Bibliothek',
    search: 'Suchen',
    placeholder: 'Titel, Artikel, Wort der Klausel',
    party: 'Partei',
    kind: 'Art',
    inForceOn: 'In Kraft am',
    found: (n, all) => (n === all ? `${n} Instrumente` : `${n} von ${all} Instrumenten`),
    nothing: 'Kein Instrument der Bibliothek passt.',
    by: 'Von',
    clauses: (n) => (n === 1 ? '1 Klausel' : `${n} Klauseln`),
    force: 'In Kraft',
    noForce: 'kein Datum des Inkrafttretens',
    reports: 'Berichte',
    life: 'Werdegang',
  },
  clausePage: {
    formal: 'Formaler Text',
    words: 'In Worten',
    formalFrom: (path) => `aus ${path}`,
    over: 'Status im Lauf der Zeit',
    overNote: 'Nach den Aufzeichnungen der Bibliothek, Kenntnisstand wie von ihr angegeben.',
    scenarios: 'Szenarien',
    scenariosNote:
      'Fälle, zu denen die erwartete Antwort festgehalten ist; jede Fassung wird daran gemessen.',
    expected: 'erwartet',
    open: 'Als Fall öffnen',
    readings: 'Der Text lässt mehrere Lesarten zu; die erste gilt, wenn keine andere gewählt ist.',
    ask: 'Dieser Klausel einen Fall vorlegen',
    compare: 'Mit einer anderen Klausel vergleichen',
    own: 'Ein Wort weglassen und sehen, was sich ändert',
    unconfirmed: 'In keiner eingesehenen Quelle bestätigt.',
    none: 'Kein Szenario handelt von dieser Klausel.',
  },
  words: {
    heading: 'Die Wörter, die es gibt',
    lead: 'Wovon ein Fall oder ein Text handeln kann: jedes Wort, wie man es schreibt und was es bedeutet.',
    placeholder: 'Angriff, sovereignty, Polen',
    count: (n) => (n === 1 ? '1 Wort' : `${n} Wörter`),
    word: 'Schreibweise',
    means: 'Bedeutung',
    is: 'eine Art von',
    toCase: 'Damit einen Fall vorlegen',
    fromCase: 'Alle Wörter, die ein Fall gebrauchen kann',
    asFile: 'Text (.casus)',
    sorts: {
      events: 'Ereignisse',
      terms: 'Begriffe, über die jemand urteilen muss',
      relations: 'Beziehungen',
      kinds: 'Arten',
      places: 'Orte',
      actors: 'Akteure',
    },
  },
  sourcesPage: {
    heading: 'Quellen und Prüfungen',
    lead: 'Worauf die Bibliothek beruht, wie gewiss jede Quelle ist und ob Texte und Szenarien standhalten.',
    count: (n) => `${n} Quellen.`,
    used: (n) => (n === 1 ? 'für 1 Instrument herangezogen' : `für ${n} Instrumente herangezogen`),
  },
  check: {
    heading: 'Halten die Texte stand?',
    lead: (version) =>
      `Liest die Texte der Bibliothek ${version} in diesem Fenster neu und fragt jedes Szenario nach der Antwort, die beim Kodieren erwartet wurde.`,
    run: 'Jetzt prüfen',
    working: 'Die Texte werden gelesen, die Szenarien befragt …',
    found: (clauses, wrong, run, failed) =>
      `${clauses} Klauseln, ${wrong} Hinweise; ${run} Erwartungen, ${failed} nicht erfüllt.`,
  },
};
