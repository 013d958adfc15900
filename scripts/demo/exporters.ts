/** Who sends goods, and from which port (UN/LOCODE). */
export type Exporter = {
  name: string;
  address: string;
  city: string;
  country: string;
  contactName: string;
  phone: string;
  loadingPort: string;
};

/** The exporters of the demo, by their town. */
export const exporters = {
  ningbo: {
    name: 'Ningbo Home Co., Ltd',
    address: '88 Zhongshan Rd',
    city: 'Ningbo',
    country: 'CN',
    contactName: 'Li Wei',
    phone: '+8657400000000',
    loadingPort: 'CNNGB',
  },
  shenzhen: {
    name: 'Shenzhen Brightway Electronics Ltd',
    address: '16 Keji South Rd',
    city: 'Shenzhen',
    country: 'CN',
    contactName: 'Chen Yu',
    phone: '+8675500000000',
    loadingPort: 'CNSZX',
  },
  shanghai: {
    name: 'Shanghai Joyful Toys Co., Ltd',
    address: '210 Hutai Rd',
    city: 'Shanghai',
    country: 'CN',
    contactName: 'Zhang Min',
    phone: '+8621000000000',
    loadingPort: 'CNSHA',
  },
  istanbul: {
    name: 'Marmara Ev Ürünleri A.Ş.',
    address: 'Atatürk Cad. 45',
    city: 'Istanbul',
    country: 'TR',
    contactName: 'Elif Kaya',
    phone: '+902120000000',
    loadingPort: 'TRIST',
  },
  valencia: {
    name: 'Industrias del Turia, S.L.',
    address: 'Polígono Norte 7',
    city: 'Valencia',
    country: 'ES',
    contactName: 'Lucía Ferrer',
    phone: '+34960000000',
    loadingPort: 'ESVLC',
  },
  barcelona: {
    name: 'Químicas Montjuïc, S.A.',
    address: 'Carrer del Foc 112',
    city: 'Barcelona',
    country: 'ES',
    contactName: 'Jordi Puig',
    phone: '+34930000000',
    loadingPort: 'ESBCN',
  },
  genoa: {
    name: 'Arredo Ligure S.r.l.',
    address: 'Via Milano 31',
    city: 'Genova',
    country: 'IT',
    contactName: 'Paolo Rossi',
    phone: '+390100000000',
    loadingPort: 'ITGOA',
  },
  marseille: {
    name: 'Protection Industrielle du Rhône SAS',
    address: '4, quai du Lazaret',
    city: 'Marseille',
    country: 'FR',
    contactName: 'Anne Lefèvre',
    phone: '+33400000000',
    loadingPort: 'FRMRS',
  },
  cairo: {
    name: 'شركة النيل للأجهزة المنزلية ش.م.م',
    address: '17 شارع الصناعة، المنطقة الحرة',
    city: 'القاهرة',
    country: 'EG',
    contactName: 'سامح عبد الرحمن',
    phone: '+20220000000',
    loadingPort: 'EGALY',
  },
  hamburg: {
    name: 'Nordgrip Reifen GmbH',
    address: 'Hafenstraße 19',
    city: 'Hamburg',
    country: 'DE',
    contactName: 'Jens Petersen',
    phone: '+49400000000',
    loadingPort: 'DEHAM',
  },
} as const satisfies Record<string, Exporter>;
