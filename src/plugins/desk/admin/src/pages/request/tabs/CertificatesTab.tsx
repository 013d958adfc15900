import { EmptyStateLayout, Flex, IconButton, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import type { DeskRequest } from '../../../calls/request';
import { CertificateBadge } from '../../../parts/CertificateBadge';
import { useSaveFile } from '../../../parts/use-file';
import { useShowRefusal } from '../../../parts/use-refusal';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';

/** The documents that closing issued. */
export const CertificatesTab = ({ request: { certificates } }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const save = useSaveFile();
  const showRefusal = useShowRefusal();
  if (certificates.length === 0) return <EmptyStateLayout content={t('certificates.noneYet')} />;
  return (
    <Table colCount={6} rowCount={certificates.length + 1}>
      <Thead>
        <Tr>
          {(['kind', 'number', 'state', 'issuedAt', 'validUntil', 'file'] as const).map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{t(`certificates.column.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {certificates.map(({ documentId, kind, number, state, issuedAt, validUntil }) => (
          <Tr key={documentId}>
            <Td>
              <Typography>{labels.certificateKinds[kind]}</Typography>
            </Td>
            <Td>
              <Typography fontWeight="semiBold">{number}</Typography>
            </Td>
            <Td>
              <CertificateBadge state={state} />
            </Td>
            <Td>
              <Typography>{format.dayOf(issuedAt)}</Typography>
            </Td>
            <Td>
              <Typography>{format.day(validUntil)}</Typography>
            </Td>
            <Td>
              <Flex justifyContent="flex-end">
                <IconButton
                  label={t('certificates.save', { number })}
                  onClick={() => void save(`/desk/certificates/${documentId}/file`, `${number}.pdf`).catch(showRefusal)}
                >
                  <Download />
                </IconButton>
              </Flex>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
