import * as z from 'zod';
import { issueOf } from '../faults';
import { codeParams } from '../path-params';
import { route } from '../route';
import { agent, deskOffice } from '../shapes/agent';
import { longest } from '../../domain/text-lengths';
import { requiredText } from '../text';
import { day, wholeNumber } from '../values';

const MOST_MEMBERS = 500;
const MOST_ABSENCES = 100;

export const listDeskOffices = route({
  method: 'GET',
  path: '/desk/offices',
  face: 'desk',
  id: 'listDeskOffices',
  summary: 'All offices; with the people of those that the caller manages',
  status: 200,
  answer: z.array(deskOffice),
  refusals: [],
});

export const listAgents = route({
  method: 'GET',
  path: '/desk/agents',
  face: 'desk',
  id: 'listAgents',
  summary: 'Agents of the own offices, or of one of them',
  query: z.strictObject({ office: requiredText(longest.name).optional() }),
  status: 200,
  answer: z.array(agent),
  permissions: ['requests.read'],
  refusals: ['not_found', 'validation_failed'],
});

/** Days of absence, both included. */
const absence = z.strictObject({ from: day(), until: day() }).superRefine(({ from, until }, context) => {
  if (until < from) context.addIssue(issueOf('invalid_value', {}, ['until']));
});

/** One person's absences, none of which begins within another. */
const absences = z
  .array(absence)
  .max(MOST_ABSENCES)
  .superRefine((days, context) => {
    days.forEach(({ from }, index) => {
      const isDoubled = days.some(
        (other, place) => other.from <= from && from <= other.until && (other.from < from || place < index)
      );
      if (isDoubled) context.addIssue(issueOf('invalid_value', {}, [index, 'from']));
    });
  });

const member = z.strictObject({
  user: wholeNumber(),
  agent: z.boolean(),
  supervisor: z.boolean(),
  absences,
});

export const setOfficeMembers = route({
  method: 'PUT',
  path: '/desk/offices/:code/members',
  face: 'desk',
  id: 'setOfficeMembers',
  summary: 'The people of an office with their absences; replaces the former list',
  params: codeParams,
  body: z.strictObject({ members: z.array(member).max(MOST_MEMBERS) }),
  status: 200,
  answer: deskOffice,
  permissions: ['offices.manage'],
  refusals: ['not_found', 'not_permitted', 'validation_failed', 'in_use'],
});
