/** Runs something after so many milliseconds; the answer takes it back. Given from outside, so that tests need not wait. */
export type Later = (run: () => void, ms: number) => () => void;

export const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
