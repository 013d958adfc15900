/** The address of a request's visits. */
export const visitsOf = (request: string): string => `/plugins/desk/requests/${request}?tab=visits`;
