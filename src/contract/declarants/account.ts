import * as z from 'zod';
import { profilePatch, registration } from '../form/account-body';
import { route } from '../route';
import { profile, session } from '../shapes/account';
import { longest } from '../../domain/text-lengths';
import { requiredText } from '../text';

export const register = route({
  method: 'POST',
  path: '/api/auth/local/register',
  face: 'public',
  id: 'register',
  summary: 'Open an account with its company',
  body: registration,
  status: 200,
  answer: session,
  bare: true,
  refusals: ['validation_failed', 'too_many_requests'],
});

export const logIn = route({
  method: 'POST',
  path: '/api/auth/local',
  face: 'public',
  id: 'logIn',
  summary: 'Log in',
  body: z.strictObject({ identifier: requiredText(longest.name), password: z.string().min(1) }),
  status: 200,
  answer: session,
  bare: true,
  refusals: ['validation_failed', 'invalid_credentials', 'too_many_requests'],
});

export const getProfile = route({
  method: 'GET',
  path: '/api/me',
  face: 'declarant',
  id: 'getProfile',
  summary: 'Own account and company',
  status: 200,
  answer: profile,
  refusals: [],
});

export const updateProfile = route({
  method: 'PUT',
  path: '/api/me',
  face: 'declarant',
  id: 'updateProfile',
  summary: 'Change own company profile or language',
  body: profilePatch,
  status: 200,
  answer: profile,
  refusals: ['validation_failed'],
});
