import { Flex } from '@strapi/design-system';
import { partyRoles } from '../../../../../../../domain/vocabulary';
import type { DeskRequest } from '../../../calls/request';
import { Facts } from '../../../parts/Facts';
import { useFormat } from '../../../words/use-format';
import { useWords } from '../../../words/use-words';
import { type FormValue, useFormWords } from './use-form-words';

/** The word for a code; the code itself where there is none. */
const labelIn = (names: Readonly<Record<string, string>>, code: string | null): string | null =>
  code === null ? null : (names[code] ?? code);

/** The form as the declarant filled it in, and where the file stands. */
export const SummaryTab = ({ request }: { request: DeskRequest }) => {
  const { t, labels } = useWords();
  const format = useFormat();
  const formWords = useFormWords();
  const factsOf = (names: Readonly<Record<string, string>>, values: Readonly<Record<string, FormValue>> | null) =>
    Object.entries(values ?? {}).map(([name, value]) => {
      const words = formWords(name, value);
      // A number of a telephone keeps its plus in front in a text that runs from right to left.
      return { label: names[name] ?? name, value: words && <bdi>{words}</bdi> };
    });
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
