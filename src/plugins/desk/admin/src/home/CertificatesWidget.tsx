import { Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';
import { OwnDirection } from '../parts/OwnDirection';
import { Search } from '../parts/Search';
import { useWords } from '../words/use-words';

/** The shortest way to the document that lies on the counter. */
export const CertificatesWidget = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <OwnDirection>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">{t('home.certificates.hint')}</Typography>
        <Search
          hint={t('certificates.search')}
          value={undefined}
          search={(text) => {
            if (text !== undefined) navigate(`/plugins/desk/certificates?q=${encodeURIComponent(text)}`);
          }}
        />
      </Flex>
    </OwnDirection>
  );
};
