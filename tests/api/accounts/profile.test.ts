import { type DeclarantAccount, company, newDeclarant } from '../../support/declarants';
import { faultList, refused } from '../../support/refusals';

describe("a declarant's profile", () => {
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    declarant = await newDeclarant({ address: "12 rue d'Azilal", contactName: 'Salma' });
  });

  it('is the account with its company', async () => {
    const { body } = await declarant.get('/api/me').expect(200);
    const given = { ...company, id: declarant.id, email: declarant.email, contactName: 'Salma', language: 'fr' };
    expect(body.data).toMatchObject(given);
  });

  it('changes what is sent, clears what is null, keeps the rest', async () => {
    const patch = { companyName: 'Atlas Import', phone: '00212 537 000 000', contactName: null, language: 'en' };
    const { body } = await declarant.put('/api/me', patch).expect(200);
    const changed = { companyName: 'Atlas Import', phone: '+212537000000', contactName: null, language: 'en' };
    expect(body.data).toMatchObject({ ...changed, ice: company.ice, city: company.city, address: "12 rue d'Azilal" });
    expect((await declarant.get('/api/me').expect(200)).body).toEqual(body);
  });

  it('gives the language of messages, unless the call names one', async () => {
    const speaker = await newDeclarant({ language: 'en' });
    const messageOf = async (header: string) => {
      const { body } = await speaker.get('/api/requests/none').set('Accept-Language', header).expect(404);
      return body.error.message;
    };
    const english = await messageOf('');
    expect(await messageOf('fr-MA,fr;q=0.9')).toBe("Cet élément n'existe pas ou ne vous est pas accessible.");
    expect(await messageOf('de')).toBe(english);
    expect(await messageOf('ar')).toMatch(/\p{Script=Arabic}/u);
    expect(english).toMatch(/^[\x20-\x7e]+$/);
  });

  it('keeps role, confirmation and the names of the account out of reach, all told at once', async () => {
    const wish = {
      role: 1,
      confirmed: false,
      blocked: false,
      email: 'x@test.ma',
      username: 'x',
      password: 'Nouveau-2026!',
      id: 1,
      ice: '1',
      companyName: null,
    };
    const faults = faultList(await declarant.put('/api/me', wish).expect(refused('validation_failed')));
    expect(faults.sort()).toEqual([
      'blocked unknown_key',
      'companyName required',
      'confirmed unknown_key',
      'email unknown_key',
      'ice invalid_ice',
      'id unknown_key',
      'password unknown_key',
      'role unknown_key',
      'username unknown_key',
    ]);
  });

  it('refuses a body without its envelope, and keys beside it', async () => {
    await declarant.put('/api/me').send({ city: 'Rabat' }).expect(refused('validation_failed'));
    const beside = await declarant.put('/api/me').send({ data: { city: 'Rabat' }, meta: {} });
    expect(faultList(beside)).toEqual(['meta unknown_key']);
  });
});
