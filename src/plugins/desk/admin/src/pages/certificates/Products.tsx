import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useListProductsQuery } from '../../calls/certificates';
import { Listing } from '../../parts/Listing';
import { useWords } from '../../words/use-words';

/** The lines of goods of a document, with what was found about them. */
export const Products = ({ id }: { id: string }) => {
  const { t, labels } = useWords();
  const [page, setPage] = useState(1);
  const list = useListProductsQuery({ id, page });
  return (
    <Listing
      heads={(['line', 'hsCode', 'description', 'outcome'] as const).map((column) => t(`goods.column.${column}`))}
      list={list}
      empty={t('goods.none')}
      turnTo={setPage}
    >
      {({ line, hsCode, description, brand, model, originCountry, outcome, remark, standardsApplied }) => (
        <tr key={line}>
          <td>
            <Typography>{line}</Typography>
          </td>
          <td>
            <Typography>{hsCode}</Typography>
          </td>
          <td style={{ maxInlineSize: '34rem' }}>
            <Flex direction="column" alignItems="flex-start" gap={1}>
              <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
                <bdi>{description}</bdi>
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                <bdi>{[brand, model, originCountry].filter(Boolean).join(' · ')}</bdi>
              </Typography>
            </Flex>
          </td>
          <td style={{ maxInlineSize: '26rem' }}>
            <Flex direction="column" alignItems="flex-start" gap={1}>
              <Typography>{labels.outcomes[outcome]}</Typography>
              {[remark, standardsApplied].map(
                (words, index) =>
                  words !== null && (
                    <Typography
                      key={index}
                      variant="pi"
                      textColor="neutral600"
                      style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
                    >
                      <bdi>{words}</bdi>
                    </Typography>
                  )
              )}
            </Flex>
          </td>
        </tr>
      )}
    </Listing>
  );
};
