/** What calls do to a value, by name. Data only. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter((n) => n !== ''));

/** Results say something about the value but do not contain it. */
export const MEASURES = set(`
  len bool isinstance issubclass type hash id any all callable hasattr Boolean Number parseInt parseFloat int float round abs sum range count_tokens countTokens estimate_tokens estimateTokens
  startswith endswith startsWith endsWith includes has test count index indexOf lastIndexOf isdigit isalpha isnumeric isalnum is_valid equals localeCompare every some exists
  keys hasOwnProperty num_tokens token_count bit_length sizeof byteLength get_usage total_seconds isoformat now time typeof compare_digest timingSafeEqual verify
`);

/** Functions whose result contains their arguments. */
export const CARRYING_FUNCTIONS = set(`
  str repr ascii dict list tuple set frozenset sorted reversed format dumps dump stringify String inspect pformat asdict jsonable_encoder vars assign entries values fromEntries from structuredClone copy deepcopy
  escape quote quote_plus urlencode encodeURIComponent loads parse safe_load b64encode b64decode btoa atob shorten truncate Error Exception ValueError RuntimeError TypeError KeyError HTTPException BaseException
  safeStringify safe_dumps to_json serialize unescape trim_text enumerate zip filter next iter cast freeze bytes bytearray Buffer print_json pick omit flatten print to_thread resolve gather shield wait_for create_task ensure_future race any
  URL URLSearchParams
`);

/** Those of them that make a text of anything. */
export const TEXT_MAKERS = set('str repr ascii format dumps stringify String inspect pformat safeStringify safe_dumps to_json Error Exception ValueError RuntimeError TypeError KeyError shorten truncate escape');

/** Methods whose result contains what they are called on. */
export const CARRYING_METHODS = set(`
  strip lstrip rstrip lower upper title capitalize casefold trim trimStart trimEnd toLowerCase toUpperCase toString normalize encode decode ljust rjust center zfill padStart padEnd expandtabs
  dict model_dump model_dump_json json toJSON to_dict to_json copy items values entries slice substring substr filter concat reverse sort flat toArray as_dict asdict dump toObject lean serialize
  getvalue read text splitlines split replace replaceAll removeprefix removesuffix translate isoformat_ first last unwrap valueOf at result
`);

/** Methods that put their arguments into what they are called on. */
export const FORMATTING_METHODS = set('format join concat format_map safe_substitute substitute');

/** Field names that say something about an object and nothing of what it holds. */
export const MEASURE_FIELDS = set(`
  length size count byteLength __class__ constructor __len__ id _id pk uuid status status_code statusCode ok type kind usage model created created_at finish_reason stop_reason finishReason stopReason
  usage_metadata usageMetadata prompt_tokens completion_tokens total_tokens system_fingerprint response_ms request_id headers_sent duration latency confidence score probability similarity distance
`);

/** Fields of a tool's arguments that hold whole sentences. */
export const SAID_FIELDS = set('reason message text query question content description note notes summary details body comment prompt instructions feedback request');

/** Calls that read an incoming request's body, when called on a request. */
export const BODY_READERS = set('json body form text get_json get_data formData data post read parseBody');

/** Fields that are an incoming request's body. */
export const BODY_FIELDS = set('body json form data rawBody POST get_data values');

/** Objects that are an incoming request. */
export const REQUEST_NAMES = set('req request ctx.req ctx.request c.req context.req event.request http_request httpRequest flask.request self.request this.request this.req http_req fastapi_request raw_request');

/** Methods and functions that read an environment variable by its name. */
export const ENVIRONMENT_READERS = set('os.getenv os.environ.get os.environ.pop environ.get getenv os.environ.setdefault Deno.env.get process.env.get config.get settings.get env.get decouple.config');
