import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { type DeskCertificate, certificateFile, originalFile } from '../../calls/certificates';
import { Facts } from '../../parts/Facts';
import { OwnDirection } from '../../parts/OwnDirection';
import { useFocusBack } from '../../parts/use-focus-back';
import { useSaveFile } from '../../parts/use-file';
import { useFormat } from '../../words/use-format';
import { useWords } from '../../words/use-words';
import { Products } from './Products';

/** Everything about one document, and the goods that it stands for. */
export const CertificateDialog = ({ certificate, close }: { certificate: DeskCertificate; close: () => void }) => {
  const giveFocusBack = useFocusBack();
  const { t, labels, language } = useWords();
  const format = useFormat();
  const { save, isSaving } = useSaveFile();
  const original = useSaveFile();
  const { documentId, kind, number, state, checks, lastCheckedOn } = certificate;
  // From then on the document says on itself that it is not good any more.
  const hasOriginal = state === 'revoked' || state === 'replaced';
  const facts = [
    ['state', labels.certificateStates[state]],
    ['reason', certificate.reason],
    ['dum', certificate.dum],
    ['usedAt', certificate.usedAt && format.instant(certificate.usedAt)],
    ['revokedAt', certificate.revokedAt && format.instant(certificate.revokedAt)],
    ['replaces', certificate.replaces?.number],
    ['replacedBy', certificate.replacedBy?.number],
    ['importer', certificate.importerName],
    ['office', `${certificate.office.code} · ${certificate.office.name}`],
    ['request', certificate.request.number],
    ['issuedAt', format.instant(certificate.issuedAt)],
    ['validUntil', certificate.validUntil && format.day(certificate.validUntil)],
    ['code', certificate.verificationCode],
    ['checks', t('certificates.checked', { count: checks })],
    ['lastCheckedOn', lastCheckedOn && format.day(lastCheckedOn)],
  ] as const;
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        lang={language}
        aria-describedby={undefined}
        onCloseAutoFocus={giveFocusBack}
      >
        <Modal.Header closeLabel={t('common.close')}>
          <Modal.Title>{number}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <OwnDirection>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Facts
                title={labels.certificateTitles[kind]}
                facts={facts.map(([name, value]) => ({ label: t(`certificates.column.${name}`), value }))}
              />
              <Typography variant="delta" tag="h2">
                {t('certificates.products', { count: certificate.itemCount })}
              </Typography>
              <Products id={documentId} />
            </Flex>
          </OwnDirection>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {t('common.close')}
          </Button>
          <Flex gap={2} wrap="wrap" justifyContent="flex-end">
            {hasOriginal && (
              <Button
                variant="secondary"
                startIcon={<Download />}
                loading={original.isSaving}
                onClick={() => original.save(originalFile(documentId), `${number}-original.pdf`)}
              >
                {t('certificates.saveOriginal')}
              </Button>
            )}
            <Button
              startIcon={<Download />}
              loading={isSaving}
              onClick={() => save(certificateFile(documentId), `${number}.pdf`)}
            >
              {t('certificates.savePdf')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
