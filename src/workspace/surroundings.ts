/** What lies around a folder and is none of its files. */
export interface Surroundings {
  /** Whether the folder, or one above it, is under version control. */
  readonly versionControl: boolean;
  /** Abbreviated commit that is checked out. */
  readonly commit?: string;
  /** Name from git's configuration. */
  readonly person?: string;
}
