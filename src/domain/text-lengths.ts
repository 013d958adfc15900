/** The longest texts of the interface, in characters; what the form holds has lengths of its own. */
export const longest = {
  name: 200,
  standards: 300,
  reason: 500,
  remark: 1000,
  message: 2000,
  note: 4000,
} as const;
