import {
  getCertificateFile,
  listCertificateProducts,
  listCertificates,
  renewCertificate,
  reviseCertificate,
} from '../../../contract/declarants/certificates';
import { verifyCertificate } from '../../../contract/declarants/verification';
import { declarantRoute, publicRoute } from '../../../platform/http/routes';

const own = ['api::certificate.is-own'];

export default {
  routes: [
    declarantRoute(listCertificates, 'certificate.list'),
    declarantRoute(listCertificateProducts, 'certificate.products', { policies: own }),
    declarantRoute(getCertificateFile, 'certificate.file', { policies: own, limit: 'documents' }),
    declarantRoute(reviseCertificate, 'certificate.revise', { policies: own }),
    declarantRoute(renewCertificate, 'certificate.renew', { policies: own }),
    publicRoute(verifyCertificate, 'verification.verify'),
  ],
};
