import { Client as Connection } from 'pg';
import { dayOf } from '../../src/domain/casablanca';
import { checksOf, expectChecks } from '../support/certificate-checks';
import { type ListedCertificate, issuedFor } from '../support/certificates';
import { clientFor, nobody } from '../support/client';
import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { type StaffedOffice, staffedOffice } from '../support/offices';
import { cocForm } from '../support/requests';
import { databaseUrl, startAnotherServer } from '../support/servers';

let staff: StaffedOffice;
let declarant: DeclarantAccount;

beforeAll(async () => {
  staff = await staffedOffice();
  declarant = await newDeclarant();
});

const newDocument = async (): Promise<ListedCertificate> =>
  (await issuedFor(declarant, staff, cocForm(staff.office))).certificate;

const verify = ({ verificationCode }: ListedCertificate) => nobody.get(`/api/verify/${verificationCode}`);
const view = ({ verificationCode }: ListedCertificate) => nobody.get(`/verify/${verificationCode}`);

describe('checks of a document', () => {
  it('are counted for its office, on the page as in the interface, with the day of the last', async () => {
    const document = await newDocument();
    expect(await checksOf(staff.agent, document.number)).toEqual({ checks: 0, lastCheckedOn: null });
    await verify(document).expect(200);
    await view(document).expect(200);
    await expectChecks(staff.agent, document.number, 2);
    const { lastCheckedOn } = await checksOf(staff.agent, document.number);
    expect(lastCheckedOn).toBe(dayOf(new Date()));
  });

  it('are not those that found nothing, nor those of other documents, nor comparisons of a file, nor calls for the headers alone', async () => {
    const [one, other] = [await newDocument(), await newDocument()];
    await verify(other).expect(200);
    await nobody.get(`/api/verify/${one.verificationCode.slice(1)}`).expect(404);
    await nobody.get(`/api/verify/${one.verificationCode}?sha256=x`).expect(400);
    await nobody.get(`/api/verify/${one.verificationCode}?sha256=${'0'.repeat(64)}`).expect(200);
    await fetch(`${process.env.BASE_URL}/api/verify/${one.verificationCode}`, { method: 'HEAD' });
    await fetch(`${process.env.BASE_URL}/verify/${one.verificationCode}`, { method: 'HEAD' });
    await expectChecks(staff.agent, other.number, 1);
    expect(await checksOf(staff.agent, one.number)).toEqual({ checks: 0, lastCheckedOn: null });
  });

  it('are not lost when many come at once', async () => {
    const [one, other] = [await newDocument(), await newDocument()];
    const calls = Array.from({ length: 400 }, (_, index) => verify(index % 4 === 0 ? other : one).expect(200));
    await Promise.all(calls);
    await expectChecks(staff.agent, one.number, 300);
    await expectChecks(staff.agent, other.number, 100);
  });

  it('are answered while they cannot be counted, and counted afterwards', async () => {
    const document = await newDocument();
    const holder = new Connection({ connectionString: databaseUrl });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE certificate_checks IN ACCESS EXCLUSIVE MODE');
      for (let check = 0; check < 12; check += 1) {
        await verify(document).expect(200);
        await view(document).expect(200);
      }
      await holder.query('COMMIT');
    } finally {
      await holder.end();
    }
    await expectChecks(staff.agent, document.number, 24);
  });

  it('are counted together by all instances, and none is left when one ends', async () => {
    const document = await newDocument();
    const server = await startAnotherServer({ WORKER: 'none' });
    const there = clientFor(null, server.url);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? there : nobody).get(`/api/verify/${document.verificationCode}`).expect(200)
      )
    );
    await server.stop();
    await expectChecks(staff.agent, document.number, 20);
  });
});
