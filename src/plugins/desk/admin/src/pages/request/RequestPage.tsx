import { Box, EmptyStateLayout, Tabs } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { type ComponentType, type ReactNode, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { type DeskRequest, useGetDeskRequestQuery } from '../../calls/request';
import { useLive } from '../../parts/live';
import { Problem } from '../../parts/Problem';
import { useRefusal } from '../../parts/use-refusal';
import { useFormat } from '../../words/use-format';
import { TextLink } from '../../parts/TextLink';
import { Title } from '../../parts/Title';
import { useWords } from '../../words/use-words';
import { ActionDialog } from './actions/ActionDialog';
import type { DeskAction } from './actions/action-forms';
import { RequestHead } from './RequestHead';
import { GoodsTab } from './goods/GoodsTab';
import { CertificatesTab } from './tabs/CertificatesTab';
import { DocumentsTab } from './tabs/DocumentsTab';
import { ExchangesTab } from './tabs/ExchangesTab';
import { VisitsTab } from './tabs/VisitsTab';
import { SummaryTab } from './tabs/SummaryTab';
import { NotesTab } from './tabs/NotesTab';
import { HistoryTab } from './tabs/HistoryTab';

const tabNames = ['summary', 'goods', 'documents', 'exchanges', 'visits', 'certificates', 'notes', 'history'] as const;
type Tab = (typeof tabNames)[number];

type TabPart = {
  Content: ComponentType<{ request: DeskRequest }>;
  /** How many things are in it; `null` where that says nothing. */
  count: ((request: DeskRequest) => number) | null;
};

/** The tabs, each with how many things are in it. */
const tabs: Readonly<Record<Tab, TabPart>> = {
  summary: { Content: SummaryTab, count: null },
  goods: { Content: GoodsTab, count: ({ goodsCount }) => goodsCount },
  documents: { Content: DocumentsTab, count: ({ attachments }) => attachments.length },
  exchanges: { Content: ExchangesTab, count: ({ informationRequests }) => informationRequests.length },
  visits: { Content: VisitsTab, count: ({ visits }) => visits.length },
  certificates: { Content: CertificatesTab, count: ({ certificates }) => certificates.length },
  notes: { Content: NotesTab, count: null },
  history: { Content: HistoryTab, count: null },
};

type RequestViewProps = { request: DeskRequest; acted: (action: DeskAction) => void };

const RequestView = ({ request, acted }: RequestViewProps) => {
  const { t, language } = useWords();
  const format = useFormat();
  const [address, setAddress] = useSearchParams();
  const [action, setAction] = useState<DeskAction | null>(null);
  const tab = tabNames.find((name) => name === address.get('tab')) ?? 'summary';
  return (
    <Page.Main>
      <Title>{request.number ?? ''}</Title>
      <RequestHead request={request} act={setAction} />
      <Layouts.Content>
        <Tabs.Root
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          variant="simple"
          value={tab}
          onValueChange={(name) => setAddress({ tab: name }, { replace: true })}
        >
          <Tabs.List aria-label={t('request.tabs')}>
            {tabNames.map((name) => {
              const { count } = tabs[name];
              return (
                <Tabs.Trigger key={name} value={name}>
                  {count === null
                    ? t(`request.tab.${name}`)
                    : `${t(`request.tab.${name}`)} (${format.number(count(request))})`}
                </Tabs.Trigger>
              );
            })}
          </Tabs.List>
          {tabNames.map((name) => {
            const { Content } = tabs[name];
            return (
              <Tabs.Content key={name} value={name}>
                <Box paddingTop={5}>
                  <Content request={request} />
                </Box>
              </Tabs.Content>
            );
          })}
        </Tabs.Root>
      </Layouts.Content>
      {action !== null && (
        <ActionDialog key={action} request={request} action={action} acted={acted} close={() => setAction(null)} />
      )}
    </Page.Main>
  );
};

const queue = '/plugins/desk/requests';

/** Stands for a request that cannot be shown, with the way back. */
const Instead = ({ title, children }: { title: string; children: ReactNode }) => (
  <Page.Main>
    <Title>{title}</Title>
    <Layouts.Header title={title} navigationAction={<BackButton fallback={queue} />} />
    <Layouts.Content>{children}</Layouts.Content>
  </Page.Main>
);

/** One request, with everything that can be done with it. */
const RequestPage = () => {
  const { id = '' } = useParams();
  const { t } = useWords();
  const { data, error, refetch } = useGetDeskRequestQuery({ id }, useLive());
  const readRefusal = useRefusal();
  const [isTransferred, setIsTransferred] = useState(false);
  // A file that another office has now is not shown as it was; one that cannot be reached for a moment is.
  const isGone = error !== undefined && readRefusal(error).code === 'not_found';
  if (data && !isGone) {
    return <RequestView request={data.data} acted={(action) => setIsTransferred(action === 'transfer')} />;
  }
  if (isGone && isTransferred) return <Navigate to={queue} replace />;
  if (isGone) {
    return (
      <Instead title={t('request.gone')}>
        <EmptyStateLayout
          content={readRefusal(error).message}
          action={<TextLink to={queue}>{t('request.toQueue')}</TextLink>}
        />
      </Instead>
    );
  }
  if (!error) return <Page.Loading />;
  return (
    <Instead title={t('request.unreachable')}>
      <Problem error={error} retry={() => void refetch()} />
    </Instead>
  );
};

export default RequestPage;
