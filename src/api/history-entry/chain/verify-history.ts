import { type Database, rowsOf } from '../../../platform/database';
import type { HistoryFinding } from './finding';
import { verifyAnchors } from './verify-anchors';
import { verifyEntries } from './verify-entries';

export type HistoryReport = { entries: number; chains: number; anchors: number; findings: HistoryFinding[] };

const withoutHistory = `
  SELECT 'no_history' AS problem, r.document_id AS request, NULL AS seq FROM requests r
  WHERE NOT EXISTS (SELECT 1 FROM history_entries h WHERE h.request = r.document_id)`;

/**
 * Proves the history of all requests, or tells what does not fit: entries and their links, inputs that were not erased, the anchors,
 * and that each request is in the state that its history tells. Needs one snapshot of the database to be sure; reads in batches.
 */
export const verifyHistory = async (db: Database): Promise<HistoryReport> => {
  const { findings: ofEntries, ...walked } = await verifyEntries(db);
  const { anchors, findings: ofAnchors } = await verifyAnchors(db);
  const ofRequests = await rowsOf<HistoryFinding>(db, withoutHistory);
  return { ...walked, anchors, findings: [...ofEntries, ...ofAnchors, ...ofRequests] };
};
