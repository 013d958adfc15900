import type { RequestForm } from '../../../domain/form/request-form';
import { fold } from '../../../domain/text';

/** Folding can make a text several times as long; the indexes of the lists hold this much, in characters. */
const LONGEST = 600;

/** What a search finds a request by: number, exporter, invoice and importer, folded as the search's words are. */
export const searchTextOf = (number: string | null, form: RequestForm): string =>
  fold(
    [number, form.parties.exporter?.name, form.shipment?.invoiceNumber, form.parties.importer?.name]
      .filter(Boolean)
      .join(' ')
  ).slice(0, LONGEST);
