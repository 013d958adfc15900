import account from './account';
import attachment from './attachment';
import certificate from './certificate';
import goods from './goods';
import note from './note';
import office from './office';
import request from './request';
import statistics from './statistics';
import transition from './transition';
import visit from './visit';

export default { account, attachment, certificate, goods, note, office, request, statistics, transition, visit };
