import { common } from './common';
import { goods } from './goods';
import { home } from './home';
import { lists } from './lists';
import { offices } from './offices';
import { parts } from './parts';
import { queue } from './queue';
import { request } from './request';
import { statistics } from './statistics';
import { templates } from './templates';

export const en = {
  ...common,
  ...queue,
  ...request,
  ...goods,
  ...parts,
  ...lists,
  ...offices,
  ...home,
  ...statistics,
  ...templates,
};
