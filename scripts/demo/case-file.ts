import type { WholeRequest } from '../../src/contract/shapes/request';
import type { CertificateKind, Route, Subject } from '../../src/domain/vocabulary';
import type { ImporterName } from './accounts';
import type { Api } from './api';
import type { Consignment } from './consignments';
import type { Cast } from './open-accounts';

/** What a file is about: what the declarant asks for, and the goods. */
export type Matter = { declarant: ImporterName; subject: Subject; route: Route; consignment: Consignment };

/** A file of the demo as it goes: the request as the last answer showed it, and who has it. */
export type CaseFile = Matter & {
  request: Pick<WholeRequest, 'documentId' | 'number' | 'state' | 'response' | 'certificates' | 'goods'> | null;
  office: string | null;
  agent: 'agent1' | 'agent2';
};

/** Where the demo is played: the server, the people, the clock and the files so far, by name. */
export type Stage = {
  api: Api;
  cast: Cast;
  /** The server's clock. */
  now: Date;
  files: ReadonlyMap<string, CaseFile>;
};

/** One thing that somebody does with a file. */
export type Act = (file: CaseFile, stage: Stage) => Promise<void>;

/** The token of the file's declarant. @throws Error when they are not logged in */
export const declarantToken = ({ declarant }: CaseFile, { cast }: Stage): string => {
  const token = cast.importers.get(declarant);
  if (token === undefined) throw new Error(`${declarant} is not logged in`);
  return token;
};

/** The request of a file. @throws Error when there is none yet */
export const requestOf = ({ request }: CaseFile): NonNullable<CaseFile['request']> => {
  if (request === null) throw new Error('The file has no request yet: the story starts with a draft or a deposit');
  return request;
};

/** A document of a file that the story has named. @throws Error when there is no such file or document */
export const certificateOf = (
  stage: Stage,
  name: string,
  kind: CertificateKind
): WholeRequest['certificates'][number] => {
  const found = stage.files.get(name)?.request?.certificates.find((certificate) => certificate.kind === kind);
  if (found === undefined) throw new Error(`The file "${name}" has no ${kind}`);
  return found;
};

/** The file after an answer that shows the whole request. */
export const show = (file: CaseFile, request: WholeRequest): void => {
  file.request = request;
  file.office = request.office?.code ?? null;
};
