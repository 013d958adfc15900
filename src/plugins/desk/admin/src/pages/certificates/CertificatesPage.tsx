import { useState } from 'react';
import { isTooShort } from '../../../../../../domain/list-limits';
import { certificateKinds, certificateStates } from '../../../../../../domain/vocabulary';
import { useGetDeskAccountQuery } from '../../calls/account';
import { type DeskCertificate, useListDeskCertificatesQuery } from '../../calls/certificates';
import { Choose } from '../../parts/Choose';
import { ListPage } from '../../parts/ListPage';
import { useLive } from '../../parts/live';
import { Search } from '../../parts/Search';
import { useAddress } from '../../parts/use-address';
import { useWords } from '../../words/use-words';
import { CertificateDialog } from './CertificateDialog';
import { CertificateRow } from './CertificateRow';
import { type Change, ChangeDialog } from './ChangeDialog';

const columns = ['number', 'importer', 'state', 'issuedAt', 'checks', 'actions'] as const;

/** Any document of the own offices, and for customs of all: found, looked at, saved, revoked or marked as used. */
const CertificatesPage = () => {
  const { t, labels } = useWords();
  const { of, chosen, page, change } = useAddress();
  const { data: account } = useGetDeskAccountQuery();
  const [opened, setOpened] = useState<{ certificate: DeskCertificate; change: Change | null } | null>(null);
  const q = of('q');
  const list = useListDeskCertificatesQuery(
    {
      pagination: { page, pageSize: 25 },
      q: q === undefined || isTooShort(q) ? undefined : q,
      filters: { kind: chosen('kind'), state: chosen('state') },
    },
    { ...useLive(), refetchOnMountOrArgChange: true }
  );
  const close = (): void => setOpened(null);

  return (
    <ListPage
      title={t('menu.certificates')}
      subtitle={t('certificates.subtitle')}
      filters={
        <>
          <Search hint={t('certificates.search')} value={q} search={(text) => change({ q: text })} />
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
        </>
      }
      heads={columns.map((column) => t(`certificates.column.${column}`))}
      list={list}
      empty={t('certificates.none')}
      row={(certificate) => (
        <CertificateRow
          key={certificate.documentId}
          certificate={certificate}
          permissions={account?.data.permissions ?? []}
          look={() => setOpened({ certificate, change: null })}
          change={(wanted) => setOpened({ certificate, change: wanted })}
        />
      )}
    >
      {opened !== null &&
        (opened.change === null ? (
          <CertificateDialog certificate={opened.certificate} close={close} />
        ) : (
          <ChangeDialog certificate={opened.certificate} change={opened.change} close={close} />
        ))}
    </ListPage>
  );
};

export default CertificatesPage;
