import type { DeskRequest } from '../../../../../contract/shapes/request';
import type { TransitionName } from '../../../../../domain/workflow';
import { act, deskApi } from './desk-api';

/** A transition of one request. `file` is the report of a visit. */
export type TransitionCall = {
  id: string;
  name: TransitionName;
  input: Readonly<Record<string, string | number | readonly string[]>>;
  file?: File | null;
  /** One for each form that was opened: sent twice, it acts once. */
  key: string;
  /** Others follow at once, unless this one is refused: the pages are read again after the last of them. */
  hasMore?: boolean;
};

/** What an act makes stale, also when it was refused: a colleague may have been quicker. */
const stale = ['Request', 'Queue', 'Goods', 'Notes', 'Visits', 'Certificates', 'Statistics'] as const;

/** Files make the body multipart: the input travels as form fields then. */
const bodyOf = ({ input, file }: TransitionCall): unknown => {
  if (!file) return input;
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) {
    form.append(name, typeof value === 'object' ? value.join() : String(value));
  }
  form.append('files', file);
  return form;
};

export const { usePerformMutation } = deskApi.injectEndpoints({
  endpoints: (build) => ({
    perform: build.mutation<{ data: DeskRequest }, TransitionCall>({
      query: (call) => act('POST', `/desk/requests/${call.id}/transitions/${call.name}`, bodyOf(call), call.key),
      invalidatesTags: (_answer, refusal, { hasMore = false }) => (hasMore && !refusal ? [] : stale),
    }),
  }),
});
