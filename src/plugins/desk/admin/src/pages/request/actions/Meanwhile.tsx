import { type DeskRequest, useListDeskHistoryQuery } from '../../../calls/request';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { useHistoryWords } from '../tabs/use-history-words';

/** What became of a file while its reader filled in a form: who did what last, and where it stands. */
export const Meanwhile = ({ request: { documentId: id, state } }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const { actOf } = useHistoryWords();
  const first = useListDeskHistoryQuery({ id, page: 1 }, { refetchOnMountOrArgChange: true });
  const page = first.data?.meta.pagination.pageCount ?? 1;
  const { data } = useListDeskHistoryQuery({ id, page });
  const last = data?.data.at(-1);
  return (
    <>
      {last && t('action.meanwhile.act', { at: format.instant(last.at), name: last.actor.name, act: actOf(last) })}{' '}
      {t('action.meanwhile', { state: labels.states[state] })}
    </>
  );
};
