/** The password of every demo account. */
export const DEMO_PASSWORD = 'Demo-2026!';

/** The offices that a server which is not in production starts with. */
export const officeCodes = ['AFC', 'BV', 'ITS', 'SGS', 'TUV'] as const;
export type OfficeCode = (typeof officeCodes)[number];

/** What each of an office's people is: two agents and a supervisor. */
export const posts = ['agent1', 'agent2', 'supervisor'] as const;
export type Post = (typeof posts)[number];

/** The address of one of an office's people, such as `agent1.bv@demo.test`. */
export const officeEmail = (post: Post, office: string): string => `${post}.${office.toLowerCase()}@demo.test`;

export const ADMIN_EMAIL = 'admin@demo.test';
export const CUSTOMS_EMAIL = 'customs@demo.test';

type PersonName = readonly [firstname: string, lastname: string];

/** The people of the offices. */
export const officePeople = {
  AFC: { agent1: ['Salma', 'Bennani'], agent2: ['Javier', 'Ortega'], supervisor: ['Nadia', 'El Fassi'] },
  BV: { agent1: ['Karim', 'Alaoui'], agent2: ['Claire', 'Dumont'], supervisor: ['Hicham', 'Tazi'] },
  ITS: { agent1: ['Imane', 'Chraibi'], agent2: ['Omar', 'Berrada'], supervisor: ['Rachid', 'Lahlou'] },
  SGS: { agent1: ['Youssef', 'Idrissi'], agent2: ['Meryem', 'Kettani'], supervisor: ['Sofia', 'Amrani'] },
  TUV: { agent1: ['Anas', 'Sebti'], agent2: ['Katrin', 'Vogel'], supervisor: ['Leila', 'Mansouri'] },
} as const satisfies Record<OfficeCode, Record<Post, PersonName>>;

/** The importers' accounts as they register. */
export const importers = {
  importer1: {
    username: 'importer1',
    email: 'importer1@demo.test',
    companyName: 'Atlas Distribution SARL',
    ice: '001234567000062',
    taxId: '40123456',
    rc: '251478',
    rcCentre: 'Casablanca',
    tp: '34567890',
    address: "12, rue d'Azilal",
    city: 'Casablanca',
    phone: '+212522000000',
    contactName: 'Mehdi Bouzidi',
    language: 'fr',
  },
  importer2: {
    username: 'importer2',
    email: 'importer2@demo.test',
    companyName: 'Rif Équipements SA',
    ice: '002987654000094',
    taxId: '15987654',
    rc: '88421',
    rcCentre: 'Tanger',
    tp: '50214783',
    address: 'Zone franche, îlot 27',
    city: 'Tanger',
    phone: '+212539000000',
    contactName: 'Hanane Akalay',
    language: 'fr',
  },
} as const;
export const importerNames = ['importer1', 'importer2'] as const satisfies readonly (keyof typeof importers)[];
export type ImporterName = (typeof importerNames)[number];
