import * as z from 'zod';
import { listDeskCertificates } from '../../src/contract/desk/certificates';
import { labelsOf } from '../../src/domain/labels';
import { type CertificateKind, type CertificateState, certificateKinds } from '../../src/domain/vocabulary';
import type { Api } from './api';

/** What can become of a document: only a CoC is used up, and a report of non-conformity neither ends nor is replaced. */
const statesOf = {
  coc: ['valid', 'expired', 'used', 'revoked', 'replaced'],
  sor: ['valid', 'expired', 'revoked', 'replaced'],
  sol: ['valid', 'expired', 'revoked', 'replaced'],
  ncr: ['valid', 'revoked'],
} as const satisfies Record<CertificateKind, readonly CertificateState[]>;

const countOf = async (api: Api, token: string, kind: CertificateKind, state: CertificateState): Promise<number> => {
  const path = `/desk/certificates?filters[kind][$eq]=${kind}&filters[state][$eq]=${state}`;
  const answer = z.object({ data: listDeskCertificates.answer, meta: listDeskCertificates.meta });
  return (await api({ method: 'GET', path, token }, answer)).meta.pagination.total;
};

/**
 * How many documents of the demo are of each kind in each state, as the desk tells today.
 * @param token of somebody who sees all offices
 * @throws Error when there is none in a state that its kind can have
 */
export const documentsOfEveryState = async (api: Api, token: string): Promise<string> => {
  const { certificateKinds: kindLabels, certificateStates: stateLabels } = labelsOf('fr');
  const lines = [];
  for (const kind of certificateKinds) {
    const counts = [];
    for (const state of statesOf[kind]) {
      const count = await countOf(api, token, kind, state);
      if (count === 0) throw new Error(`No ${kindLabels[kind]} of the demo is "${stateLabels[state]}"`);
      counts.push(`${stateLabels[state]} ${count}`);
    }
    lines.push(`  ${kindLabels[kind]}: ${counts.join(', ')}`);
  }
  return lines.join('\n');
};
