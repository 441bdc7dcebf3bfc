/** Remarks by which authors say that their code only pretends. Pure. */

/** What a comment says when the code below does not do what its name says. */
const PRETENDS = new RegExp([
  String.raw`\bmock(?:ed|ing)?[- ](?:up )?(?:response(?! (?:object|class|wrapper|message)\b)|data(?! (?:handling|loader|reset|import|panel|toggle|button|section|ui)\b)|implementation|results?|api|database|version|integration|service|lookup|answer)`,
  String.raw`\bsimulat(?:e|es|ed|ing)\b[\w'/ ]{0,24}\b(?:api|calls?|calling|requests?|response|payment|lookup|database|db|sending|search|results?|data|processing|integration|email|booking|order|creation|retrieval|updates?|deletion|execution|editing|monitoring|uploads?|fetch(?:ing)?|approval|status check)\b`,
  String.raw`\bin (?:a )?(?:real|production)\b[\w' -]{0,30},? ?(?:this|you|we|it)['’]?\w* ?(?:would|should|will|'?d)? ?(?:actually |then )?(?:call|query|connect|integrate|interact|talk|speak|use|send|save|store|fetch|retrieve|look|make|come|be replaced|read|persist|hit|move|track|execute|perform|check|test|:)`,
  String.raw`\bin production: ?(?:uses?|calls?|sends?|queries|connects|would)\b`,
  String.raw`\bplaceholder (?:implementation|logic|for (?:the |an? )?(?:actual|real|future))`,
  String.raw`\breturn(?:s|ing)? (?:a |an |some )?(?:placeholder\b(?! (?:that|so)\b)|(?:mock(?:ed)?|fake|dummy|canned)\b)`,
  String.raw`\breplace (?:this )?with (?:a |an |the |your )?(?:real|actual)\b`,
  String.raw`\b(?:fake|dummy|stub(?:bed)?|hard-?coded) (?:response|data|results?|implementation|api(?! (?:key|token|secret))|answer)\b`,
  String.raw`\bTODO\b:? *(?:query|fetch|get|use|load|read|call|pull|connect(?: to)?|replace with|integrate(?: with)?) (?:the |a |an )?(?:real|actual|live)\b`,
  String.raw`^\W*stub\b\W.{0,50}\b(?:integration|coming|later|until|phase)\b`,
].join('|'), 'iu');
/** What only a tool's body has to say to be taken for one that pretends. */
const TOOL_PRETENDS = /\bsimulat(?:e|ed|es|ing)\b|\bmock(?:ed)?\b|\bTODO:? *(?:implement|integrate|connect|call|replace|hook|wire|use (?:a )?real)|\bdummy\b|\bplaceholder\b(?! (?:text|attribute|value|of|in)\b)|\bfor demo(?:nstration)? purposes/iu;
/** A pause that stands for somebody's answer: nobody is asked. */
const PRETENDED_WAIT = /\bsimulat\w* (?:\w+ )?(?:api|network|server|service|backend|database|request|call)s?(?: \w+)? (?:delay|latency|time|pause)\b/iu;
/** Remarks on how the code could be better, or that it is right. */
const OTHER_REMARK = /\b(?:check (?:if|whether)|don't|do not|never|no longer|no (?:mock|fake|dummy|simulat)\w*|not a|instead of|rather than|avoid|simplified|simple|sophisticated|stricter|better|robust|proper(?:ly)?|async|asynchronous|faster|failed|fails|tests?|testing|e2e|want|external|previews?)\b|\bmock(?:ing|ed)? (?:check|mode|service|generation|settings?|config(?:uration)?|is (?:enabled|disabled|on|off))\b|\bsimulat\w*(?: \w+){0,3} (?:time|delay|latency|load|pause)\b/iu;

/** The description of a tool that tells the model it is none: `Process a mock payment.` */
const DESCRIBED = /\b(?:mock|fake|dummy|simulated)\b/iu;
/** Verbs of tools whose work it is to make such things up. */
const MAKES = new Set(['generate', 'create', 'make', 'build', 'write', 'simulate', 'run', 'start', 'conduct', 'practice', 'test', 'get', 'list']);

/** Code that was taken out: `# logger.info("Using stub result")`. */
const TAKEN_OUT = /^[#/*\s]*(?:await |return |self\.)?[\w.]+\((?:f?["'`]|[\w.]+[,)])/u;

/** A comment says it of the code it stands in; of a tool's body fewer words are enough. */
export function admits(text: string, isTool: boolean): boolean {
  if (TAKEN_OUT.test(text)) return false;
  if (PRETENDED_WAIT.test(text)) return true;
  return (PRETENDS.test(text) || (isTool && TOOL_PRETENDS.test(text))) && !OTHER_REMARK.test(text);
}

/** A tool's name or description says so, and making things up is not what it is for. */
export function describesDouble(words: readonly string[], doc: string | undefined): boolean {
  if (MAKES.has(words[0] ?? '')) return false;
  return words.slice(1).some((w) => w === 'mock' || w === 'fake' || w === 'dummy') || (doc !== undefined && DESCRIBED.test(doc.split('\n')[0] ?? '') && !OTHER_REMARK.test(doc));
}
