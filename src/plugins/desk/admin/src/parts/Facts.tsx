import { Box, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

type Fact = { label: string; value: ReactNode };

/** Names and values side by side; what is not filled in is left out. */
export const Facts = ({ title, facts }: { title: string; facts: readonly Fact[] }) => {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return null;
  return (
    <Box tag="section" background="neutral0" padding={5} hasRadius borderColor="neutral200" aria-label={title}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <Grid.Root tag="dl" gap={4} paddingTop={4}>
        {known.map(({ label, value }) => (
          <Grid.Item key={label} col={4} s={6} xs={12} direction="column" alignItems="stretch">
            <Typography tag="dt" variant="sigma" textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
};
