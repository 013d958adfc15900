import type { Translation } from '../translation';
import type { offices as french } from '../fr/offices';

export const offices = {
  'offices.subtitle': 'أشخاص كل مكتب وغياباتهم وأعباؤهم.',
  'offices.none': 'لا توجد مكاتب.',
  'offices.noAgents': 'ليس لهذا المكتب أعوان بعد.',
  'offices.column.agent': 'العون',
  'offices.column.presence': 'الحضور',
  'offices.column.openRequests': 'الملفات المفتوحة',
  'offices.column.actions': 'إجراءات',
  'offices.column.member': 'الشخص',
  'offices.column.supervisor': 'المشرف',
  'offices.column.absences': 'الغيابات',
  'offices.absent': 'غائب(ة)',
  'offices.present': 'حاضر(ة)',
  'offices.reassignAll': 'إعادة إسناد ملفاته',
  'offices.reassignAllOf': 'إعادة إسناد ملفات {name}',
  'offices.filesToReassign':
    '{count, plural, =0 {لا يوجد ملف لإعادة إسناده.} one {سيُعاد إسناد ملف واحد.} two {سيُعاد إسناد ملفين.} few {سيُعاد إسناد # ملفات.} other {سيُعاد إسناد # ملفا.}}',
  'offices.reassigned':
    '{count, plural, one {أُعيد إسناد ملف واحد} two {أُعيد إسناد ملفين} few {أُعيد إسناد # ملفات} other {أُعيد إسناد # ملفا}}',
  'offices.reassigning': 'جار إعادة الإسناد: {done} من {total}',
  'offices.absentFrom': '{name}: غائب(ة) من',
  'offices.absentUntil': '{name}: غائب(ة) إلى',
  'offices.removeAbsence': 'حذف هذا الغياب',
  'offices.addAbsence': 'إضافة غياب',
  'offices.isAgent': '{name} عون',
  'offices.isSupervisor': '{name} مشرف',
  'offices.removeMember': 'إزالة {name}',
  'offices.addMember': 'إضافة شخص',
  'offices.saved': 'حُفظ أشخاص المكتب.',
  'offices.noAccount': 'لم يعد لـ{name} حساب نشط: أزل هذا الشخص.',
  'offices.noFunction': '{name} ليس عونا ولا مشرفا: حدد إحدى الصفتين أو أزل هذا الشخص.',
  'offices.stranded':
    'لا يزال لدى {name} {count, plural, one {ملف مفتوح واحد} two {ملفان مفتوحان} few {# ملفات مفتوحة} other {# ملفا مفتوحا}}: أعد إسنادها أولا.',
  'offices.members': 'الأشخاص',
  'offices.configure': 'إعداد المكتب',
  'offices.active': 'نشط',
  'offices.inactive': 'غير نشط',
  'offices.assignment': 'الإسناد: {mode}',
} as const satisfies Translation<typeof french>;
