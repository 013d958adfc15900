import type { Party, RequestForm, Shipment } from '../../../domain/form/request-form';
import { routeFor } from '../../../domain/form/route';
import { partyRoles } from '../../../domain/vocabulary';
import { rowFrom } from '../../../platform/columns';
import type { Transaction } from '../../../platform/database';
import { newDocumentId } from '../../../platform/document-id';
import { searchTextOf } from './search-text';

const shipmentColumns = (shipment: Shipment | null): Record<string, unknown> => {
  if (shipment === null) return { shipment: null, invoiceValue: null, fobValue: null };
  const { invoiceValue, fobValue, ...rest } = shipment;
  return { shipment: JSON.stringify(rest), invoiceValue, fobValue };
};

/** The columns of the request's row that the form fills, by column name. */
export const formColumns = (form: RequestForm, number: string | null): Record<string, unknown> => {
  const { parties, inspection, shipment, ...object } = form;
  return rowFrom({
    ...object,
    route: routeFor(form.subject, form.route),
    inspection: inspection === null ? null : JSON.stringify(inspection),
    ...shipmentColumns(shipment),
    exporterName: parties.exporter?.name ?? null,
    invoiceNumber: shipment?.invoiceNumber ?? null,
    searchText: searchTextOf(number, form),
  });
};

/** Replaces the request's parties; they belong to it alone, so nothing else changes with them. */
export const writeParties = async (
  trx: Transaction,
  requestId: number,
  parties: RequestForm['parties'],
  at: Date
): Promise<void> => {
  await trx('parties').where({ request_id: requestId }).delete();
  const rows = partyRoles.flatMap((role) => {
    const party: Party | null = parties[role];
    if (party === null) return [];
    const meta = { documentId: newDocumentId(), role, requestId, createdAt: at, updatedAt: at };
    return [rowFrom({ ...party, ...meta })];
  });
  if (rows.length > 0) await trx('parties').insert(rows);
};
