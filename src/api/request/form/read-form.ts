import { emptyInspection, emptyParty, emptyShipment } from '../../../domain/form/empty';
import type { Inspection, Party, RequestForm, Shipment } from '../../../domain/form/request-form';
import { type PartyRole, partyRoles } from '../../../domain/vocabulary';
import { jsonObject, selectList } from '../../../platform/columns';
import { type Database, firstRowOf } from '../../../platform/database';

const objectFields = [
  'subject',
  'type',
  'route',
  'purpose',
  'registrationNumber',
  'licenceNumber',
  'previousCertificateNumber',
] as const;

type Row = Pick<RequestForm, (typeof objectFields)[number]> & {
  inspection: Partial<Inspection> | null;
  shipment: Partial<Shipment> | null;
  invoiceValue: string | null;
  fobValue: string | null;
  parties: Partial<Record<PartyRole, Party>>;
};

/** Money is read as text from its decimal columns; the driver would make a float of it. */
const statement = `
  SELECT ${selectList(objectFields, 'r')}, r.inspection::json AS inspection, r.shipment::json AS shipment,
    trim_scale(r.invoice_value)::text AS "invoiceValue", trim_scale(r.fob_value)::text AS "fobValue",
    (SELECT coalesce(json_object_agg(p.role, ${jsonObject(Object.keys(emptyParty()), 'p')}), '{}')
      FROM parties p WHERE p.request_id = r.id) AS parties
  FROM requests r WHERE r.id = :requestId`;

const shipmentOf = ({ shipment, invoiceValue, fobValue }: Row): Shipment | null =>
  shipment === null ? null : { ...emptyShipment(), ...shipment, invoiceValue, fobValue };

const partiesOf = ({ parties }: Row): RequestForm['parties'] => {
  const [importer = null, exporter = null, manufacturer = null, payer = null] = partyRoles.map((role) => parties[role]);
  return { importer, exporter, manufacturer, payer };
};

/**
 * The form of a request without its goods; one statement.
 * @throws Error when there is no such request
 */
export const readForm = async (db: Database, requestId: number): Promise<RequestForm> => {
  const row = await firstRowOf<Row>(db, statement, { requestId });
  if (!row) throw new Error(`Request ${requestId} has no row`);
  const { inspection, shipment: _shipment, invoiceValue: _invoice, fobValue: _fob, parties: _parties, ...object } = row;
  return {
    ...object,
    parties: partiesOf(row),
    inspection: inspection === null ? null : { ...emptyInspection(), ...inspection },
    shipment: shipmentOf(row),
  };
};
