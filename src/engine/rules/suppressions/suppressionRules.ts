/** The two rules that keep suppressions honest. The engine reports them itself, after all others, because only it knows what was silenced. */
import { defineRule } from '../rule.js';

export const unusedSuppression = defineRule({
  meta: {
    id: 'unused-suppression',
    area: 'suppressions',
    severity: 'warning',
    title: 'Suppression that silences nothing',
    messages: {
      unused: 'No {rule} finding here: this comment silences nothing',
      unknown: 'No rule is called {rule}: this comment silences nothing',
      unnamed: 'No rule is named: this comment silences nothing until an id stands after readiness-ignore',
    },
    why: 'A suppression that outlives its finding hides the next one on the same line, and nobody will look there again.',
    remedy: 'Remove the comment.',
    examples: {
      python: {
        bad: 'import requests\n\nrequests.get("https://example.com", timeout=5)  # readiness-ignore missing-timeout: upstream enforces 5 s\n',
        good: 'import requests\n\nrequests.get("https://example.com")  # readiness-ignore missing-timeout: upstream enforces 5 s\n',
      },
      typescript: {
        bad: '// readiness-ignore missing-timeout: the gateway enforces 5 s\nexport const total = 1 + 1;\n',
        good: '// readiness-ignore missing-timeout: the gateway enforces 5 s\nexport const answer = await fetch("https://example.com/rates");\n',
      },
    },
    fixSafety: 'safe',
    references: [],
    needs: ['readiness-ignore'],
  },
  on: [],
  check: () => undefined,
});

export const suppressionWithoutReason = defineRule({
  meta: {
    id: 'suppression-without-reason',
    area: 'suppressions',
    severity: 'warning',
    title: 'Suppression without a reason',
    messages: { reason: 'No reason given for silencing {rule}: add it after a colon' },
    why: 'The next person cannot tell a decision from a shortcut, so the finding comes back in every review.',
    remedy: 'Write why the finding is acceptable after a colon.',
    examples: {
      python: {
        bad: 'import requests\n\nrequests.get("https://example.com")  # readiness-ignore missing-timeout\n',
        good: 'import requests\n\nrequests.get("https://example.com")  # readiness-ignore missing-timeout: upstream enforces 5 s\n',
      },
      typescript: {
        bad: 'export const answer = await fetch("https://example.com/rates"); // readiness-ignore missing-timeout\n',
        good: 'export const answer = await fetch("https://example.com/rates"); // readiness-ignore missing-timeout: the gateway enforces 5 s\n',
      },
    },
    fixSafety: 'none',
    references: [],
    needs: ['readiness-ignore'],
  },
  on: [],
  check: () => undefined,
});
