import type { Language } from '../../../../../domain/vocabulary';

/** What the sheet of figures says besides the field's own words: its name, its heads, its tables. */
type StatisticsSheetWords = Readonly<
  Record<
    | 'name'
    | 'table'
    | 'item'
    | 'requests'
    | 'deposited'
    | 'closed'
    | 'median'
    | 'p90'
    | 'office'
    | 'declarant'
    | 'state'
    | 'agent'
    | 'dueOn'
    | 'period'
    | 'byState'
    | 'byResponse'
    | 'bySubject'
    | 'byRoute'
    | 'late'
    | 'lateItem'
    | 'treatment'
    | 'openByAgent'
    | 'weekOf'
    | 'lateNow',
    string
  >
>;

export const statisticsSheetWords = {
  fr: {
    name: 'Statistiques',
    table: 'Tableau',
    item: 'Intitulé',
    requests: 'Demandes',
    deposited: 'Déposées',
    closed: 'Clôturées',
    median: 'La moitié en (j ouvrés)',
    p90: '9 sur 10 en (j ouvrés)',
    office: 'Bureau',
    declarant: 'Déclarant',
    state: 'Statut',
    agent: 'Agent',
    dueOn: 'Échéance',
    period: 'Période de dépôt',
    byState: 'Par statut',
    byResponse: 'Par réponse',
    bySubject: 'Par objet',
    byRoute: 'Par route',
    late: 'Hors délai',
    lateItem: 'Ouvertes, ou clôturées après l’échéance',
    treatment: 'Délai de traitement',
    openByAgent: 'Dossiers ouverts par agent',
    weekOf: 'Semaine du',
    lateNow: 'En retard aujourd’hui',
  },
  en: {
    name: 'Statistics',
    table: 'Table',
    item: 'Item',
    requests: 'Requests',
    deposited: 'Deposited',
    closed: 'Closed',
    median: 'Half within (working days)',
    p90: '9 of 10 within (working days)',
    office: 'Office',
    declarant: 'Declarant',
    state: 'State',
    agent: 'Agent',
    dueOn: 'Due on',
    period: 'Period of deposit',
    byState: 'By state',
    byResponse: 'By response',
    bySubject: 'By subject',
    byRoute: 'By route',
    late: 'Beyond their time',
    lateItem: 'Open, or closed after the due date',
    treatment: 'Treatment time',
    openByAgent: 'Open requests by agent',
    weekOf: 'Week of',
    lateNow: 'Late today',
  },
  ar: {
    name: 'الإحصائيات',
    table: 'الجدول',
    item: 'البيان',
    requests: 'الطلبات',
    deposited: 'المودعة',
    closed: 'المغلقة',
    median: 'النصف في (أيام العمل)',
    p90: '9 من 10 في (أيام العمل)',
    office: 'المكتب',
    declarant: 'المصرّح',
    state: 'الحالة',
    agent: 'العون',
    dueOn: 'الأجل',
    period: 'فترة الإيداع',
    byState: 'حسب الحالة',
    byResponse: 'حسب الجواب',
    bySubject: 'حسب الموضوع',
    byRoute: 'حسب المسار',
    late: 'خارج الأجل',
    lateItem: 'مفتوحة، أو أُغلقت بعد انقضاء أجلها',
    treatment: 'أجل المعالجة',
    openByAgent: 'الملفات المفتوحة حسب العون',
    weekOf: 'أسبوع',
    lateNow: 'المتأخرة اليوم',
  },
} as const satisfies Record<Language, StatisticsSheetWords>;
