import { addNote, listNotes } from '../../../../../contract/desk/requests';
import { pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';
import { readNotes } from '../read/notes';
import { requestOf } from '../../../../../api/request/call-request';
import { addNote as add } from '../write/add-note';

export default {
  list: agentAction(listNotes, ({ query, ctx }) => readNotes(pool(), requestOf(ctx).id, query.pagination)),

  add: agentAction(addNote, async ({ actor, body, ctx }) => ({
    data: await add(requestOf(ctx).documentId, actor, body.text),
  })),
};
