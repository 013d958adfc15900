import { Archive, CheckCircle, Clock, CrossCircle, Duplicate } from '@strapi/icons';
import type { ComponentType } from 'react';
import type { CertificateState } from '../../../../../domain/vocabulary';
import { useWords } from '../words/use-words';
import { Badge } from './StateBadge';
import type { Tone } from './tones';

const marks = {
  valid: { tone: 'green', Icon: CheckCircle },
  expired: { tone: 'amber', Icon: Clock },
  used: { tone: 'blue', Icon: Archive },
  revoked: { tone: 'red', Icon: CrossCircle },
  replaced: { tone: 'neutral', Icon: Duplicate },
} as const satisfies Record<CertificateState, { tone: Tone; Icon: ComponentType }>;

/** The state of a document. */
export const CertificateBadge = ({ state }: { state: CertificateState }) => {
  const { labels } = useWords();
  const { tone, Icon } = marks[state];
  return (
    <Badge tone={tone} Icon={Icon}>
      {labels.certificateStates[state]}
    </Badge>
  );
};
