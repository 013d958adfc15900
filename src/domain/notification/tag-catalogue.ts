import type { LocalisedText } from '../refusal';

/** What a tag stands for, as the template editor explains it, and an example for its preview. */
type TagText = { label: LocalisedText; sample: LocalisedText };

const localised = (fr: string, en: string, ar: string): LocalisedText => ({ fr, en, ar });
const alike = (text: string): LocalisedText => localised(text, text, text);

/** Every tag that a template can have. Values of several lines are one text with line breaks. */
export const tagCatalogue = {
  number: {
    label: localised('Numéro de dépôt', 'Number of the request', 'رقم الإيداع'),
    sample: alike('DEM-2026-0000012'),
  },
  subject: {
    label: localised('Objet de la demande', 'Subject of the request', 'موضوع الطلب'),
    sample: localised('Certificat de conformité (CoC)', 'Certificate of conformity (CoC)', 'شهادة المطابقة (CoC)'),
  },
  'declarant.companyName': {
    label: localised('Raison sociale du déclarant', "The declarant's company", 'اسم شركة المصرّح'),
    sample: alike('SARL Atlas'),
  },
  'office.name': {
    label: localised('Nom du bureau', 'Name of the office', 'اسم المكتب'),
    sample: alike('Bureau Veritas'),
  },
  'office.code': { label: localised('Code du bureau', 'Code of the office', 'رمز المكتب'), sample: alike('BV') },
  'agent.name': {
    label: localised(
      'Agent de traitement (jamais montré au déclarant ni au contact sur place)',
      'Agent (never shown to the declarant or the contact on site)',
      'العون المكلف (لا يظهر أبدا للمصرّح ولا لجهة الاتصال في عين المكان)'
    ),
    sample: alike('Amina Berrada'),
  },
  'recipient.name': {
    label: localised('Nom du destinataire', "The recipient's name", 'اسم المرسل إليه'),
    sample: alike('SARL Atlas'),
  },
  link: {
    label: localised(
      'Adresse de la page concernée ; seule sur sa ligne, elle devient un bouton',
      'Address of the page concerned; alone on its line it becomes a button',
      'عنوان الصفحة المعنية؛ إذا كان وحده في السطر أصبح زرا'
    ),
    sample: alike('https://conformite.example/demandes/12'),
  },
  reason: {
    label: localised('Motif', 'Reason', 'السبب'),
    sample: localised('Facture à corriger', 'Invoice to be corrected', 'فاتورة تحتاج إلى تصحيح'),
  },
  message: {
    label: localised(
      'Message du bureau, ou note qui accompagne la réponse',
      'Message of the office, or note that comes with the answer',
      'رسالة المكتب أو الملاحظة المرافقة للجواب'
    ),
    sample: localised(
      "Merci de joindre le rapport d'essais du modèle K-200.",
      'Please attach the test report of model K-200.',
      'المرجو إرفاق تقرير اختبار الطراز K-200.'
    ),
  },
  dueDate: {
    label: localised('Date limite de réponse', 'Due date of the answer', 'آخر أجل للجواب'),
    sample: alike('30/11/2026'),
  },
  documents: {
    label: localised(
      'Types de documents demandés, un par ligne',
      'Document types wanted, one a line',
      'أنواع الوثائق المطلوبة، واحد في كل سطر'
    ),
    sample: localised("Rapport d'essais\nFiche technique", 'Test report\nData sheet', 'تقرير اختبار\nبطاقة تقنية'),
  },
  stage: {
    label: localised(
      "État de l'échéance : proche, aujourd'hui ou dépassée",
      'How near the due date is',
      'وضعية الأجل: قريب أو اليوم أو منقضٍ'
    ),
    sample: localised('Échéance proche', 'Due date near', 'الأجل قريب'),
  },
  'visit.date': {
    label: localised('Date et heure de la visite', 'Date and time of the visit', 'تاريخ الزيارة وساعتها'),
    sample: alike('24/11/2026 10:00'),
  },
  'visit.place': {
    label: localised('Lieu de la visite', 'Place of the visit', 'مكان الزيارة'),
    sample: localised(
      'Entrepôt Aïn Sebaâ, Casablanca',
      'Ain Sebaa warehouse, Casablanca',
      'مستودع عين السبع، الدار البيضاء'
    ),
  },
  'visit.message': {
    label: localised('Message pour la visite', 'Message for the visit', 'رسالة بخصوص الزيارة'),
    sample: localised(
      "Prévoir l'ouverture des cartons.",
      'Please be ready to open the boxes.',
      'المرجو الاستعداد لفتح الصناديق.'
    ),
  },
  'visit.result': {
    label: localised('Résultat de la visite', 'Result of the visit', 'نتيجة الزيارة'),
    sample: localised('Satisfaisante', 'Satisfactory', 'مُرضية'),
  },
  'visit.remarks': {
    label: localised('Remarques sur la visite', 'Remarks on the visit', 'ملاحظات حول الزيارة'),
    sample: localised(
      'Marquage à compléter sur un carton.',
      'Marking to be completed on one box.',
      'وسم ناقص على صندوق واحد.'
    ),
  },
  response: {
    label: localised('Réponse à la demande', 'Response to the request', 'الجواب على الطلب'),
    sample: localised('Conforme avec réserve', 'Conforming with reservation', 'مطابق مع تحفظ'),
  },
  certificates: {
    label: localised(
      'Documents délivrés avec leur adresse, un par ligne',
      'Documents issued with their address, one a line',
      'الوثائق المسلَّمة مع عناوينها، واحدة في كل سطر'
    ),
    sample: alike('COC-2026-BV-0000003 https://conformite.example/certificats/3'),
  },
  'file.name': {
    label: localised('Nom du fichier', 'Name of the file', 'اسم الملف'),
    sample: alike('facture.pdf'),
  },
  'file.type': {
    label: localised('Type de document', 'Document type', 'نوع الوثيقة'),
    sample: localised('Facture commerciale', 'Commercial invoice', 'فاتورة تجارية'),
  },
  'certificate.number': {
    label: localised('Numéro du document', 'Number of the document', 'رقم الوثيقة'),
    sample: alike('SOR-2026-BV-0000001'),
  },
  'certificate.kind': {
    label: localised('Nature du document', 'Kind of document', 'نوع الوثيقة'),
    sample: localised("Déclaration d'enregistrement", 'Statement of registration', 'بيان التسجيل'),
  },
  'certificate.validUntil': {
    label: localised(
      'Fin de validité du document',
      'Last day of validity of the document',
      'تاريخ انتهاء صلاحية الوثيقة'
    ),
    sample: alike('31/12/2026'),
  },
  'successor.number': {
    label: localised(
      'Numéro du document qui remplace',
      'Number of the document that replaces it',
      'رقم الوثيقة المعوِّضة'
    ),
    sample: alike('SOR-2026-BV-0000002'),
  },
  days: {
    label: localised(
      'Jours restants avant la fin de validité',
      'Days left before the end of validity',
      'الأيام المتبقية قبل انتهاء الصلاحية'
    ),
    sample: alike('30'),
  },
  requests: {
    label: localised(
      'Demandes en retard, une par ligne : numéro, déclarant, agent, échéance',
      'Late requests, one a line: number, declarant, agent, due day',
      'الطلبات المتأخرة، واحد في كل سطر: الرقم والمصرّح والعون والأجل'
    ),
    sample: alike(
      'DEM-2026-0000007 · SARL Atlas · Amina Berrada · 20/11/2026\nDEM-2026-0000009 · SARL Rif · Omar Idrissi · 23/11/2026'
    ),
  },
  count: {
    label: localised('Nombre de demandes en retard', 'Number of late requests', 'عدد الطلبات المتأخرة'),
    sample: alike('2'),
  },
} as const satisfies Readonly<Record<string, TagText>>;
