import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

type CardProps = { title: string; hint?: string; action?: ReactNode; children: ReactNode };

/** One part of the page, under its heading. */
export const Card = ({ title, hint, action, children }: CardProps) => (
  <Box
    tag="section"
    aria-label={title}
    background="neutral0"
    borderColor="neutral200"
    hasRadius
    padding={5}
    minWidth={0}
  >
    <Flex justifyContent="space-between" alignItems="flex-start" gap={3} paddingBottom={4}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {hint && (
          <Typography variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        )}
      </Flex>
      {action}
    </Flex>
    {children}
  </Box>
);
