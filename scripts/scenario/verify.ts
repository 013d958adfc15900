import { listHistory } from '../../src/contract/declarants/history';
import { verification } from '../../src/contract/shapes/certificate';
import { labelsOf } from '../../src/domain/labels';
import * as z from 'zod';
import { dataOf } from '../demo/api';
import { type CaseFile, declarantToken, requestOf, type Stage } from '../demo/case-file';
import type { Narrator } from './narrator';

const { certificateKinds, certificateStates, responses } = labelsOf('fr');

/** Anyone checks the documents of the closed file by their codes. @throws Error when one is missing or does not agree */
export const verifyCertificates = async (file: CaseFile, { api }: Stage, { say }: Narrator): Promise<void> => {
  const { certificates, response } = requestOf(file);
  say(`Réponse: ${response === null ? 'none' : responses[response]}`);
  for (const kind of ['coc', 'ncr'] as const) {
    const issued = certificates.find((certificate) => certificate.kind === kind);
    if (issued === undefined) throw new Error(`No ${certificateKinds[kind]} was issued`);
    const path = `/api/verify/${issued.verificationCode}`;
    const { data } = await api({ method: 'GET', path }, dataOf(verification));
    if (data.number !== issued.number || data.state !== 'valid') {
      throw new Error(`GET ${path} tells of ${data.number}, ${data.state}, instead of ${issued.number}, valid`);
    }
    const until = data.validUntil === null ? '' : ` until ${data.validUntil}`;
    say(
      `Verify ${issued.verificationCode}: ${data.number}, ${certificateStates[data.state]}${until}, ${data.itemCount} lines`
    );
  }
};

/** The history as the declarant sees it. */
export const tellHistory = async (file: CaseFile, stage: Stage, { say }: Narrator): Promise<void> => {
  const path = `/api/requests/${requestOf(file).documentId}/history`;
  const token = declarantToken(file, stage);
  const answer = z.object({ data: listHistory.answer, meta: listHistory.meta });
  const { meta } = await stage.api({ method: 'GET', path, token }, answer);
  say(`History: ${meta.pagination.total} entries that concern the declarant`);
};
