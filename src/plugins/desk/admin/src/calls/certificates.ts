import type {
  listDeskCertificateProducts,
  listDeskCertificates,
  revokeCertificate,
  useCertificate,
} from '../../../../../contract/desk/certificates';
import { type Reply, act, deskApi, read } from './desk-api';
import type { QueryValue } from './query-string';

/** A document as the desk lists it. */
export type DeskCertificate = Reply<typeof listDeskCertificates>['data'][number];

/** Where the bytes of a document are; what is not good any more says so on each page. */
export const certificateFile = (id: string): string => `/desk/certificates/${id}/file`;

/** The bytes of such a document as it was delivered. */
export const originalFile = (id: string): string => `${certificateFile(id)}?copy=original`;

export const {
  useListDeskCertificatesQuery,
  useListProductsQuery,
  useRevokeCertificateMutation,
  useMarkAsUsedMutation,
} = deskApi.injectEndpoints({
  endpoints: (build) => ({
    listDeskCertificates: build.query<Reply<typeof listDeskCertificates>, Readonly<Record<string, QueryValue>>>({
      query: (query) => read('/desk/certificates', query),
      providesTags: ['Certificates'],
    }),
    // What a document stands for never changes.
    listProducts: build.query<Reply<typeof listDeskCertificateProducts>, { id: string; page: number }>({
      query: ({ id, page }) => read(`/desk/certificates/${id}/products`, { pagination: { page, pageSize: 25 } }),
    }),
    revokeCertificate: build.mutation<Reply<typeof revokeCertificate>, { id: string; reason: string; key: string }>({
      query: ({ id, reason, key }) => act('POST', `/desk/certificates/${id}/revoke`, { reason }, key),
      invalidatesTags: ['Certificates', 'Request'],
    }),
    markAsUsed: build.mutation<Reply<typeof useCertificate>, { id: string; dum: string; key: string }>({
      query: ({ id, dum, key }) => act('POST', `/desk/certificates/${id}/use`, { dum }, key),
      invalidatesTags: ['Certificates', 'Request'],
    }),
  }),
});
