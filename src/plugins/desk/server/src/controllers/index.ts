import account from './account';
import attachment from './attachment';
import certificate from './certificate';
import emailTemplate from './email-template';
import goods from './goods';
import note from './note';
import notification from './notification';
import office from './office';
import request from './request';
import statistics from './statistics';
import transition from './transition';
import visit from './visit';

export default {
  account,
  attachment,
  certificate,
  'email-template': emailTemplate,
  goods,
  note,
  notification,
  office,
  request,
  statistics,
  transition,
  visit,
};
