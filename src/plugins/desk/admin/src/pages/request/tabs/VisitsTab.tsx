import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import type { VisitResult, VisitState } from '../../../../../../../domain/vocabulary';
import type { DeskRequest } from '../../../calls/request';
import { Badge } from '../../../parts/StateBadge';
import type { Tone } from '../../../parts/tones';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { DocumentList } from './DocumentList';

const stateTones = { scheduled: 'violet', done: 'green', cancelled: 'neutral' } as const satisfies Record<
  VisitState,
  Tone
>;
const resultTones = {
  satisfactory: 'green',
  satisfactory_with_remarks: 'olive',
  unsatisfactory: 'red',
} as const satisfies Record<VisitResult, Tone>;

/** The inspections on site, the latest first. */
export const VisitsTab = ({ request: { visits } }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const format = useFormat();
  if (visits.length === 0) return <EmptyStateLayout content={t('visits.none')} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {[...visits].reverse().map((visit) => (
        <Box key={visit.documentId} tag="article" background="neutral0" borderColor="neutral200" hasRadius padding={5}>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Flex gap={3} wrap="wrap">
              <Typography variant="delta" tag="h2">
                {format.instant(visit.scheduledAt)}
              </Typography>
              <Badge tone={stateTones[visit.state]}>{labels.visitStates[visit.state]}</Badge>
              {visit.result !== null && (
                <Badge tone={resultTones[visit.result]}>{labels.visitResults[visit.result]}</Badge>
              )}
            </Flex>
            {[visit.place, visit.message, visit.remarks].map(
              (words, index) =>
                words !== null && (
                  <Typography key={index} tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {words}
                  </Typography>
                )
            )}
            {visit.report !== null && <DocumentList attachments={[visit.report]} />}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};
