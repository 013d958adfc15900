import { Box, Typography } from '@strapi/design-system';
import type { Note } from '../../../calls/request';
import { useFormat } from '../../../words/use-format';

/** An internal note: who wrote it, when, and its text. */
export const NoteCard = ({ note: { author, createdAt, text } }: { note: Note }) => {
  const format = useFormat();
  return (
    <Box background="neutral0" padding={4} hasRadius borderColor="neutral200">
      <Typography variant="pi" textColor="neutral600">
        {`${author.name} · ${format.instant(createdAt)}`}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </Box>
  );
};
