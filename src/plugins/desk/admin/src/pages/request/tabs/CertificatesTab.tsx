import { EmptyStateLayout, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { certificateFile } from '../../../calls/certificates';
import type { DeskRequest } from '../../../calls/request';
import { CertificateBadge } from '../../../parts/CertificateBadge';
import { SaveButton } from '../../../parts/SaveButton';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';

/** The documents that closing issued. */
export const CertificatesTab = ({ request: { certificates } }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const format = useFormat();
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
        {certificates.map(({ documentId, kind, number, state, issuedAt, validUntil, reason, replacedBy }) => (
          <Tr key={documentId}>
            <Td>
              <Typography>{labels.certificateKinds[kind]}</Typography>
            </Td>
            <Td>
              <Typography fontWeight="semiBold">{number}</Typography>
            </Td>
            <Td maxWidth="30rem">
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <CertificateBadge state={state} />
                <Typography
                  variant="pi"
                  textColor="neutral600"
                  style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
                >
                  {reason ?? replacedBy?.number ?? ''}
                </Typography>
              </Flex>
            </Td>
            <Td>
              <Typography>{format.dayOf(issuedAt)}</Typography>
            </Td>
            <Td>
              <Typography>{format.day(validUntil)}</Typography>
            </Td>
            <Td>
              <Flex justifyContent="flex-end">
                <SaveButton
                  label={t('certificates.save', { number })}
                  path={certificateFile(documentId)}
                  name={`${number}.pdf`}
                />
              </Flex>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
