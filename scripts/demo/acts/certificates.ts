import { deskCertificate, verification } from '../../../src/contract/shapes/certificate';
import type { CertificateKind } from '../../../src/domain/vocabulary';
import { CUSTOMS_EMAIL } from '../accounts';
import { dataOf } from '../api';
import { type Act, type CaseFile, requestOf, type Stage } from '../case-file';
import { personOf } from './desk';

const issued = (file: CaseFile, kind: CertificateKind) => {
  const certificate = requestOf(file).certificates.find((one) => one.kind === kind);
  if (certificate === undefined) throw new Error(`No ${kind} was issued to ${requestOf(file).number}`);
  return certificate;
};

const change = async (
  file: CaseFile,
  { api }: Stage,
  { kind, act, token, data }: { kind: CertificateKind; act: 'use' | 'revoke'; token: string; data: object }
): Promise<void> => {
  const path = `/desk/certificates/${issued(file, kind).documentId}/${act}`;
  await api({ method: 'POST', path, token, json: { data } }, dataOf(deskCertificate));
};

/** Customs clear the goods under the CoC with this declaration. */
export const clear =
  (dum: string): Act =>
  (file, stage) => {
    const token = stage.cast.people.get(CUSTOMS_EMAIL)?.token ?? '';
    return change(file, stage, { kind: 'coc', act: 'use', token, data: { dum } });
  };

/** The supervisor revokes a document. */
export const revoke =
  (kind: CertificateKind, reason: string): Act =>
  (file, stage) => {
    const { token } = personOf(file, stage, 'supervisor');
    return change(file, stage, { kind, act: 'revoke', token, data: { reason } });
  };

/** Somebody who holds the document checks its code. */
export const check =
  (kind: CertificateKind): Act =>
  async (file, { api }) => {
    await api({ method: 'GET', path: `/api/verify/${issued(file, kind).verificationCode}` }, dataOf(verification));
  };
