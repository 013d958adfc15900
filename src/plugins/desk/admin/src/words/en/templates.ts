import type { templates as french } from '../fr/templates';
import type { Translation } from '../translation';

export const templates = {
  'templates.title': 'Writing',
  'templates.preview': 'Preview',
  'templates.samples': 'The e-mail as it would go now, with examples in place of its tags.',
  'templates.subject': 'Subject',
  'templates.formats': 'Layout',
  'templates.html': 'Formatted',
  'templates.text': 'Plain text',
  'templates.restore': 'Restore the original text',
  'templates.restoreAsk':
    'Subject and text of this template become the original ones at once. What you have written will be lost.',
  'templates.restored': 'The original text is back.',
  'templates.tags': 'Tags of this event',
  'templates.tagsHint': 'Click a tag to write it where you are in the subject or the text.',
  'templates.chooseEvent': 'Choose the event to see its tags.',
  'templates.insert': 'Insert the tag {tag}',
} as const satisfies Translation<typeof french>;
