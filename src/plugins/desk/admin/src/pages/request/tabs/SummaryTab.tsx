import { Flex } from '@strapi/design-system';
import { partyRoles } from '../../../../../../../domain/vocabulary';
import type { DeskRequest } from '../../../calls/request';
import { Facts } from '../../../parts/Facts';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';

type Value = string | boolean | readonly string[] | null | undefined;

/** The word for a code; the code itself where there is none. */
const labelIn = (names: Readonly<Record<string, string>>, code: string | null): string | null =>
  code === null ? null : (names[code] ?? code);

/** The form as the declarant filled it in, and where the file stands. */
export const SummaryTab = ({ request }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const shown = (value: Value): string | null => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value !== 'string') return value.length === 0 ? null : value.join(', ');
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value;
  };
  const factsOf = (names: Readonly<Record<string, string>>, values: object | null) =>
    values === null
      ? []
      : Object.entries(values).map(([name, value]) => ({ label: names[name] ?? name, value: shown(value as Value) }));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Facts
        title={t('request.summary')}
        facts={[
          { label: labels.fields.request.subject, value: labelIn(labels.subjects, request.subject) },
          { label: labels.fields.request.type, value: labels.requestTypes[request.type] },
          { label: labels.fields.request.route, value: labelIn(labels.routes, request.route) },
          { label: t('request.depositedAt'), value: format.instant(request.depositedAt) },
          { label: labels.fields.request.purpose, value: request.purpose },
          { label: labels.fields.request.registrationNumber, value: request.registrationNumber },
          { label: labels.fields.request.licenceNumber, value: request.licenceNumber },
          { label: labels.fields.request.previousCertificateNumber, value: request.previousCertificateNumber },
        ]}
      />
      {partyRoles.map((role) => (
        <Facts
          key={role}
          title={labels.partyRoles[role]}
          facts={factsOf(labels.fields.parties, request.parties[role])}
        />
      ))}
      <Facts title={t('request.inspection')} facts={factsOf(labels.fields.inspection, request.inspection)} />
      <Facts title={t('request.shipment')} facts={factsOf(labels.fields.shipment, request.shipment)} />
    </Flex>
  );
};
