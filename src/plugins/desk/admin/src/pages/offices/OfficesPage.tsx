import {
  EmptyStateLayout,
  Flex,
  LinkButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useGetDeskAccountQuery } from '../../calls/account';
import { useListDeskOfficesQuery } from '../../calls/queue';
import { useOffices } from '../../parts/OfficeChoice';
import { Problem } from '../../parts/Problem';
import { Badge } from '../../parts/StateBadge';
import { Title } from '../../parts/Title';
import { useAddress } from '../../parts/use-address';
import { useWords } from '../../words/use-words';
import { AgentLoads } from './AgentLoads';
import { Members } from './Members';

/** The people of the offices: who is there, who is away, and who has how much to do. */
const OfficesPage = () => {
  const { t, labels } = useWords();
  const { of, change } = useAddress();
  const { data: account } = useGetDeskAccountQuery();
  const offices = useListDeskOfficesQuery(undefined, { refetchOnMountOrArgChange: true });
  const own = useOffices();
  const permissions = account?.data.permissions ?? [];
  if (offices.error) return <Problem error={offices.error} retry={() => void offices.refetch()} />;
  if (!offices.data || !account) return <Page.Loading />;
  const shown = offices.data.data.filter(
    ({ code }) => permissions.includes('offices.manage') || own.some((office) => office.code === code)
  );
  const office = shown.find(({ code }) => code === of('office')) ?? shown[0];
  return (
    <Page.Main>
      <Title>{t('menu.offices')}</Title>
      <Layouts.Header
        title={t('menu.offices')}
        subtitle={t('offices.subtitle')}
        primaryAction={
          <Flex gap={3}>
            {shown.length > 1 && (
              <SingleSelect
                aria-label={t('queue.office')}
                value={office?.code ?? null}
                onChange={(code) => change({ office: String(code) })}
              >
                {shown.map(({ code, name }) => (
                  <SingleSelectOption key={code} value={code}>
                    {`${code} · ${name}`}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            )}
            {permissions.includes('offices.manage') && office && (
              <LinkButton
                tag={Link}
                to={`/content-manager/collection-types/api::office.office/${office.documentId}`}
                startIcon={<Pencil />}
                variant="secondary"
              >
                {t('offices.configure')}
              </LinkButton>
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        {office === undefined ? (
          <EmptyStateLayout content={t('offices.none')} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Flex gap={3} wrap="wrap">
              <Typography variant="beta" tag="h2">{`${office.code} · ${office.name}`}</Typography>
              <Badge tone={office.active ? 'green' : 'neutral'}>
                {t(office.active ? 'offices.active' : 'offices.inactive')}
              </Badge>
              <Typography textColor="neutral700">
                {t('offices.assignment', { mode: labels.assignmentModes[office.assignmentMode] })}
              </Typography>
            </Flex>
            {permissions.includes('requests.read') && (
              <AgentLoads
                key={`loads-${office.code}`}
                office={office.code}
                mayAssign={permissions.includes('requests.assign')}
              />
            )}
            {office.members !== null && (
              <Flex tag="section" direction="column" alignItems="stretch" gap={3}>
                <Typography variant="delta" tag="h3">
                  {t('offices.members')}
                </Typography>
                <Members key={office.code} code={office.code} members={office.members} />
              </Flex>
            )}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default OfficesPage;
