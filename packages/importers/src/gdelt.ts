import type { DataSet } from '@casus/model';
import { integers, key, split, text } from './columns.js';

/** Order of the columns in the files that GDELT publishes, which carry no header. */
const ORDER = split(`
  GLOBALEVENTID SQLDATE MonthYear Year FractionDate
  Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode
  Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code
  Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode
  Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code
  IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale
  NumMentions NumSources NumArticles AvgTone
  Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code
  Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID
  Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code
  Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID
  ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code
  ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL`);

/** News reports coded by machine. One report is not one happening; nothing here is verified. */
export const gdelt: DataSet = {
  id: 'gdelt',
  title: 'GDELT 2 events',
  citation: {
    key: 'leetaru2013gdelt',
    kind: 'misc',
    fields: {
      author: 'Leetaru, Kalev and Schrodt, Philip A.',
      title: 'GDELT: Global Data on Events, Location and Tone, 1979-2012',
      howpublished: 'ISA Annual Convention',
      year: '2013',
    },
  },
  headerless: ORDER,
  columns: [
    key('GLOBALEVENTID'),
    key('SQLDATE'),
    ...text(
      'Actor1CountryCode Actor1Type1Code Actor2CountryCode Actor2Type1Code EventCode EventRootCode',
    ),
    ...integers('IsRootEvent QuadClass NumMentions NumSources'),
    ...text('SOURCEURL'),
  ],
  refuse: [
    {
      when: "TRY_STRPTIME(CAST(SQLDATE AS VARCHAR), '%Y%m%d') IS NULL",
      because: 'SQLDATE is not a day',
    },
    { when: 'EventCode IS NULL', because: 'the event has no code' },
  ],
};

/**
 * CAMEO codes to event types of the vocabulary, the longest prefix first. A code that has no
 * counterpart is an `action`, the root of acts: it can never fire a clause by itself. Use of
 * conventional arms (19, without blockade, occupation and broken ceasefires) and of weapons of mass
 * destruction (204) is an `attack`: whether it was an armed attack or an aggression is not in the
 * code, and violence without an army (18, the rest of 20) is not put to a state's account.
 */
export const CAMEO: readonly { readonly code: string; readonly type: string }[] = [
  { code: '023', type: 'request' },
  { code: '042', type: 'meeting' },
  { code: '043', type: 'meeting' },
  { code: '044', type: 'meeting' },
  { code: '057', type: 'agreement' },
  { code: '072', type: 'support' },
  { code: '074', type: 'support' },
  { code: '138', type: 'threat' },
  { code: '139', type: 'threat' },
  { code: '154', type: 'mobilisation' },
  { code: '19', type: 'attack' },
  { code: '191', type: 'action' },
  { code: '192', type: 'action' },
  { code: '196', type: 'action' },
  { code: '204', type: 'attack' },
];

const typeOfCode = `CASE ${[...CAMEO]
  .sort((a, b) => b.code.length - a.code.length || a.code.localeCompare(b.code))
  .map(({ code, type }) => `WHEN EventCode LIKE '${code}%' THEN '${type}'`)
  .join(' ')} ELSE 'action' END`;

/** Countries that CAMEO writes otherwise than ISO 3166. Its codes of regions are no state's code. */
const RENAMED = { ROM: 'ROU', TMP: 'TLS' };

/**
 * The state that acts or is acted on: a country's code whose type is none, government, army, police
 * or secret service. Rebels or traders of a country are not the country: the role is then unknown.
 */
function state(actor: 'Actor1' | 'Actor2'): string {
  const renamed = Object.entries(RENAMED)
    .map(([cameo, iso]) => `WHEN '${cameo}' THEN '${iso}'`)
    .join(' ');
  return `CASE WHEN ${actor}Type1Code IS NULL OR ${actor}Type1Code IN ('GOV', 'MIL', 'COP', 'SPY')
    THEN CASE ${actor}CountryCode ${renamed} ELSE ${actor}CountryCode END END`;
}

/**
 * A report of the news as a happening: who did what to whom is what GDELT's machine read, and stays
 * its word (`source`). A request or support names its counterpart in `to`, force and threats in
 * `on`, a mobilisation in `against`.
 */
export const happeningsOfGdelt = `
SELECT 'gdelt:' || GLOBALEVENTID AS id, type, doer AS "by",
  CASE WHEN type IN ('attack', 'threat') THEN other END AS "on",
  CASE WHEN type IN ('request', 'support') THEN other END AS "to",
  CASE WHEN type = 'mobilisation' THEN other END AS "against",
  CAST(day AS DATE) AS start_earliest, CAST(day AS DATE) AS start_latest,
  CAST(day AS DATE) + 1 AS end_earliest, CAST(day AS DATE) + 1 AS end_latest, 'gdelt' AS source
FROM (SELECT *, ${typeOfCode} AS type, ${state('Actor1')} AS doer, ${state('Actor2')} AS other,
  TRY_STRPTIME(CAST(SQLDATE AS VARCHAR), '%Y%m%d') AS day FROM gdelt) AS event`;
