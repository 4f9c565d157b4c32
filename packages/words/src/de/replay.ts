import type { replayMessages as english } from '../en/replay.js';

export const replayMessages: Readonly<Record<keyof typeof english, string>> = {
  'replay.read': '{$title}: {$rows} Zeilen aus {$file}',
  'replay.refused':
    '.input {$count :integer} .match $count 1 {{1 Zeile aus {$file} ausgelassen}} * {{{$count} Zeilen aus {$file} ausgelassen}}',
  'replay.refused-line': '{$file}:{$line}: {$reason}',
  'replay.refused-more': '… und {$count} weitere',
  'replay.reading': 'liest {$title}',
  'replay.writing': '{$file} wird geschrieben',
  'replay.import.happenings': '{$rows} Ereignisse, Staaten mit ihrem {$scheme}-Code',
  'replay.import.rows': '{$rows} Zeilen',
  'replay.events.judging': 'was jede Art von Ereignis berührt',
  'replay.events.head':
    '{$events} Ereignisse berühren eine Klausel der {$instruments} Instrumente der Bibliothek: {$rows} Zeilen, nach Status',
  'replay.events.alone':
    'jedes Ereignis für sich, ohne weitere Annahmen, am Tag, an dem es spätestens begonnen hatte',
  'replay.percent': '{$percent} %',
  'replay.recognised': '{$file} ist {$title}',
  'replay.covers.iwd': 'darin steht, wer gegen wen das Feuer eröffnete und wer gegen wen eintrat',
  'replay.covers.cow-wars':
    'darin stehen Urheber und Seiten, nicht wer gegen wen das Feuer eröffnete: aus Urheber und Daten erschlossen',
  'replay.no-contiguity':
    'ohne --contiguity bleibt eine Bedingung des Ortes auch unter Nachbarn offen',
  'replay.checked-only':
    '.input {$count :integer} .match $count 1 {{{$options} ist geprüft und entscheidet nichts}} * {{{$options} sind geprüft und entscheiden nichts}}',
  'replay.outcomes': 'Ergebnisse, eine Zeile je Krieg und Bündnis ({$rows} Zeilen)',
  'replay.instances': 'Zustände, eine Zeile je Zusage, Verbündetem und Gegner ({$rows} Zeilen)',
  'replay.by-fallback': 'davon {$count} durch die Ersatzregel entschieden',
  'replay.by-text': 'davon {$count} nach dem Wortlaut eines Vertrags',
  'replay.no-fallback': 'ohne Ersatzregel: was die Dateien offen lassen, bleibt offen',
  'replay.written': 'geschrieben nach {$file}',
  'replay.load-r': 'R:       {$line}',
  'replay.load-pandas': 'pandas:  {$line}',
  'replay.note':
    'Was Spalten über die README der Daten hinaus bedeuten, ist nicht bestätigt; Bündnisse sind gelesen, wie ATOP sie kodiert.',
  'replay.outcome.honor': 'eingehalten',
  'replay.outcome.violate': 'verletzt',
  'replay.outcome.dna:cfna': 'kein Fall: Casus foederis nicht eingetreten',
  'replay.outcome.dna:consul': 'kein Fall: nur Konsultation zugesagt',
  'replay.outcome.dna:nonagg': 'kein Fall: Nichtangriff zugesagt und gewahrt',
  'replay.outcome.undetermined': 'offen',
  'replay.clause.defence': 'Verteidigung',
  'replay.clause.offence': 'Angriff',
  'replay.clause.neutrality': 'Neutralität',
  'replay.clause.peace': 'Frieden unter Mitgliedern',
  'replay.reason.members fought each other': 'Mitglieder des Bündnisses bekämpften einander',
  'replay.reason.fought its ally':
    'ein Mitglied, das Neutralität zugesagt hatte, bekämpfte seinen Verbündeten',
  'replay.reason.did not help':
    'ein Mitglied, das zugesagt hatte, an der Seite seines Verbündeten zu kämpfen, tat es nicht',
  'replay.reason.did not help where another did':
    'ein Mitglied, das dasselbe schuldete wie ein anderes, das an der Seite des Verbündeten kämpfte, tat es nicht',
  'replay.reason.stayed neutral':
    'ein Mitglied blieb wie zugesagt dem Krieg gegen seinen Verbündeten fern',
  'replay.reason.helped': 'ein Mitglied kämpfte wie zugesagt an der Seite seines Verbündeten',
  'replay.reason.conditions open': 'offen ist, ob eine Zusage fällig war',
  'replay.reason.not in force':
    'das Bündnis band an keinem Tag des Krieges ein kriegführendes Mitglied',
  'replay.reason.peace kept between members': 'die Mitglieder bekämpften einander nicht',
  'replay.reason.consultation only': 'das Bündnis sagt nur Konsultation zu',
  'replay.reason.not in force when the fighting began':
    'die Zusage band noch nicht oder nicht mehr, als die Kämpfe begannen',
  'replay.reason.no ally beside the one at war was bound':
    'neben dem kriegführenden war kein weiteres Mitglied gebunden',
  'replay.reason.conditions open, act not done':
    'offen ist, ob eine Zusage fällig war, und die Handlung blieb aus',
  'replay.reason.not due': 'was die Zusage auslöst, ist nicht geschehen',
  'replay.missing.force': 'ob die Zusage Kämpfe erfasst, die vor ihr begonnen hatten',
  'replay.missing.event': 'ob der Verbündete der Angegriffene war',
  'replay.missing.adversary': 'gegen welchen Gegner sich die Zusage richtet',
  'replay.missing.location': 'ob dort gekämpft wurde, wo die Zusage gilt',
  'replay.missing.conflict': 'ob dies der Konflikt ist, um den es in der Zusage geht',
  'replay.missing.number': 'ob so viele Gegner angriffen, wie die Zusage verlangt',
  'replay.missing.demand': 'ob die Forderung oder Weigerung vorlag, die die Zusage verlangt',
  'replay.missing.provocation': 'ob der Verbündete den Angriff herausgefordert hatte',
  'replay.missing.text': 'was der Wortlaut des Vertrags verlangt und keine Datei sagt',
  'replay.explain.head': 'Krieg {$war} ({$name}), Bündnis {$atopid}: {$outcome}',
  'replay.explain.fallback':
    'entschieden durch die erklärte Ersatzregel; die Dateien allein lassen es offen',
  'replay.explain.by-text':
    'entschieden durch den Wortlaut des Vertrags, nicht durch die Spalten der Datei: {$clause}',
  'replay.explain.instance': '{$clause}: {$promise}, Kämpfe seit {$since}: {$status}',
  'replay.explain.fought': '{$enemies}, Kämpfe seit {$since}: {$status}',
  'replay.explain.decides': 'Was entscheidet',
  'replay.explain.others': 'Andere Zusagen dieses Bündnisses in diesem Krieg',
  'replay.explain.more':
    '.input {$count :integer} .match $count 1 {{und 1 weitere}} * {{und {$count} weitere}}',
  'replay.explain.missing': 'nicht bekannt: {$what}',
  'replay.explain.later': 'die Zusage entstand, während sie kämpften',
  'replay.agreement.head': 'Übereinstimmung, eingehalten / verletzt / kein Fall',
  'replay.agreement.columns': 'Zeilen|gleich|%|von|bis|Kappa',
  'replay.agreement.by-cow':
    'Kriege über die Spalte cowwarid zugeordnet: die unseren tragen COW-Nummern',
  'replay.agreement.all': 'alle Zeilen, die beide entscheiden',
  'replay.agreement.don': 'Verteidigung, Angriff oder Neutralität zugesagt',
  'replay.agreement.due': '… und in ihrer Sicht fällig',
  'replay.agreement.defense': 'Verteidigung',
  'replay.agreement.offense': 'Angriff',
  'replay.agreement.neutral': 'Neutralität',
  'replay.agreement.nonagg': 'Nichtangriff',
  'replay.agreement.consul': 'Konsultation',
  'replay.agreement.before': 'Kriege, die bis 1944 begannen',
  'replay.agreement.after': 'Kriege, die nach 1944 begannen',
  'replay.agreement.without': 'ohne die Weltkriege',
  'replay.agreement.evidence': 'Zeilen, die die Dateien allein entscheiden',
  'replay.agreement.fallback': 'Zeilen, die die Ersatzregel entschied',
  'replay.agreement.no-data-war':
    '.input {$count :integer} .match $count 1 {{keine Daten: 1 Zeile, deren Krieg wir nicht haben}} * {{keine Daten: {$count} Zeilen, deren Krieg wir nicht haben}}',
  'replay.agreement.no-data-alliance':
    '.input {$count :integer} .match $count 1 {{keine Daten: 1 Zeile, deren Bündnis wir in diesem Krieg nicht haben}} * {{keine Daten: {$count} Zeilen, deren Bündnis wir in diesem Krieg nicht haben}}',
  'replay.agreement.only-ours':
    '.input {$count :integer} .match $count 1 {{1 Zeile, die nur wir haben}} * {{{$count} Zeilen, die nur wir haben}}',
  'replay.agreement.undetermined':
    '.input {$count :integer} .match $count 1 {{1 Zeile offen, gesondert gezählt}} * {{{$count} Zeilen offen, gesondert gezählt}}',
  'replay.agreement.confusion': 'Sie (senkrecht), wir (waagrecht)',
  'replay.agreement.disagree': 'Zeilen, die sich unterscheiden',
};
