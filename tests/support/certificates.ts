import type { Client } from './client';
import type { StaffedOffice } from './offices';
import { requestIn } from './requests';

/** A certificate as the declarant's list shows it. */
export type ListedCertificate = {
  documentId: string;
  kind: string;
  number: string;
  state: string;
  validUntil: string | null;
  verificationCode: string;
};

/** The documents that a request of this form issues when every line is conforming. */
export const issuedFor = async (
  declarant: Client,
  staff: StaffedOffice,
  form: { subject: string }
): Promise<{ request: string; certificate: ListedCertificate }> => {
  const request = await requestIn('closed', declarant, staff, form);
  const { body } = await declarant.get(`/api/requests/${request}`).expect(200);
  return { request, certificate: body.data.certificates[0] };
};
