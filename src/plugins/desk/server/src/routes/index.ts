import { certificates } from './certificates';
import { notifications } from './notifications';
import { offices } from './offices';
import { reports } from './reports';
import { requests } from './requests';
import { transitions } from './transitions';

export default {
  admin: {
    type: 'admin',
    routes: [...offices, ...requests, ...transitions, ...certificates, ...reports, ...notifications],
  },
};
