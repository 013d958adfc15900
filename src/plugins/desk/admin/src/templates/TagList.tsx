import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import type { NotificationEvent } from '../../../../../domain/notification/events';
import { useListTemplateTagsQuery } from '../calls/templates';
import { Problem } from '../parts/Problem';
import { useWords } from '../words/use-words';
import { useInsert } from './use-insert';
import { WrappingButton } from './WrappingButton';

/** The tags of an event, each with its meaning; a click writes it into the form. */
export const TagList = ({ event }: { event: NotificationEvent }) => {
  const { t } = useWords();
  const insert = useInsert();
  const { currentData, error, refetch } = useListTemplateTagsQuery({ event });
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!currentData) return <Loader small>{t('common.loading')}</Loader>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {currentData.data.map(({ name, label }) => (
        <Box tag="li" key={name}>
          <WrappingButton
            size="S"
            variant="tertiary"
            aria-label={t('templates.insert', { tag: name })}
            onClick={() => insert(`{{${name}}}`)}
          >
            <bdi dir="ltr">{`{{${name}}}`}</bdi>
          </WrappingButton>
          <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
            {label}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
};
