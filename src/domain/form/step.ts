import type { FaultPath } from '../refusal';
import type { FormStep } from '../vocabulary';
import { objectFields } from './fields';

const steps: ReadonlyMap<string | number, FormStep> = new Map<string, FormStep>([
  ...Object.keys(objectFields).map((key): [string, FormStep] => [key, 1]),
  ['parties', 2],
  ['inspection', 3],
  ['shipment', 3],
  ['goods', 4],
  ['attachments', 5],
]);

/** The step of the form that a path belongs to; `undefined` when it belongs to none. */
export const stepOf = (path: FaultPath): FormStep | undefined => {
  const [root] = path;
  return root === undefined ? undefined : steps.get(root);
};
