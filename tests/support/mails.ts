import { setTimeout as sleep } from 'node:timers/promises';
import { superAdministrator } from './panel';

/** The public id of a mail about a request; mails are written by a job, shortly after the act. */
export const firstMailOf = async (request: string): Promise<string> => {
  const admin = await superAdministrator();
  for (let waited = 0; waited < 45_000; waited += 100) {
    const { body } = await admin.get(`/desk/notifications?filters[request][$eq]=${request}`).expect(200);
    const [mail] = body.data;
    if (mail) return mail.documentId;
    await sleep(100);
  }
  throw new Error(`There is no mail about ${request}`);
};
