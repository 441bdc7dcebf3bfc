/** What the rows of every kind have in common. */

export type Ecosystem = 'python' | 'javascript';

/** A version range in npm syntax over the normalised version (`>=3.0.0 <4.0.0`); absent means every version. */
export type VersionRange = string;
