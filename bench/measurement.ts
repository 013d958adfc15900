/** One line of the table that `npm run bench` prints. */
export type Measurement = {
  /** What was done, with its size: `import of 5,000 lines, XLSX`. */
  work: string;
  /** The figure, with its unit or as a ratio: `2.1 ×`, `18 ms`. */
  result: string;
  /** What it is held against: `≤ 3 × (parse alone + one bulk insert)`. */
  reach: string;
  isReached: boolean;
};

/** A bench measures in one run what is compared, so that the machine does not matter. */
export type Bench = () => Promise<Measurement[]>;
