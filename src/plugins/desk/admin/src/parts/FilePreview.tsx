import { Box, EmptyStateLayout, Loader } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../words/use-words';
import { Problem } from './Problem';
import { useFile } from './use-file';

/** What browsers show by themselves; everything else is saved and opened elsewhere. */
const shown = ['application/pdf', 'image/jpeg', 'image/png'];

/** Whether a file of this type can be looked at here. */
export const canPreview = (mime: string): boolean => shown.includes(mime);

const Frame = styled.iframe`
  block-size: 100%;
  border: 0;
  inline-size: 100%;
`;

const Picture = styled.img`
  display: block;
  margin-inline: auto;
  max-inline-size: 100%;
`;

/** A file as it is, in the page. */
export const FilePreview = ({ path, mime, name }: { path: string; mime: string; name: string }) => {
  const { t } = useWords();
  const { url, error, retry } = useFile(canPreview(mime) ? path : null);
  if (!canPreview(mime)) return <EmptyStateLayout content={t('documents.noPreview')} />;
  if (error) return <Problem error={error} retry={retry} />;
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius height="70vh" overflow="auto">
      {url === null ? (
        <Loader />
      ) : mime === 'application/pdf' ? (
        <Frame src={url} title={name} />
      ) : (
        <Picture src={url} alt={name} />
      )}
    </Box>
  );
};
