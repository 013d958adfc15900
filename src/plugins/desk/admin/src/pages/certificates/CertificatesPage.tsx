import { Button, Flex, IconButton, Td, Tr, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { certificateKinds, certificateStates } from '../../../../../../domain/vocabulary';
import { useGetDeskAccountQuery } from '../../calls/account';
import { type DeskCertificate, useListDeskCertificatesQuery } from '../../calls/certificates';
import { CertificateBadge } from '../../parts/CertificateBadge';
import { Choose } from '../../parts/Choose';
import { Listing } from '../../parts/Listing';
import { Search } from '../../parts/Search';
import { useAddress } from '../../parts/use-address';
import { useSaveFile } from '../../parts/use-file';
import { useShowRefusal } from '../../parts/use-refusal';
import { useFormat } from '../../words/use-format';
import { TextLink } from '../../parts/TextLink';
import { Title } from '../../parts/Title';
import { useWords } from '../../words/use-words';
import { type Change, ChangeDialog } from './ChangeDialog';

const columns = ['kind', 'number', 'importer', 'office', 'request', 'state', 'issuedAt', 'validUntil', 'file'] as const;

/** Any document of the own offices, and for customs of all: found, saved, revoked or marked as used. */
const CertificatesPage = () => {
  const { t, labels } = useWords();
  const format = useFormat();
  const { of, page, change } = useAddress();
  const { data: account } = useGetDeskAccountQuery();
  const [dialog, setDialog] = useState<{ certificate: DeskCertificate; change: Change } | null>(null);
  const save = useSaveFile();
  const showRefusal = useShowRefusal();
  const q = of('q') ?? '';
  const chosen = (name: string): string[] | undefined => (of(name) === undefined ? undefined : [of(name) ?? '']);
  const list = useListDeskCertificatesQuery(
    {
      pagination: { page, pageSize: 25 },
      q: q.length >= 3 ? q : undefined,
      filters: { kind: chosen('kind'), state: chosen('state') },
    },
    { pollingInterval: 15_000, refetchOnMountOrArgChange: true }
  );
  const permissions = account?.data.permissions ?? [];

  return (
    <Page.Main>
      <Title>{t('menu.certificates')}</Title>
      <Layouts.Header title={t('menu.certificates')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={2} wrap="wrap">
            <Search hint={t('certificates.search')} value={of('q')} search={(text) => change({ q: text })} />
            <Choose
              label={t('certificates.column.kind')}
              value={of('kind')}
              choices={certificateKinds.map((kind) => ({ value: kind, label: labels.certificateKinds[kind] }))}
              choose={(kind) => change({ kind })}
            />
            <Choose
              label={t('certificates.column.state')}
              value={of('state')}
              choices={certificateStates.map((state) => ({ value: state, label: labels.certificateStates[state] }))}
              choose={(state) => change({ state })}
            />
          </Flex>
          <Listing
            heads={columns.map((column) => t(`certificates.column.${column}`))}
            list={list}
            empty={t('certificates.none')}
            turnTo={(to) => change({ page: String(to) })}
          >
            {(certificate) => (
              <Tr key={certificate.documentId}>
                <Td>
                  <Typography>{labels.certificateKinds[certificate.kind]}</Typography>
                </Td>
                <Td>
                  <Typography fontWeight="semiBold">{certificate.number}</Typography>
                </Td>
                <Td maxWidth="22rem">
                  <Typography ellipsis title={certificate.importerName}>
                    {certificate.importerName}
                  </Typography>
                </Td>
                <Td>
                  <Typography>{certificate.office.code}</Typography>
                </Td>
                <Td>
                  {permissions.includes('requests.read') ? (
                    <TextLink to={`/plugins/desk/requests/${certificate.request.documentId}`}>
                      {certificate.request.number}
                    </TextLink>
                  ) : (
                    <Typography>{certificate.request.number}</Typography>
                  )}
                </Td>
                <Td>
                  <Flex direction="column" alignItems="flex-start" gap={1}>
                    <CertificateBadge state={certificate.state} />
                    <Typography variant="pi" textColor="neutral600">
                      {certificate.dum ?? certificate.reason ?? certificate.replacedBy?.number ?? ''}
                    </Typography>
                  </Flex>
                </Td>
                <Td>
                  <Typography>{format.dayOf(certificate.issuedAt)}</Typography>
                </Td>
                <Td>
                  <Typography>{format.day(certificate.validUntil)}</Typography>
                </Td>
                <Td>
                  <Flex gap={2} justifyContent="flex-end">
                    {certificate.state === 'valid' && permissions.includes('certificates.revoke') && (
                      <Button
                        size="S"
                        variant="danger-light"
                        onClick={() => setDialog({ certificate, change: 'revoke' })}
                      >
                        {t('certificates.revoke')}
                      </Button>
                    )}
                    {certificate.state === 'valid' &&
                      certificate.kind === 'coc' &&
                      permissions.includes('certificates.use') && (
                        <Button size="S" variant="secondary" onClick={() => setDialog({ certificate, change: 'use' })}>
                          {t('certificates.use')}
                        </Button>
                      )}
                    <IconButton
                      label={t('certificates.save', { number: certificate.number })}
                      onClick={() =>
                        void save(
                          `/desk/certificates/${certificate.documentId}/file`,
                          `${certificate.number}.pdf`
                        ).catch(showRefusal)
                      }
                    >
                      <Download />
                    </IconButton>
                  </Flex>
                </Td>
              </Tr>
            )}
          </Listing>
        </Flex>
      </Layouts.Content>
      {dialog && <ChangeDialog key={dialog.certificate.documentId} {...dialog} close={() => setDialog(null)} />}
    </Page.Main>
  );
};

export default CertificatesPage;
