import { IconButton, Loader } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useSaveFile } from './use-file';

/** Saves one file; turns until it is there. */
export const SaveButton = ({ label, path, name }: { label: string; path: string; name: string }) => {
  const { save, isSaving } = useSaveFile();
  return (
    <IconButton label={label} disabled={isSaving} onClick={() => save(path, name)}>
      {isSaving ? <Loader small /> : <Download />}
    </IconButton>
  );
};
