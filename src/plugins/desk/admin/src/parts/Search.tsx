import { Searchbar, SearchForm } from '@strapi/design-system';
import { useState } from 'react';
import { useWords } from '../words/use-words';

/** A search that is made when it is sent. */
export const Search = ({
  hint,
  value,
  search,
}: {
  hint: string;
  value: string | undefined;
  search: (text: string | undefined) => void;
}) => {
  const { t } = useWords();
  const [typed, setTyped] = useState(value ?? '');
  return (
    <SearchForm
      onSubmit={(event) => {
        event.preventDefault();
        search(typed.trim() || undefined);
      }}
    >
      <Searchbar
        name="q"
        size="S"
        value={typed}
        placeholder={hint}
        clearLabel={t('common.clearSearch')}
        onChange={(event) => setTyped(event.target.value)}
        onClear={() => {
          setTyped('');
          search(undefined);
        }}
      >
        {t('common.search')}
      </Searchbar>
    </SearchForm>
  );
};
