import { useEffect } from 'react';
import { useGetDeskRequestQuery } from '../../calls/request';
import { useShowRefusal } from '../../parts/use-refusal';
import { ActionDialog } from '../request/actions/ActionDialog';

/** Asks for the reason of a visit's new date, on the request as it is now. */
export const RescheduleDialog = ({ request, close }: { request: string; close: () => void }) => {
  const { data, error } = useGetDeskRequestQuery({ id: request }, { refetchOnMountOrArgChange: true });
  const showRefusal = useShowRefusal();
  useEffect(() => {
    if (!error) return;
    showRefusal(error);
    close();
  }, [close, error, showRefusal]);
  return data ? <ActionDialog request={data.data} action="reschedule_visit" close={close} /> : null;
};
