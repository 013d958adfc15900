import { nameAndCode, nameOf } from '../../../../../../../domain/reference/names';
import { containerTypes, partyRoles } from '../../../../../../../domain/vocabulary';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';

/** A value of the form as it comes. */
export type FormValue = string | boolean | readonly string[] | null | undefined;

/** What a field of the form says, in the reader's language: names for codes, days and amounts as they are written. */
export const useFormWords = (): ((field: string, value: FormValue) => string | null) => {
  const { t, labels, language } = useWords();
  const { day, number } = useFormat();
  return (field, value) => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value !== 'string') return value.join(', ') || null;
    switch (field) {
      case 'country':
      case 'provenanceCountry':
        return nameOf('country', value, language);
      case 'transportMode':
        return nameOf('transportMode', value, language);
      case 'incoterm':
        return nameAndCode('incoterm', value, language);
      case 'currency':
        return nameAndCode('currency', value, language);
      case 'loadingPort':
      case 'dischargePort':
        return nameAndCode('port', value, language);
      case 'sameAs': {
        const role = partyRoles.find((known) => known === value);
        return role === undefined ? value : labels.partyRoles[role];
      }
      case 'containerType': {
        const type = containerTypes.find((known) => known === value);
        return type === undefined ? value : labels.containerTypes[type];
      }
      case 'readyDate':
      case 'invoiceDate':
      case 'expectedShipmentDate':
        return day(value);
      case 'invoiceValue':
      case 'fobValue':
        return number(value);
      default:
        return value;
    }
  };
};
