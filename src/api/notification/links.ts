import { publicUrl } from '../../platform/environment';
import type { Addressee } from '../../domain/notification/events';

/** The page of a request, for whoever is written to: the portal's for declarants, the desk's for offices. */
export const requestLink = (addressee: Addressee, documentId: string): string => {
  switch (addressee) {
    case 'declarant':
      return `${publicUrl()}/requests/${documentId}`;
    case 'site_contact':
      return '';
    case 'office':
    case 'agent':
    case 'previous_agent':
    case 'supervisor':
      return `${publicUrl()}/admin/plugins/desk/requests/${documentId}`;
  }
};

/** The desk's queue. */
export const queueLink = (): string => `${publicUrl()}/admin/plugins/desk`;

/** The public page of a certificate. */
export const verificationLink = (code: string): string => `${publicUrl()}/verify/${code}`;
