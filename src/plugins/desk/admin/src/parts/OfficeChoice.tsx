import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useGetDeskAccountQuery } from '../calls/account';
import { useListDeskOfficesQuery } from '../calls/queue';
import { useWords } from '../words/use-words';

/** The offices that one may look at: one's own, or all of them for those who see all. */
export const useOffices = (): readonly { code: string; name: string }[] => {
  const { data: account } = useGetDeskAccountQuery();
  const seesAll = account?.data.permissions.includes('offices.all') ?? false;
  const { data: all } = useListDeskOfficesQuery(undefined, { skip: !seesAll });
  return (seesAll ? all?.data : account?.data.offices) ?? [];
};

/** One office or all of them; nothing to choose where there is only one. */
export const OfficeChoice = ({
  office,
  choose,
}: {
  office: string | undefined;
  choose: (office: string | undefined) => void;
}) => {
  const { t } = useWords();
  const offices = useOffices();
  if (offices.length < 2) return null;
  return (
    <SingleSelect
      aria-label={t('queue.office')}
      value={office ?? ''}
      onChange={(code) => choose(String(code) || undefined)}
    >
      <SingleSelectOption value="">{t('queue.allOffices')}</SingleSelectOption>
      {offices.map(({ code, name }) => (
        <SingleSelectOption key={code} value={code}>
          {`${code} · ${name}`}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
