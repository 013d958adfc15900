import { Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { isTooShort, SHORTEST_SEARCH } from '../../../../../domain/list-limits';
import { useWords } from '../words/use-words';

/** The design system's field has its magnifying glass on the left in every language, and a button smaller than a finger can hit. */
const Frame = styled.div`
  div:has(> input[type='search']) {
    padding: 0;
    padding-inline-start: 0.8rem;
  }
  input[type='search'] {
    padding-inline: 0 4.8rem !important;
  }
  input[type='search'] + div {
    inset-inline: auto 1.2rem;
  }
  button {
    min-block-size: 2.4rem;
    min-inline-size: 2.4rem;
  }
`;

type SearchProps = {
  hint: string;
  /** What is searched for now. */
  value: string | undefined;
  search: (text: string | undefined) => void;
};

/** A search that is made when it is sent, and is long enough. */
export const Search = ({ hint, value = '', search }: SearchProps) => {
  const { t } = useWords();
  const [known, setKnown] = useState(value);
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  // It was changed otherwise than here.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
    setSent(value);
  }
  const hasFault = sent !== '' && isTooShort(sent);
  const send = (text: string): void => {
    setTyped(text);
    setSent(text);
    if (text === '' || !isTooShort(text)) search(text || undefined);
  };
  return (
    <SearchForm
      onSubmit={(event) => {
        event.preventDefault();
        send(typed.trim());
      }}
    >
      <Frame>
        <Searchbar
          name="q"
          size="S"
          value={typed}
          placeholder={hint}
          aria-invalid={hasFault}
          clearLabel={t('common.clearSearch')}
          onChange={(event) => setTyped(event.target.value)}
          onClear={() => send('')}
        >
          {t('common.search')}
        </Searchbar>
      </Frame>
      {hasFault && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {t('common.searchTooShort', { least: SHORTEST_SEARCH })}
        </Typography>
      )}
    </SearchForm>
  );
};
