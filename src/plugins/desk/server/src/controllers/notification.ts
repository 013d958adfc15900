import { mailScopeOf } from '../../../../../api/notification/mail-scope';
import { readNotification, readNotifications } from '../../../../../api/notification/read-notifications';
import { resend } from '../../../../../api/notification/resend';
import { getNotification, listNotifications, resendNotification } from '../../../../../contract/desk/notifications';
import type { Agent } from '../../../../../domain/actor';
import { Refusal } from '../../../../../domain/refusal';
import { type Database, inTransaction, pool } from '../../../../../platform/database';
import { agentAction } from '../../../../../platform/http/action';

const found = async (db: Database, actor: Agent, documentId: string) => {
  const notification = await readNotification(db, mailScopeOf(actor), documentId);
  if (!notification) throw new Refusal('not_found');
  return notification;
};

export default {
  list: agentAction(listNotifications, ({ actor, query }) => readNotifications(pool(), mailScopeOf(actor), query)),

  find: agentAction(getNotification, async ({ actor, params }) => ({ data: await found(pool(), actor, params.id) })),

  resend: agentAction(resendNotification, ({ actor, params }) =>
    inTransaction(async (trx) => {
      await found(trx, actor, params.id);
      await resend(trx, params.id);
      const { text: _text, html: _html, ...data } = await found(trx, actor, params.id);
      return { data };
    })
  ),
};
