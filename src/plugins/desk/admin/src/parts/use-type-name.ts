import { useListDocumentTypesQuery } from '../calls/request';

/** The name of a document type in the reader's language; its code until that is known. */
export const useTypeName = (): ((code: string) => string) => {
  const { data } = useListDocumentTypesQuery();
  return (code) => data?.data.find((type) => type.code === code)?.label ?? code;
};
