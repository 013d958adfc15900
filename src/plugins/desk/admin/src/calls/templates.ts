import type { listTemplateTags, previewTemplate, restoreTemplate } from '../../../../../contract/desk/notifications';
import type { Body } from '../../../../../contract/route';
import type { NotificationEvent } from '../../../../../domain/notification/events';
import { type Reply, act, deskApi, read } from './desk-api';

/** A mail as its reader will see it, with samples. */
export type MailPreview = Reply<typeof previewTemplate>['data'];

/** What is filled into a template's form. */
export type TemplateInput = Body<typeof previewTemplate>;

/** The Content Manager keeps the form's entry in the same store; this is its name for entries. */
const entries = 'Document';

export const { useListTemplateTagsQuery, usePreviewTemplateMutation, useRestoreTemplateMutation } = deskApi
  .enhanceEndpoints({ addTagTypes: [entries] })
  .injectEndpoints({
    endpoints: (build) => ({
      listTemplateTags: build.query<Reply<typeof listTemplateTags>, { event: NotificationEvent }>({
        query: (query) => read('/desk/email-templates/tags', query),
      }),
      previewTemplate: build.mutation<Reply<typeof previewTemplate>, TemplateInput>({
        query: (template) => act('POST', '/desk/email-templates/preview', template),
      }),
      restoreTemplate: build.mutation<Reply<typeof restoreTemplate>, Body<typeof restoreTemplate> & { key: string }>({
        query: ({ key, ...template }) => act('POST', '/desk/email-templates/restore', template, key),
        invalidatesTags: [entries],
      }),
    }),
  });
