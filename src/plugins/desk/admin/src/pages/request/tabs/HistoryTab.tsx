import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { type DeskRequest, useListDeskHistoryQuery } from '../../../calls/request';
import { Listing } from '../../../parts/Listing';
import { useLive } from '../../../parts/live';
import { StateBadge } from '../../../parts/StateBadge';
import { useAddress } from '../../../parts/use-address';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { useHistoryWords } from './use-history-words';

const Said = styled(Typography)`
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

/** Everything that happened to the request, the oldest first: who, when, what, and why. */
export const HistoryTab = ({ request: { documentId } }: { request: DeskRequest }) => {
  const { t } = useWords();
  const format = useFormat();
  const { actOf, factsOf } = useHistoryWords();
  const { page, change } = useAddress();
  const list = useListDeskHistoryQuery({ id: documentId, page }, useLive());
  return (
    <Listing
      heads={(['at', 'who', 'what', 'state'] as const).map((column) => t(`history.${column}`))}
      list={list}
      empty={t('history.none')}
      turnTo={(to) => change({ page: String(to) })}
    >
      {(entry) => (
        <tr key={entry.seq}>
          <td>
            <Typography>{format.instant(entry.at)}</Typography>
          </td>
          <td>
            <Flex direction="column" alignItems="flex-start" gap={1}>
              <Typography>{entry.actor.name}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {t(`history.actor.${entry.actor.kind}`)}
              </Typography>
            </Flex>
          </td>
          <td style={{ maxInlineSize: '56rem' }}>
            <Flex direction="column" alignItems="flex-start" gap={1}>
              <Typography fontWeight="semiBold">{actOf(entry)}</Typography>
              {factsOf(entry).map(({ fact, label, text }) => (
                <Said key={fact} variant="pi" textColor="neutral700">
                  {t('history.fact', { label, text })}
                </Said>
              ))}
            </Flex>
          </td>
          <td>{entry.to !== null && entry.from !== entry.to && <StateBadge state={entry.to} response={null} />}</td>
        </tr>
      )}
    </Listing>
  );
};
