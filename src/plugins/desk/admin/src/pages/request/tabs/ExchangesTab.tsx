import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import type { InformationRequestState } from '../../../../../../../domain/vocabulary';
import type { DeskRequest } from '../../../calls/request';
import { Badge } from '../../../parts/StateBadge';
import type { Tone } from '../../../parts/tones';
import { useTypeName } from '../../../parts/use-type-name';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { DocumentList } from './DocumentList';

const tones = { open: 'amber', answered: 'green', withdrawn: 'neutral' } as const satisfies Record<
  InformationRequestState,
  Tone
>;

const Words = ({ children }: { children: string }) => (
  <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
    {children}
  </Typography>
);

/** What the declarant was asked for, and the answers, the latest first. */
export const ExchangesTab = ({ request: { informationRequests, declarant } }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const typeName = useTypeName();
  if (informationRequests.length === 0) return <EmptyStateLayout content={t('exchanges.none')} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {[...informationRequests].reverse().map((asked) => (
        <Box key={asked.documentId} tag="article" background="neutral0" borderColor="neutral200" hasRadius padding={5}>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Flex gap={3} wrap="wrap">
              <Typography variant="delta" tag="h2">
                {labels.informationRequestKinds[asked.kind]}
              </Typography>
              <Badge tone={tones[asked.state]}>{labels.informationRequestStates[asked.state]}</Badge>
              <Typography variant="pi" textColor="neutral600">
                {t('exchanges.asked', { at: format.instant(asked.askedAt) })}
              </Typography>
              {asked.dueDate !== null && (
                <Typography variant="pi" textColor="neutral600">
                  {t('exchanges.due', { day: format.day(asked.dueDate) })}
                </Typography>
              )}
            </Flex>
            <Words>{asked.message}</Words>
            {asked.documentTypes.length > 0 && (
              <Typography variant="pi" textColor="neutral700">
                {t('exchanges.wanted', { types: asked.documentTypes.map(typeName).join(', ') })}
              </Typography>
            )}
            {asked.answeredAt !== null && (
              <Box background="neutral100" hasRadius padding={4}>
                <Flex direction="column" alignItems="stretch" gap={3}>
                  <Typography variant="pi" fontWeight="semiBold">
                    {t('exchanges.answered', { name: declarant.name, at: format.instant(asked.answeredAt) })}
                  </Typography>
                  {asked.note !== null && <Words>{asked.note}</Words>}
                  <DocumentList attachments={asked.attachments} />
                </Flex>
              </Box>
            )}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};
