import type { Event } from '@strapi/database';
import { applyServiceTarget } from '../../../setting/recompute-due-dates';

/** Another service-time target holds for the office's open requests too, in the same transaction. */
export default {
  async afterUpdate(event: Event) {
    const { id } = event.result as { id: number };
    await applyServiceTarget(id);
  },
};
