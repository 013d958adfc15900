import { Box, Checkbox, Flex, IconButton, Popover, TextButton } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import { useWords } from '../../words/use-words';
import { columnNames } from './queue-columns';
import type { useColumns } from './use-columns';

/** Which columns are shown. */
export const ColumnChoice = ({ columns, isUsual, choose }: ReturnType<typeof useColumns>) => {
  const { t } = useWords();
  return (
    <Popover.Root>
      <Popover.Trigger>
        <IconButton label={t('queue.columns')}>
          <Cog />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Box padding={4}>
          <Flex direction="column" alignItems="flex-start" gap={3}>
            {columnNames.map((column) => (
              <Checkbox
                key={column}
                checked={columns.includes(column)}
                onCheckedChange={(isShown) =>
                  choose(columnNames.filter((name) => (name === column ? isShown === true : columns.includes(name))))
                }
              >
                {t(`queue.column.${column}`)}
              </Checkbox>
            ))}
            {!isUsual && <TextButton onClick={() => choose(null)}>{t('queue.columns.usual')}</TextButton>}
          </Flex>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
};
