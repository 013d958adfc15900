import { yearOf } from '../domain/casablanca';
import { findUnit } from '../domain/reference/units';
import { now } from '../api/clock/clock';
import { seedList, seedSheet } from './seed-file';

/** Holidays are seeded for this year and the next; the moving ones, and later years, are for administrators to add. */
const holidayYears = (): number[] => [yearOf(now()), yearOf(now()) + 1];

/** The settings with their defaults. */
export const seedSettings = async (): Promise<void> => {
  await strapi.db.query('api::setting.setting').create({ data: {} });
};

/** The holidays of Morocco that fall on the same day every year. */
export const seedHolidays = async (): Promise<void> => {
  const holidays = await seedList('holidays.json');
  const data = holidayYears().flatMap((year) =>
    holidays.map(({ monthDay, label }) => ({ day: `${year}-${monthDay}`, label }))
  );
  await strapi.db.query('api::setting.holiday').createMany({ data });
};

/** The kinds of documents, offered in the order of the list. */
export const seedDocumentTypes = async (): Promise<void> => {
  const types = await seedList('document-types.json');
  const data = types.map((type, index) => ({ ...type, rank: (index + 1) * 10 }));
  await strapi.db.query('api::document-type.document-type').createMany({ data });
};

type Threshold = { thresholdMad?: string; thresholdQuantity?: string; thresholdUnit?: string };

/** `10000 MAD`, or a quantity with its unit: `2 t`. */
const thresholdOf = (text: string): Threshold => {
  if (text === '') return {};
  const [amount, measure = ''] = text.split(' ');
  if (measure === 'MAD') return { thresholdMad: amount };
  const thresholdUnit = findUnit(measure);
  if (thresholdUnit === undefined) throw new Error(`Threshold "${text}" of a regulated product has no known unit`);
  return { thresholdQuantity: amount, thresholdUnit };
};

/** The products under control. */
export const seedRegulatedProducts = async (): Promise<void> => {
  const products = await seedSheet('regulated-products.csv');
  const data = products.map(({ threshold = '', standards, ...product }) => ({
    ...product,
    standards: standards || null,
    ...thresholdOf(threshold),
  }));
  await strapi.db.query('api::regulated-product.regulated-product').createMany({ data });
};

/** Offices to try the product with: open scope, manual assignment. */
export const seedOffices = async (): Promise<void> => {
  const offices = await seedSheet('offices.csv');
  const data = offices.map(({ code, name, city, email }) => ({ code, name, address: city, email }));
  await strapi.db.query('api::office.office').createMany({ data });
};
