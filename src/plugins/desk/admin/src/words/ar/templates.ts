import type { templates as french } from '../fr/templates';
import type { Translation } from '../translation';

export const templates = {
  'templates.title': 'التحرير',
  'templates.preview': 'معاينة',
  'templates.samples': 'الرسالة كما سترسل الآن، مع أمثلة مكان الوسوم.',
  'templates.subject': 'الموضوع',
  'templates.formats': 'طريقة العرض',
  'templates.html': 'منسّقة',
  'templates.text': 'نص فقط',
  'templates.restore': 'استعادة النص الأصلي',
  'templates.restoreAsk': 'يعود موضوع هذا النموذج ونصه إلى الأصل فورًا، وسيضيع ما كتبته.',
  'templates.restored': 'استُعيد النص الأصلي.',
  'templates.tags': 'وسوم هذا الحدث',
  'templates.tagsHint': 'انقر على وسم لكتابته حيث أنت في الموضوع أو في النص.',
  'templates.chooseEvent': 'اختر الحدث لعرض وسومه.',
  'templates.insert': 'إدراج الوسم {tag}',
} as const satisfies Translation<typeof french>;
