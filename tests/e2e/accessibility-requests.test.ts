import { type Language, type State } from '../../src/domain/vocabulary';
import { labelsOf } from '../../src/domain/labels';
import { formOf, isDeskAction } from '../../src/plugins/desk/admin/src/pages/request/actions/action-forms';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { readsThePanelIn } from '../support/mail-world';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import type { PanelAccount } from '../support/panel';
import { requestIn } from '../support/requests';
import { type FaultsByPage, look } from './support/axe';
import { gone, openForm, requestPath, shown } from './support/desk-page';
import { scenario } from './support/stage';

const tabs = ['summary', 'goods', 'documents', 'exchanges', 'visits', 'certificates', 'notes', 'history'];

/** In these states, between them, the agent and the supervisor can do every act of the desk. */
const states = [
  'deposited',
  'awaiting_evaluation',
  'under_evaluation',
  'in_processing',
  'awaiting_complement',
  'under_inspection',
] as const satisfies State[];
type Shown = (typeof states)[number] | 'closed';

jest.setTimeout(240_000);

describe('no request keeps anybody out, in either theme (axe)', () => {
  let staff: StaffedOffice;
  let declarant: DeclarantAccount;
  let ids: Record<Shown, string>;
  beforeAll(async () => {
    staff = await staffedOffice();
    declarant = await newDeclarant();
    const made = [...states, 'closed' as const].map(async (state) => [state, await requestIn(state, declarant, staff)]);
    ids = Object.fromEntries(await Promise.all(made));
  });

  const open = { fr: 'fr', ar: 'ar' } as const satisfies Partial<Record<Language, Language>>;
  for (const language of Object.values(open)) {
    scenario(`the tabs of a request, ${language}`, async (stage) => {
      await readsThePanelIn(staff.agent, language);
      const faults: FaultsByPage = {};
      const page = await stage.open(staff.agent, { theme: 'system', language, path: requestPath(ids.in_processing) });
      for (const tab of tabs) {
        const state = { exchanges: 'awaiting_complement', visits: 'under_inspection', certificates: 'closed' }[tab];
        await page.goto(`/admin${requestPath(ids[(state ?? 'in_processing') as Shown], tab)}`);
        await shown(page.getByRole('tab', { selected: true }));
        await look(page, tab, faults);
      }
      expect(faults).toEqual({});
    });

    scenario(`the form of each act, ${language}`, async (stage) => {
      const faults: FaultsByPage = {};
      const seen = new Set<string>();
      const lookAtForms = async (account: PanelAccount): Promise<void> => {
        await readsThePanelIn(account, language);
        const page = await stage.open(account, { theme: 'system', language });
        for (const state of states) {
          const { body } = await account.get(`/desk/requests/${ids[state]}`).expect(200);
          const fresh = body.data.operations.filter((act: string) => !seen.has(act)).filter(isDeskAction);
          if (fresh.length === 0) continue;
          await page.goto(`/admin${requestPath(ids[state])}`);
          for (const act of fresh) {
            seen.add(act);
            const name = labelsOf(language).transitions[act as 'assign'];
            const whole = new RegExp(`^${name}( ▸ .*)?$`);
            await page.getByRole('button', { name: whole }).click();
            await shown(openForm(page));
            if (formOf(act).fields.some(({ isRequired }) => isRequired)) {
              await openForm(page).getByRole('button', { name: whole }).click();
              await shown(openForm(page).getByRole('alert'));
            }
            await look(page, act, faults);
            await page.keyboard.press('Escape');
            await gone(openForm(page));
          }
        }
      };
      await lookAtForms(staff.agent);
      await lookAtForms(staff.supervisor);
      expect(seen.size).toBe(13);
      expect(faults).toEqual({});
    });
  }
});
