import { Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useWords } from '../words/use-words';
import { useRefusal } from './use-refusal';

/** What is shown instead of something that could not be loaded. */
export const Problem = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { t } = useWords();
  const readRefusal = useRefusal();
  return (
    <EmptyStateLayout
      content={readRefusal(error).message}
      action={
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={retry}>
          {t('common.retry')}
        </Button>
      }
    />
  );
};
