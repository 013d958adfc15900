import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

const Row = styled(Link)`
  align-items: center;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: inherit;
  display: flex;
  gap: 1.2rem;
  justify-content: space-between;
  padding-block: 0.6rem;
  padding-inline: 0.8rem;
  text-decoration: none;
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** A row that leads somewhere: what it is, something about it, and a fact at its end. */
export const WidgetRow = ({
  to,
  title,
  detail,
  end,
}: {
  to: string;
  title: string;
  detail: string;
  end: ReactNode;
}) => (
  <Box tag="li">
    <Row to={to}>
      {/* The platform's widget grows as wide as its longest line; this one is as wide as what is left. */}
      <Flex direction="column" alignItems="stretch" style={{ contain: 'inline-size', flex: 1 }}>
        <Typography fontWeight="semiBold" textColor="primary700">
          {title}
        </Typography>
        <Typography variant="pi" textColor="neutral600" ellipsis>
          {detail}
        </Typography>
      </Flex>
      <Box style={{ flex: 'none', whiteSpace: 'nowrap' }}>{end}</Box>
    </Row>
  </Box>
);
