import type { WholeRequest } from '../../../contract/shapes/request';
import { partyFields } from '../../../domain/form/fields';
import type { Party, RequestForm } from '../../../domain/form/request-form';
import type { PartyRole } from '../../../domain/vocabulary';

type PresentedParties = WholeRequest['parties'];

/** Each role shows the fields that it has. */
const presentParty = (role: PartyRole, party: Party | null): Record<string, string | null> | null =>
  party === null
    ? null
    : Object.fromEntries(Object.keys(partyFields[role]).map((field) => [field, party[field as keyof Party]]));

/** The form as the contract answers it. */
export const presentForm = ({ parties, ...form }: RequestForm) => ({
  ...form,
  parties: {
    importer: presentParty('importer', parties.importer),
    exporter: presentParty('exporter', parties.exporter),
    manufacturer: presentParty('manufacturer', parties.manufacturer),
    payer: presentParty('payer', parties.payer),
  } as PresentedParties,
});
