import type {
  listDeskCertificates,
  revokeCertificate,
  useCertificate,
} from '../../../../../contract/desk/certificates';
import { type Reply, act, deskApi, read } from './desk-api';
import type { QueryValue } from './query-string';

/** A document as the desk lists it. */
export type DeskCertificate = Reply<typeof listDeskCertificates>['data'][number];

export const { useListDeskCertificatesQuery, useRevokeCertificateMutation, useMarkAsUsedMutation } =
  deskApi.injectEndpoints({
    endpoints: (build) => ({
      listDeskCertificates: build.query<Reply<typeof listDeskCertificates>, Readonly<Record<string, QueryValue>>>({
        query: (query) => read('/desk/certificates', query),
        providesTags: ['Certificates'],
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
