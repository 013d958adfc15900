import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { OwnDirection } from '../parts/OwnDirection';
import { useWords } from '../words/use-words';
import { PreviewButton } from './PreviewButton';
import { RestoreButton } from './RestoreButton';
import { TagList } from './TagList';
import { readForm } from './template-input';

/** What helps to write a template: its preview, the original text, and the tags of its event. */
export const TemplateTools = ({ isStored }: { isStored: boolean }) => {
  const { t } = useWords();
  const { event, language, ...texts } = readForm(useForm('TemplateTools', ({ values }) => values));
  return (
    <OwnDirection>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {event !== null && language !== null && <PreviewButton template={{ event, language, ...texts }} />}
        {isStored && <RestoreButton />}
        <Typography tag="h3" variant="omega" fontWeight="semiBold" paddingTop={2}>
          {t('templates.tags')}
        </Typography>
        {event === null ? (
          <Typography variant="pi" textColor="neutral600">
            {t('templates.chooseEvent')}
          </Typography>
        ) : (
          <>
            <Typography variant="pi" textColor="neutral600">
              {t('templates.tagsHint')}
            </Typography>
            <TagList event={event} />
          </>
        )}
      </Flex>
    </OwnDirection>
  );
};
