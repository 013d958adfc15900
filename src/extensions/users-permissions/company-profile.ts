import { languages } from '../../domain/vocabulary';

// One object for each: the platform writes the column's name into it.
const text = () => ({ type: 'string', configurable: false });

/** What an account knows of its company, as attributes of the platform's user; registration accepts them all. */
export const companyProfileFields = {
  companyName: text(),
  ice: text(),
  taxId: text(),
  rc: text(),
  rcCentre: text(),
  tp: text(),
  address: text(),
  city: text(),
  phone: text(),
  contactName: text(),
  language: { type: 'enumeration', enum: [...languages], default: 'fr', configurable: false },
};
