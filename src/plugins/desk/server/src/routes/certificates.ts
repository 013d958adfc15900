import {
  getDeskCertificateFile,
  listDeskCertificateProducts,
  listDeskCertificates,
  revokeCertificate,
  useCertificate,
} from '../../../../../contract/desk/certificates';
import { deskRoute } from '../../../../../platform/http/routes';

const ofVisible = { policies: ['api::certificate.is-visible'] };

/** The documents of the offices; customs sees those of all. */
export const certificates = [
  deskRoute(listDeskCertificates, 'certificate.list'),
  deskRoute(listDeskCertificateProducts, 'certificate.products', ofVisible),
  deskRoute(getDeskCertificateFile, 'certificate.file', { ...ofVisible, limit: 'documents' }),
  deskRoute(revokeCertificate, 'certificate.revoke', ofVisible),
  deskRoute(useCertificate, 'certificate.use', ofVisible),
];
