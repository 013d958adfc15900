import { nameIndex, namedByRuntime, type ReferenceItem } from './reference-item';

const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

/** The codes of ISO 3166-1 alpha-2 (249). */
export const countryCodes: readonly string[] = codes.split(' ');

/** The countries with their names. */
export const countries: readonly ReferenceItem[] = namedByRuntime(countryCodes, 'region');

// Names that traders write and the runtime's language data does not give, or no longer gives.
const otherNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'EAU', 'Émirats'],
  CD: ['RDC', 'DRC', 'République démocratique du Congo', 'Democratic Republic of the Congo'],
  CG: ['Congo', 'République du Congo', 'Republic of the Congo'],
  CI: ['Ivory Coast'],
  CN: ['RPC', 'République populaire de Chine', "People's Republic of China", 'PRC'],
  CV: ['Cap-Vert', 'Cape Verde'],
  CZ: ['République tchèque', 'Czech Republic', 'Czechia', 'Tchéquie'],
  GB: ['UK', 'Grande-Bretagne', 'Great Britain', 'Angleterre', 'England'],
  HK: ['Hong Kong', 'Hong-Kong'],
  KP: ['Corée du Nord', 'North Korea'],
  KR: ['Corée', 'Corée du Sud', 'South Korea', 'Korea', 'République de Corée', 'Republic of Korea'],
  MK: ['Macédoine', 'Macedonia', 'Macédoine du Nord', 'North Macedonia'],
  MM: ['Birmanie', 'Burma', 'Myanmar'],
  MO: ['Macao', 'Macau'],
  NL: ['Hollande', 'Holland', 'The Netherlands'],
  PS: ['Palestine'],
  RU: ['Fédération de Russie', 'Russian Federation'],
  SY: ['Syrie', 'Syria'],
  SZ: ['Swaziland'],
  TR: ['Turquie', 'Turkey', 'Türkiye', 'Turkiye'],
  TW: ['Taiwan', 'Taïwan'],
  US: ['USA', 'EUA', "États-Unis d'Amérique", 'United States of America'],
  VA: ['Vatican'],
  VN: ['Viet Nam', 'Viêt Nam', 'Vietnam'],
};

/** The code of a country from its code or its name in any of our languages; `undefined` when there is none. */
export const findCountry = nameIndex(countries.map((item) => ({ ...item, aliases: otherNames[item.code] ?? [] })));
