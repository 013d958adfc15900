import { type DeclarantAccount, newDeclarant } from '../support/declarants';
import { refused } from '../support/refusals';

describe('suggestions of parties', () => {
  let declarant: DeclarantAccount;
  beforeAll(async () => {
    declarant = await newDeclarant();
    const exporters = [
      { name: 'Société Électrique du Caire', address: '1 El Nasr', city: 'Le Caire', country: 'EG' },
      { name: 'Ningbo Home Co., Ltd', address: '88 Zhongshan Rd', city: 'Ningbo', country: 'CN' },
      {
        name: 'NINGBO HOME CO., LTD',
        address: '88 zhongshan rd',
        city: 'Ningbo',
        country: 'CN',
        contactName: 'Li Wei',
      },
      { name: 'Ningbo Home Co., Ltd', address: 'Autre adresse', country: 'CN' },
    ];
    for (const exporter of exporters) {
      const payer = { sameAs: 'exporter' };
      await declarant.post('/api/requests', { parties: { exporter, payer } }).expect(201);
    }
  });

  const suggested = async (query: string, account: DeclarantAccount = declarant) =>
    (await account.get(`/api/parties/suggestions?${query}`).expect(200)).body.data;

  it('are earlier parties in that role, the newest first, each once', async () => {
    expect(await suggested('role=exporter')).toMatchObject([
      { name: 'Ningbo Home Co., Ltd', address: 'Autre adresse', city: null },
      { name: 'NINGBO HOME CO., LTD', contactName: 'Li Wei' },
      { name: 'Société Électrique du Caire', country: 'EG' },
    ]);
  });

  it('are found without accents or case', async () => {
    expect(await suggested(`role=exporter&q=${encodeURIComponent('ELECTRIQUE')}`)).toMatchObject([{ country: 'EG' }]);
    expect(await suggested('role=exporter&q=shenzhen')).toEqual([]);
    expect(await suggested('role=exporter&q=%25%25%25')).toEqual([]);
  });

  it('have the fields of their role, and leave out who pays as another', async () => {
    const [party] = await suggested('role=exporter&q=caire');
    expect(Object.keys(party).sort()).toEqual(['address', 'city', 'contactName', 'country', 'email', 'name', 'phone']);
    expect(await suggested('role=payer')).toEqual([]);
    expect(await suggested('role=manufacturer')).toEqual([]);
  });

  it('are one’s own only', async () => {
    expect(await suggested('role=exporter', await newDeclarant())).toEqual([]);
  });

  it('need a role, and three characters to search', async () => {
    await declarant.get('/api/parties/suggestions').expect(refused('validation_failed'));
    await declarant.get('/api/parties/suggestions?role=broker').expect(refused('validation_failed'));
    await declarant.get('/api/parties/suggestions?role=exporter&q=ni').expect(refused('query_too_short'));
    await declarant.get('/api/parties/suggestions?role=exporter&name=x').expect(refused('validation_failed'));
  });
});
