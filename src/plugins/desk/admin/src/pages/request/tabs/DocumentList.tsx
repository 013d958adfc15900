import { Button, Flex, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Labels } from '../../../../../../../domain/labels';
import type { DeskRequest } from '../../../calls/request';
import { canPreview } from '../../../parts/FilePreview';
import { SaveButton } from '../../../parts/SaveButton';
import { Badge } from '../../../parts/StateBadge';
import { useTypeName } from '../../../parts/use-type-name';
import { type Format, useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';

export type Attachment = DeskRequest['attachments'][number];

/** Where the bytes of an attachment are. */
export const fileOf = ({ documentId }: Attachment): string => `/desk/attachments/${documentId}/file`;

const Item = styled(Flex)<{ $isOpen: boolean }>`
  background: ${({ theme, $isOpen }) => ($isOpen ? theme.colors.primary100 : theme.colors.neutral0)};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  padding: 1.2rem;
`;

/** A size as people read it, with the language's own units. */
const sizeText = (bytes: number, number: Format['number'], units: Labels['summary']['bytes']): string =>
  bytes < 1_000_000
    ? `${number(Math.max(1, Math.round(bytes / 1000)))} ${units.kilo}`
    : `${number((bytes / 1_000_000).toFixed(1))} ${units.mega}`;

type DocumentListProps = {
  attachments: readonly Attachment[];
  opened?: string | null;
  open?: (attachment: Attachment) => void;
};

/** Files with their types; each can be looked at, where that makes sense, and saved. */
export const DocumentList = ({ attachments, opened = null, open }: DocumentListProps) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const typeName = useTypeName();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {attachments.map((attachment) => (
        <Item
          key={attachment.documentId}
          tag="li"
          $isOpen={attachment.documentId === opened}
          justifyContent="space-between"
          gap={3}
        >
          <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
            <Typography fontWeight="semiBold">{typeName(attachment.documentType)}</Typography>
            <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
              {attachment.name}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {`${sizeText(attachment.size, format.number, labels.summary.bytes)} · ${format.instant(attachment.createdAt)}`}
            </Typography>
            {attachment.scan === 'pending' && <Badge tone="amber">{labels.scanStates.pending}</Badge>}
          </Flex>
          <Flex gap={2}>
            {open && canPreview(attachment.mime) && (
              <Button size="S" variant="secondary" startIcon={<Eye />} onClick={() => open(attachment)}>
                {t('documents.look')}
              </Button>
            )}
            <SaveButton
              label={t('documents.save', { name: attachment.name })}
              path={fileOf(attachment)}
              name={attachment.name}
            />
          </Flex>
        </Item>
      ))}
    </Flex>
  );
};
