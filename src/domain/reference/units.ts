import { type AliasedItem, nameIndex } from './reference-item';

/** The units of UNECE Recommendation 20 that goods are counted in here, with what people also call them. */
export const units = [
  {
    code: 'H87',
    label: { fr: 'pièce', en: 'piece', ar: 'قطعة' },
    aliases: ['pièces', 'pieces', 'pc', 'pcs', 'pce', 'pces'],
  },
  { code: 'C62', label: { fr: 'unité', en: 'unit', ar: 'وحدة' }, aliases: ['unités', 'units', 'u', 'un', 'one'] },
  { code: 'EA', label: { fr: 'chacun', en: 'each', ar: 'كل واحد' }, aliases: [] },
  {
    code: 'NAR',
    label: { fr: 'article', en: 'article', ar: 'صنف' },
    aliases: ['articles', "nombre d'articles", 'number of articles'],
  },
  {
    code: 'SET',
    label: { fr: 'ensemble', en: 'set', ar: 'طقم' },
    aliases: ['ensembles', 'sets', 'jeu', 'jeux', 'lot', 'lots'],
  },
  { code: 'KT', label: { fr: 'kit', en: 'kit', ar: 'عدة' }, aliases: ['kits'] },
  { code: 'PR', label: { fr: 'paire', en: 'pair', ar: 'زوج' }, aliases: ['paires', 'pairs'] },
  { code: 'DZN', label: { fr: 'douzaine', en: 'dozen', ar: 'دزينة' }, aliases: ['douzaines', 'dozens', 'dz'] },
  { code: 'MIL', label: { fr: 'millier', en: 'thousand', ar: 'ألف' }, aliases: ['milliers', 'thousands', 'mille'] },
  { code: 'NMP', label: { fr: 'paquet', en: 'pack', ar: 'رزمة' }, aliases: ['paquets', 'packs', 'number of packs'] },
  {
    code: 'KGM',
    label: { fr: 'kilogramme', en: 'kilogram', ar: 'كيلوغرام' },
    aliases: ['kg', 'kgs', 'kilo', 'kilos', 'kilogrammes', 'kilograms'],
  },
  { code: 'GRM', label: { fr: 'gramme', en: 'gram', ar: 'غرام' }, aliases: ['g', 'gr', 'grammes', 'grams'] },
  { code: 'TNE', label: { fr: 'tonne', en: 'tonne', ar: 'طن' }, aliases: ['t', 'tonnes', 'metric ton', 'metric tons'] },
  { code: 'DTN', label: { fr: 'quintal', en: 'decitonne', ar: 'قنطار' }, aliases: ['quintaux', 'q', 'decitonnes'] },
  { code: 'LBR', label: { fr: 'livre', en: 'pound', ar: 'رطل' }, aliases: ['livres', 'pounds', 'lb', 'lbs'] },
  { code: 'LTR', label: { fr: 'litre', en: 'litre', ar: 'لتر' }, aliases: ['l', 'litres', 'liter', 'liters'] },
  {
    code: 'MLT',
    label: { fr: 'millilitre', en: 'millilitre', ar: 'مليلتر' },
    aliases: ['ml', 'millilitres', 'milliliter', 'milliliters'],
  },
  { code: 'CLT', label: { fr: 'centilitre', en: 'centilitre', ar: 'سنتيلتر' }, aliases: ['cl', 'centilitres'] },
  { code: 'HLT', label: { fr: 'hectolitre', en: 'hectolitre', ar: 'هكتولتر' }, aliases: ['hl', 'hectolitres'] },
  {
    code: 'MTR',
    label: { fr: 'mètre', en: 'metre', ar: 'متر' },
    aliases: ['m', 'mètres', 'metres', 'meter', 'meters'],
  },
  {
    code: 'LM',
    label: { fr: 'mètre linéaire', en: 'linear metre', ar: 'متر طولي' },
    aliases: ['mètres linéaires', 'linear metres', 'linear meter', 'linear meters'],
  },
  {
    code: 'KMT',
    label: { fr: 'kilomètre', en: 'kilometre', ar: 'كيلومتر' },
    aliases: ['km', 'kilomètres', 'kilometres', 'kilometer', 'kilometers'],
  },
  {
    code: 'CMT',
    label: { fr: 'centimètre', en: 'centimetre', ar: 'سنتيمتر' },
    aliases: ['cm', 'centimètres', 'centimetres', 'centimeter', 'centimeters'],
  },
  {
    code: 'MMT',
    label: { fr: 'millimètre', en: 'millimetre', ar: 'مليمتر' },
    aliases: ['mm', 'millimètres', 'millimetres', 'millimeter', 'millimeters'],
  },
  { code: 'INH', label: { fr: 'pouce', en: 'inch', ar: 'بوصة' }, aliases: ['pouces', 'inches'] },
  { code: 'FOT', label: { fr: 'pied', en: 'foot', ar: 'قدم' }, aliases: ['pieds', 'feet'] },
  { code: 'YRD', label: { fr: 'yard', en: 'yard', ar: 'ياردة' }, aliases: ['yards'] },
  {
    code: 'MTK',
    label: { fr: 'mètre carré', en: 'square metre', ar: 'متر مربع' },
    aliases: ['m²', 'mètres carrés', 'square metres', 'square meter', 'square meters', 'sqm'],
  },
  { code: 'CMK', label: { fr: 'centimètre carré', en: 'square centimetre', ar: 'سنتيمتر مربع' }, aliases: ['cm²'] },
  {
    code: 'MTQ',
    label: { fr: 'mètre cube', en: 'cubic metre', ar: 'متر مكعب' },
    aliases: ['m³', 'mètres cubes', 'cubic metres', 'cubic meter', 'cubic meters', 'cbm'],
  },
  { code: 'CMQ', label: { fr: 'centimètre cube', en: 'cubic centimetre', ar: 'سنتيمتر مكعب' }, aliases: ['cm³'] },
  { code: 'WTT', label: { fr: 'watt', en: 'watt', ar: 'واط' }, aliases: ['w', 'watts'] },
  { code: 'KWT', label: { fr: 'kilowatt', en: 'kilowatt', ar: 'كيلوواط' }, aliases: ['kw', 'kilowatts'] },
  {
    code: 'KWH',
    label: { fr: 'kilowattheure', en: 'kilowatt hour', ar: 'كيلوواط ساعة' },
    aliases: ['kilowatt-heure', 'kilowatt hours'],
  },
] as const satisfies readonly AliasedItem[];

/** The code of a unit from its code or one of its names in any of our languages; `undefined` when there is none. */
export const findUnit = nameIndex(units);
