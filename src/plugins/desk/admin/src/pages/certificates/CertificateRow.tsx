import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Permission } from '../../../../../../domain/vocabulary';
import { type DeskCertificate, certificateFile } from '../../calls/certificates';
import { CertificateBadge } from '../../parts/CertificateBadge';
import { SaveButton } from '../../parts/SaveButton';
import { TextLink } from '../../parts/TextLink';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import type { Change } from './ChangeDialog';

/** What can be done stays in sight where the list is wider than the window. */
const ActsCell = styled.td`
  background: ${({ theme }) => theme.colors.neutral0};
  inset-inline-end: 0;
  position: sticky;
  tr:hover > & {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** A cell of two lines: what is looked for, and what is good to know besides. */
const Pair = ({ main, more, width }: { main: ReactNode; more: ReactNode; width?: string }) => (
  <td style={{ maxInlineSize: width }}>
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {main}
      {more}
    </Flex>
  </td>
);

const CertificateNumber = styled(Typography).attrs({ fontWeight: 'semiBold' })`
  white-space: nowrap;
`;

const Quiet = ({ children, title }: { children: string; title?: string }) => (
  <Typography variant="pi" textColor="neutral600" ellipsis dir="auto" title={title} maxWidth="100%">
    {children}
  </Typography>
);

type CertificateRowProps = {
  certificate: DeskCertificate;
  permissions: readonly Permission[];
  look: () => void;
  change: (change: Change) => void;
};

/** One document, on two lines, so that what can be done with it fits beside it. */
export const CertificateRow = ({ certificate, permissions, look, change }: CertificateRowProps) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const { kind, number, state, request, importerName, issuedAt, validUntil, checks, lastCheckedOn } = certificate;
  const isValid = state === 'valid';
  const because = certificate.dum ?? certificate.reason ?? certificate.replacedBy?.number ?? '';
  return (
    <tr>
      <Pair
        main={<CertificateNumber>{number}</CertificateNumber>}
        more={<Quiet>{labels.certificateKinds[kind]}</Quiet>}
      />
      <Pair
        width="20rem"
        main={
          <Typography ellipsis title={importerName} maxWidth="100%">
            {importerName}
          </Typography>
        }
        more={
          permissions.includes('requests.read') ? (
            <TextLink to={`/plugins/desk/requests/${request.documentId}`}>{request.number}</TextLink>
          ) : (
            <Quiet>{request.number}</Quiet>
          )
        }
      />
      <Pair width="16rem" main={<CertificateBadge state={state} />} more={<Quiet title={because}>{because}</Quiet>} />
      <Pair
        main={<Typography>{format.dayOf(issuedAt)}</Typography>}
        more={validUntil !== null && <Quiet>{t('certificates.until', { day: format.day(validUntil) })}</Quiet>}
      />
      <Pair
        main={<Typography>{format.number(checks)}</Typography>}
        more={
          lastCheckedOn !== null && <Quiet>{t('certificates.lastChecked', { day: format.day(lastCheckedOn) })}</Quiet>
        }
      />
      <ActsCell>
        <Flex gap={2} wrap="wrap">
          <IconButton label={t('certificates.look', { number })} onClick={look}>
            <Eye />
          </IconButton>
          <SaveButton
            label={t('certificates.save', { number })}
            path={certificateFile(certificate.documentId)}
            name={`${number}.pdf`}
          />
          {isValid && permissions.includes('certificates.revoke') && (
            <Button size="S" variant="danger-light" onClick={() => change('revoke')}>
              {t('certificates.revoke')}
            </Button>
          )}
          {isValid && kind === 'coc' && permissions.includes('certificates.use') && (
            <Button size="S" variant="secondary" onClick={() => change('use')}>
              {t('certificates.use')}
            </Button>
          )}
        </Flex>
      </ActsCell>
    </tr>
  );
};
