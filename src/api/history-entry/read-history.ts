import type { listHistory } from '../../contract/declarants/history';
import type { Answer } from '../../contract/route';
import type { Database } from '../../platform/database';
import { type ListStatement, type PageMeta, pageOf } from '../../platform/page';
import { actionsForDeclarant, inputForDeclarant } from './declarant-view';

type PresentedEntry = Answer<typeof listHistory>[number];

type Row = Pick<PresentedEntry, 'seq' | 'action' | 'from' | 'to' | 'input'> & {
  at: Date;
  actorKind: PresentedEntry['actor']['kind'];
  actorName: string | null;
};

type OfficeRow = Row & { officeName: string | null };

type Page = { page: number; pageSize: number };

const columns = `
  h.seq, h.at, h.actor_kind AS "actorKind", h.actor_name AS "actorName", h.action,
  h.from_state AS "from", h.to_state AS "to", h.input::json AS input`;

const statementFor = (request: string): ListStatement => ({
  select: columns,
  from: 'history_entries h',
  where: ['h.request = :request'],
  orderBy: 'h.seq',
  bindings: { request },
});

const present = ({ at, actorKind, actorName, ...entry }: Row): PresentedEntry => ({
  ...entry,
  at: at.toISOString(),
  actor: { kind: actorKind, name: actorName ?? '' },
});

/** A page of a request's history as the desk sees it: everything. */
export const readHistoryForDesk = async (
  db: Database,
  request: string,
  page: Page
): Promise<{ data: PresentedEntry[]; meta: PageMeta }> => {
  const { rows, meta } = await pageOf<Row>(db, statementFor(request), page);
  return { data: rows.map(present), meta };
};

/**
 * The office that had the request at an entry: that of the last deposit or transfer before it, or today's when their inputs
 * were erased.
 */
const officeAtEntry = `coalesce(
  (SELECT o.name FROM history_entries d JOIN offices o ON o.code = d.input::json->>'office'
   WHERE d.request = h.request AND d.seq < h.seq AND d.action IN ('deposit', 'transfer')
   ORDER BY d.seq DESC LIMIT 1),
  (SELECT o.name FROM requests r JOIN offices o ON o.id = r.office_id WHERE r.document_id = h.request)) AS "officeName"`;

/** Customs are no part of any office. */
const customsAction = 'use_certificate';
const customsName = 'Douane';

const presentToDeclarant = ({ officeName, ...row }: OfficeRow): PresentedEntry => {
  const entry = present({ ...row, input: inputForDeclarant(row.action, row.input) });
  if (entry.actor.kind !== 'agent') return entry;
  const name = row.action === customsAction ? customsName : (officeName ?? '');
  return { ...entry, actor: { kind: 'agent', name } };
};

/** A page of a request's history as its declarant sees it: without the office's own business, and with the office for its agents. */
export const readHistoryForDeclarant = async (
  db: Database,
  request: string,
  page: Page
): Promise<{ data: PresentedEntry[]; meta: PageMeta }> => {
  const whole = statementFor(request);
  const list = {
    ...whole,
    select: `${columns}, ${officeAtEntry}`,
    where: [...whole.where, 'h.action = ANY(:actions)'],
    bindings: { ...whole.bindings, actions: actionsForDeclarant },
  };
  const { rows, meta } = await pageOf<OfficeRow>(db, list, page);
  return { data: rows.map(presentToDeclarant), meta };
};
