import { Loader, MenuItem, SimpleMenu, VisuallyHidden } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { type SheetFormat, sheetFormats } from '../../../../../domain/vocabulary';
import { useWords } from '../words/use-words';
import { useSaveFile } from './use-file';

/**
 * Saves what a page shows as a sheet, in the format that is chosen. A long one takes its time: meanwhile the button says so, and
 * leaving the page gives it up.
 */
export const ExportMenu = ({ pathOf, name }: { pathOf: (format: SheetFormat) => string; name: string }) => {
  const { t } = useWords();
  const { save, isSaving } = useSaveFile();
  return (
    <>
      <SimpleMenu
        variant="secondary"
        startIcon={isSaving ? <Loader small /> : <Download />}
        label={t(isSaving ? 'export.running' : 'export')}
        popoverPlacement="bottom-end"
      >
        {sheetFormats.map((format) => (
          <MenuItem key={format} disabled={isSaving} onSelect={() => save(pathOf(format), `${name}.${format}`)}>
            {t(`export.${format}`)}
          </MenuItem>
        ))}
      </SimpleMenu>
      <VisuallyHidden role="status">{isSaving ? t('export.running') : ''}</VisuallyHidden>
    </>
  );
};
