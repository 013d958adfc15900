import type { NotificationEvent } from '../../src/domain/notification/events';
import type { Language } from '../../src/domain/vocabulary';
import type { DeclarantAccount } from './declarants';
import { expectReadable, queueIsEmpty, subjectOf } from './mail-checks';
import { type MailWorld, mailWorld, readsThePanelIn } from './mail-world';
import type { StaffedOffice } from './offices';
import type { ReceivedMail } from './smtp';
import { unique } from './unique';

/** Somebody who is written to, in their language. */
export type Addressee = [address: string, language: Language];

/** Those whom the mails about a request can go to, each in a language of their own, with a mail server to see them at. */
export type Correspondents = MailWorld & {
  staff: StaffedOffice;
  declarant: DeclarantAccount;
  theDeclarant: Addressee;
  theAgent: Addressee;
  theOther: Addressee;
  theOffice: Addressee;
  theSite: Addressee;
  /** A form that names whom to ask for at the place of inspection. */
  formWithContact: () => ReturnType<MailWorld['kit']['cocForm']>;
  /** A request with such a form. */
  requestIn: (state: Parameters<MailWorld['kit']['requestIn']>[0]) => Promise<string>;
  /** An act of the desk, by default of the agent. */
  act: (name: string, id: string, input?: object, by?: StaffedOffice['agent']) => PromiseLike<unknown>;
  /** The mails that an act gives rise to, all of them. */
  mailsOf: (act: () => PromiseLike<unknown>) => Promise<ReceivedMail[]>;
};

/** Starts a server and opens an office and a declarant's account on it. */
export const newCorrespondents = async (): Promise<Correspondents> => {
  const world = await mailWorld();
  const { kit, smtp, database } = world;
  const officeEmail = `${unique('bureau')}@test.ma`;
  const siteEmail = `${unique('site')}@test.cn`;
  const staff = await kit.staffedOffice({ email: officeEmail });
  // Markup and quotes in a name are text in a mail.
  const declarant = await kit.newDeclarant({ language: 'ar', companyName: 'Atlas & "Fils" <b>SARL</b>' });
  await readsThePanelIn(staff.agent, 'fr');
  await readsThePanelIn(staff.other, 'en');

  const formWithContact: Correspondents['formWithContact'] = () => {
    const form = kit.cocForm(staff.office);
    return { ...form, inspection: Object.assign(form.inspection, { email: siteEmail }) };
  };
  return {
    ...world,
    staff,
    declarant,
    theDeclarant: [declarant.email, 'ar'],
    theAgent: [staff.agent.email, 'fr'],
    theOther: [staff.other.email, 'en'],
    theOffice: [officeEmail, 'fr'],
    theSite: [siteEmail, 'en'],
    formWithContact,
    requestIn: (state) => kit.requestIn(state, declarant, staff, formWithContact()),
    act: (name, id, input = {}, by = staff.agent) => kit.transition(by, id, name, input).expect(200),
    async mailsOf(act) {
      await queueIsEmpty(database);
      const before = smtp.mails.length;
      await act();
      await queueIsEmpty(database);
      return smtp.mails.slice(before);
    },
  };
};

/** Checks that these and nobody else got a mail about the event, in their language; gives the mails in that order. */
export const expectTold = (
  mails: ReceivedMail[],
  event: NotificationEvent,
  ...addressees: Addressee[]
): ReceivedMail[] => {
  expect(mails.map(({ to }) => to).sort()).toEqual(addressees.map(([address]) => address).sort());
  return addressees.map(([address, language]) => {
    const mail = mails.find(({ to }) => to === address);
    if (!mail) throw new Error(`Nothing for ${address}`);
    expect(mail.subject).toMatch(subjectOf(event, language));
    expectReadable(mail, language);
    return mail;
  });
};
