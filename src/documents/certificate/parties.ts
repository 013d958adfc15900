import type { CertificateSnapshot, SnapshotParty } from '../../domain/certificate/snapshot';
import { type Block, stacked, textBlock } from '../kit/block';
import { headingBlock, panelRow, type Term } from '../kit/fields';
import { contentWidth } from '../kit/measures';
import { styles } from '../kit/text';
import { joined } from '../kit/values';
import { certificateTerms } from '../words/certificate';
import { nameOf } from '../../domain/reference/names';
import { term } from '../words/term';

const labelled = (label: string, value: string | null): string | null =>
  value === null ? null : `${label} : ${value}`;

const qualityCertificate = term(({ fields }) => fields.parties.qualityCertificate).fr;

/** Address, identifiers and contact, as far as they are there. */
const linesOf = (party: SnapshotParty): string[] =>
  [
    party.address,
    joined([party.city, nameOf('country', party.country, 'fr')], ', '),
    labelled('ICE', party.ice),
    joined([labelled('IF', party.taxId), labelled('TP', party.tp)], ' · '),
    labelled('RC', party.rc === null ? null : joined([party.rc, party.rcCentre], ' ')),
    labelled(qualityCertificate, party.qualityCertificate),
    labelled('Contact', party.contactName),
    joined([party.phone, party.email], ' · '),
  ].flatMap((line) => (line === null || line === '' ? [] : [line]));

const partyPanel =
  (role: Term, party: SnapshotParty) =>
  (width: number): Block =>
    stacked(
      [
        headingBlock(role, width),
        textBlock(party.name ?? '–', styles.strong, width),
        stacked(linesOf(party).map((line) => textBlock(line, styles.small, width))),
      ],
      4
    );

/** Importer, exporter and manufacturer side by side; holder and supplier on a registration or licence. */
export const partiesBlock = ({ kind, importer, exporter, manufacturer }: CertificateSnapshot): Block => {
  const isStanding = kind === 'sor' || kind === 'sol';
  return panelRow(
    [
      partyPanel(isStanding ? certificateTerms.holder : term(({ partyRoles }) => partyRoles.importer), importer),
      partyPanel(isStanding ? certificateTerms.supplier : term(({ partyRoles }) => partyRoles.exporter), exporter),
      partyPanel(
        term(({ partyRoles }) => partyRoles.manufacturer),
        manufacturer
      ),
    ],
    contentWidth
  );
};
