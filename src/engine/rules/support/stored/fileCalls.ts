/** Library calls that write a value to a file. */

/** Serialise into a file that is handed in. */
export const DUMPS: ReadonlySet<string> = new Set(['json.dump', 'pickle.dump', 'dill.dump', 'joblib.dump', 'yaml.dump', 'yaml.safe_dump', 'cloudpickle.dump']);
/** Write their second argument to the path in the first. */
export const FILES = /^(?:node:)?fs(?:\/promises|\.promises|-extra)?\.(?:default\.)?(?:promises\.)?(?:writeFile|appendFile|writeFileSync|appendFileSync|outputFile|outputFileSync|writeJson|writeJSON|writeJsonSync|writeJSONSync|outputJson|outputJSON)$/u;
