import type { CertificateSnapshot } from '../../domain/certificate/snapshot';
import { finishDocument, openDocument } from '../kit/document';
import { headingBlock } from '../kit/fields';
import { beginFlow, type Flow, place, placeAll } from '../kit/flow';
import { contentWidth } from '../kit/measures';
import { drawFooters, runningHead } from '../kit/page-frame';
import { placeTable } from '../kit/table';
import { certificateTerms, linesTerm } from '../words/certificate';
import { inBoth, term } from '../words/term';
import { closingBlock } from './closing';
import { bannersOf, type CertificateCopy, drawLife } from './copies';
import { findingsGroups } from './findings';
import { identityBlock, officeBlock, titleBlock } from './head';
import { linesTable } from './lines';
import { partiesBlock } from './parties';
import { shipmentBlocks } from './shipment';

export type { CertificateCopy } from './copies';

/** How a certificate is rendered. */
export type CertificateRendering = {
  copy: CertificateCopy;
  /** The number of the document that replaced it; only a copy of a replaced document shows it. */
  successorNumber?: string | null;
  /** The office's logo, PNG or JPEG; one that is neither, or broken, is left out. */
  logo: Uint8Array | null;
  /** Only changes the words that say whether the document is signed. */
  isSigned: boolean;
};

const sectionGap = 12;

const drawFront = (
  flow: Flow,
  snapshot: CertificateSnapshot,
  { copy, successorNumber = null, logo }: CertificateRendering
): void => {
  place(flow, officeBlock(snapshot, logo));
  place(flow, titleBlock(snapshot), 8);
  place(flow, identityBlock(snapshot), sectionGap);
  for (const banner of bannersOf({ copy, successorNumber, specimen: snapshot.specimen })) place(flow, banner, 8);
  place(flow, partiesBlock(snapshot), sectionGap);
  const shipment = shipmentBlocks(snapshot);
  placeAll(flow, shipment.fields, sectionGap);
  placeAll(flow, shipment.containers, 4, 0);
  for (const group of findingsGroups(snapshot)) placeAll(flow, group, sectionGap);
};

/**
 * The certificate as a PDF: the four kinds, in French with English under it. The same snapshot, copy and logo give the same bytes.
 * Nothing in the texts of a snapshot makes it fail.
 */
export const renderCertificate = async (
  snapshot: CertificateSnapshot,
  rendering: CertificateRendering
): Promise<Uint8Array> => {
  const { kind, number, office, items } = snapshot;
  const title = term(({ certificateTitles }) => certificateTitles[kind]);
  const document = openDocument({
    title: `${title.fr} ${number}`,
    author: office.name,
    subject: inBoth(({ certificateTitles }) => certificateTitles[kind]),
    keywords: [number, snapshot.request.number, rendering.copy].join(', '),
    createdAt: new Date(snapshot.issuedAt),
  });
  const flow = beginFlow(document, runningHead(`${title.fr} / ${title.en}`, number));
  drawFront(flow, snapshot, rendering);
  placeTable(flow, {
    table: linesTable(snapshot),
    rows: items,
    heading: headingBlock(linesTerm[kind], contentWidth),
    tail: closingBlock(snapshot, rendering.isSigned),
    before: sectionGap,
  });
  drawFooters(document, `${certificateTerms.number.fr} ${number}`, office.name);
  const { copy, successorNumber = null } = rendering;
  drawLife(document, { copy, successorNumber, specimen: snapshot.specimen });
  return finishDocument(document);
};
