import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link in a text or a list, in the panel's colours. */
export const TextLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
  font-weight: 600;
  text-decoration: none;
  white-space: nowrap;
  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;
