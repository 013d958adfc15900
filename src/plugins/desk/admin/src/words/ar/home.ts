import type { home as french } from '../fr/home';
import type { Translation } from '../translation';

/** The first page of the panel. */
export const home = {
  'home.work': 'عملي',
  'home.work.open': 'فتح قائمة العمل',
  'home.late': 'المتأخرة',
  'home.late.open': 'كل الطلبات المتأخرة',
  'home.late.none': 'لا يوجد أي طلب متأخر.',
  'home.visits': 'زيارات اليوم والغد',
  'home.visits.open': 'التقويم',
  'home.visits.none': 'لا توجد أي زيارة اليوم أو غدًا.',
  'home.visits.today': 'اليوم على الساعة {time}',
  'home.visits.tomorrow': 'غدًا على الساعة {time}',
  'home.certificates': 'التحقق من وثيقة',
  'home.certificates.open': 'كل الوثائق',
  'home.certificates.hint': 'ابحث عن وثيقة برقمها أو باسم مستوردها.',
  'home.mails': 'رسائل لم تُرسل',
  'home.mails.open': 'كل الرسائل الفاشلة',
  'home.mails.none': 'أُرسلت جميع الرسائل.',
  'home.mails.failed': 'تجب إعادة إرسالها',
} as const satisfies Translation<typeof french>;
