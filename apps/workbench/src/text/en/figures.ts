export const figures = {
  cover: {
    heading: 'Who stands under whose promise',
    covered: 'Covered',
    promising: 'Promising',
    year: 'Year',
    promise: 'Promises',
    as: 'Figure',
    map: 'Map',
    graph: 'Graph',
    early: 'Before 1886 the borders of today would mislead: the graph stands instead of the map.',
    policy:
      'Borders: Natural Earth, as they are drawn today, whatever day is asked about. The library takes no position on them. From 1945 to their end the Soviet Union (without the Baltic states, whose annexation many states did not recognise), Czechoslovakia and Yugoslavia are shown on the areas of the states that took their place; Germany is not divided. Other bygone states are points where their governments sat. Hatched: areas whose status states dispute, among them Crimea, Kosovo, Taiwan, Palestine, Western Sahara, Northern Cyprus, Somaliland, the Falkland Islands (Malvinas); other disputed lines are not drawn.',
    mapLabel: 'World map: who promises and who is covered. The table below says the same.',
    graphLabel: 'Graph of states round the instruments that bind them',
    legend: {
      promising: 'promises',
      covered: 'is covered',
      both: 'both',
      disputed: 'status disputed',
    },
    extent: 'Part of the map',
    extents: { world: 'World', europe: 'Europe' },
    group: (first: string, more: number) => `${first} and ${more} more`,
    grouped:
      'A larger circle stands for states that promise and are covered by the same instruments: press it for their names. Lines lead from who promises to the instrument; an arrow, on to who is covered.',
    members: (n: number) => `${n} states, bound and covered alike:`,
    stretch: 'A stretch of time instead of a day',
    through: 'Through',
    inStretch:
      'All that stood on any day of the stretch; the table says since when and until when.',
    tooMany: (promises: number, lines: number, fewer: string) =>
      `The ${promises} promises of the table would be ${lines} lines, one for each two states and kind of promise: too many to draw. ${fewer}`,
    fewer: {
      any: 'Choose a state.',
      by: 'Choose who promises as well, or a kind of promise.',
      to: 'Choose who is covered as well, or a kind of promise.',
      promise: 'Choose a kind of promise.',
    },
    offMap: 'Not on this map:',
    nothing: 'No promise of the library stands on that day.',
    count: (n: number) => (n === 1 ? '1 promise' : `${n} promises`),
    column: { promise: 'Promise', condition: 'If' },
    always: 'without condition',
    reading: (name: string) => `only on the reading “${name}”`,
    disputed: 'a source denies what this rests on',
    perhaps: 'whether this holds on these days is not known',
  },
  track: {
    heading: 'What was announced, and what came of it',
    lead: 'Announcements and forecasts with their windows, as they stood on a day one chooses.',
    figure: 'Windows of announcements on a line of time; the list below says the same.',
    forecast: 'a forecast by another: it binds nobody',
    evidence: (n: number) =>
      n === 1 ? 'What it rests on: 1 record' : `What it rests on: ${n} records`,
    undated: 'no date was named',
    nothing: 'Nothing had been announced by that day.',
    count: (n: number) => (n === 1 ? '1 announcement' : `${n} announcements`),
  },
  replay: {
    heading: 'How promises held in wars',
    lead: 'Was each promise due in each war, and was it kept? Open a results file of the command line and see the cases behind every bar.',
    file: 'Results file (.csv)',
    stays:
      'The file is read on this machine and in this window: it is not sent, not kept, and not part of the link.',
    make: 'The command line writes such a file from data sets that you have:',
    opened: (name: string, rows: number) => `${name}: ${rows} rows`,
    tooLarge: (most: number) => `The file is larger than ${most} MB.`,
    noCsv: (line: number) =>
      `This is no CSV that can be read: in line ${line} a quotation mark does not end where it should.`,
    noText: (kind: string | null) =>
      `This is ${kind ? `a ${kind} file` : 'no text'}. What is read here is a results file as CSV: give “casus replay alliances … --out” a name that ends in .csv.`,
    noResults: (columns: string) =>
      `These columns are missing: ${columns}. A results file is what “casus replay alliances … --out outcomes.csv” writes.`,
    empty: 'No row of the file fits this choice.',
    by: 'Bars by',
    groupings: {
      period: 'before and after 1945',
      quarter: 'quarter of a century',
      kind: 'promise',
    },
    kind: 'Promise',
    kinds: {
      defense: 'defence',
      offense: 'offence',
      neutral: 'neutrality',
      nonagg: 'non-aggression',
      consul: 'consultation',
    },
    withoutWars: 'without the World Wars',
    group: (id: string) =>
      id === '?'
        ? 'year unknown'
        : id.startsWith('-')
          ? `to ${id.slice(1)}`
          : id.endsWith('-')
            ? `from ${id.slice(0, -1)}`
            : id.replace('-', '–'),
    verdicts: {
      honoured: 'honoured',
      violated: 'violated',
      undetermined: 'undetermined',
      'no case': 'not a case',
    },
    share: 'Honoured of those decided',
    figure: 'Bars of promises honoured, violated and undetermined; the table below says the same.',
    note: 'What was not due (“not a case”) stands in the table and not in the bars. A row with several promises counts in each bar of its kinds. Undetermined rows are no verdict and count on neither side of the share.',
    show: (count: number, verdict: string, group: string) =>
      `Show the ${count}: ${verdict}, ${group}`,
    cases: (verdict: string, group: string) => `${verdict}, ${group}`,
    war: 'War',
    alliance: 'ATOP alliance',
    outcome: 'Outcome',
    why: 'Why',
    missing: 'not known',
    fallback: 'decided by the declared fallback',
    more: (n: number) => `${n} more rows: download the table to have them all.`,
  },
};
