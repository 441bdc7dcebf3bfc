import { strict as assert } from 'node:assert';
import { BOUNDARY_HEADINGS, BOUNDARY_SECTIONS, isFilled, readBoundaries, readParts, readRunbook, RUNBOOK_HEADINGS, RUNBOOK_SECTIONS, staleLines, type DocumentWorld, type HeadingLanguage } from '../../src/readiness/index.js';

const FILLED = 'Run `make restart` on the host, wait for the health page to turn green, then tell the channel.';
const runbook = (...sections: readonly (readonly [string, string])[]): string => `# Runbook\n\n${sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n')}`;

describe('a runbook', () => {
  it('has each section filled, a placeholder or missing, with its line', () => {
    const states = readRunbook(runbook(['Restart the agent', FILLED], ['Roll back a release', 'TODO'], ['Rotating the API keys', FILLED]));
    assert.deepEqual(states.map(({ section, state, line }) => [section, state, line]), [
      ['restart', 'filled', 2], ['queue over its limit', 'missing', undefined], ['alert owner', 'missing', undefined],
      ['key rotation', 'filled', 10], ['rollback', 'placeholder', 6], ['spend spike', 'missing', undefined],
    ]);
  });

  it('does not count placeholders, comments or headings as content', () => {
    for (const blank of ['<describe how the agent is restarted by whoever is on duty today>', '[your steps here, in the order in which they are done]', '<!-- Write down the steps that bring the agent back to life after a crash. -->', '### Step one of the restart\n\n### Step two of the restart', 'TBD: somebody will write down how the agent is restarted one day', '________________________________________']) {
      assert.equal(readRunbook(runbook(['Restart', blank]))[0]!.state, 'placeholder', blank);
    }
  });

  it('takes links, addresses and HTML between angle brackets for what they are', () => {
    for (const text of ['Look at <https://status.example.org> first, then restart the worker on the host.', 'Ask <dana@example.org> before the worker is restarted on the production host.', 'Press <kbd>Ctrl</kbd>+<kbd>C</kbd>,<br> wait until the worker has ended, start it again.', 'Follow [the steps](<the steps.md>) on the host, then wait for the health page.']) {
      assert.equal(readRunbook(runbook(['Restart', text]))[0]!.state, 'filled', text);
    }
  });

  it('counts what stands below a deeper heading, and leaves code blocks alone', () => {
    assert.equal(readRunbook(runbook(['Restart', `### On the host\n\n${FILLED}`]))[0]!.state, 'filled');
    assert.equal(readRunbook('# Runbook\n\n```\n# restart\n```\n')[0]!.state, 'missing');
  });
});

describe('a document', () => {
  it('is filled when it says more than its template', () => {
    assert.equal(isFilled(`# Data boundaries\n\n${FILLED} ${FILLED} ${FILLED}`), true);
    assert.equal(isFilled('# Data boundaries\n\n## Never\n\n- [add what it may never touch]\n- <system>\n'), false);
    assert.equal(isFilled(''), false);
  });
});

/** The six sections as people head them, in the order of RUNBOOK_SECTIONS. */
const TITLES: Readonly<Record<HeadingLanguage, readonly (readonly string[])[]>> = {
  English: [['Restarting the worker', 'Recovery'], ['Queue over its limit', 'Backlog'], ['Who is on call', 'Alert owners', 'Escalation path'], ['Rotating API keys', 'Secret rotation'], ['Roll back a release', 'Reverting'], ['Spend spike', 'Budget exceeded']],
  German: [['Neustart des Agenten', 'Wiederanlauf'], ['Volle Warteschlange', 'Rückstau in der Queue'], ['Alarmierung und Bereitschaft', 'Ansprechpartner'], ['Schlüsselrotation', 'API-Keys austauschen', 'Zugangsdaten erneuern'], ['Zurückrollen', 'Änderung rückgängig machen'], ['Kostensprung', 'Ausgaben laufen davon']],
  French: [['Redémarrage', 'Relancer le service'], ['File d’attente pleine', "File d'attente au-delà de la limite"], ['Astreinte', 'Responsable des alertes'], ['Rotation des clés', 'Renouveler les secrets'], ['Retour arrière', 'Revenir à la version précédente'], ['Pic de dépenses', 'Coûts anormaux']],
  Spanish: [['Reinicio', 'Reiniciar el agente'], ['Cola por encima del límite', 'Acumulación de trabajo'], ['Guardia', 'Responsable de las alertas'], ['Rotación de claves', 'Renovar credenciales'], ['Revertir un despliegue', 'Volver a la versión anterior'], ['Pico de gasto', 'Costes disparados']],
  Portuguese: [['Reinício', 'Reiniciar o agente'], ['Fila acima do limite', 'Acúmulo'], ['Plantão', 'Responsável pelos alertas'], ['Rotação de chaves', 'Trocar credenciais'], ['Reverter a versão', 'Voltar à versão anterior'], ['Pico de custos', 'Orçamento estourado']],
  Italian: [['Riavvio', 'Riavviare il servizio'], ['Coda oltre il limite', 'Arretrato'], ['Reperibilità', 'Responsabile degli allarmi'], ['Rotazione delle chiavi', 'Rinnovare le credenziali'], ['Annullare il rilascio', 'Tornare indietro alla versione precedente'], ['Picco di spesa', 'Costi fuori controllo']],
  Dutch: [['Herstarten', 'Opnieuw starten'], ['Wachtrij te lang'], ['Piketdienst', 'Verantwoordelijke'], ['Sleutels vernieuwen', 'Wachtwoord wisselen'], ['Terugdraaien'], ['Kosten lopen op', 'Uitgavenpiek']],
  Japanese: [['再起動の手順', '復旧'], ['キューが上限を超えたとき'], ['アラートの担当者', 'オンコール'], ['APIキーのローテーション', '鍵の更新'], ['ロールバック', '切り戻し手順'], ['コストの急増', '利用料が跳ね上がったとき']],
  Chinese: [['重启服务', '重新啟動'], ['队列超限', '佇列積壓'], ['告警负责人', '值班'], ['密钥轮换', '更換 API 金鑰'], ['回滚', '回退版本'], ['费用激增', '成本異常']],
  Korean: [['재시작 절차', '서비스 복구'], ['대기열 한도 초과'], ['알림 담당자', '당직'], ['키 교체', '비밀번호 변경'], ['롤백', '이전 버전으로 되돌리기'], ['비용 급증', '예산 초과']],
};

/** Two ways to call each section of data boundaries, in the order of the sections; the first names nothing else. */
const BOUNDARY_TITLES: Readonly<Record<HeadingLanguage, readonly (readonly string[])[]>> = {
  English: [['What it may never touch', 'Off limits'], ['What it may read', 'Data sources'], ['What it may change or send', 'Side effects'], ['Where data goes', 'Third parties'], ['What is kept, and for how long', 'Retention'], ['Who agreed', 'Sign-off']],
  German: [['Was er nie anfasst', 'Tabu'], ['Was er lesen darf', 'Datenquellen'], ['Was er ändern darf', 'Aktionen'], ['Weitergabe', 'Auftragsverarbeiter'], ['Aufbewahrung', 'Löschfristen'], ['Freigabe', 'Wer zugestimmt hat']],
  French: [['Interdit', 'Ce qu’il ne touche jamais'], ['Ce qu’il peut lire', 'Sources'], ['Ce qu’il peut modifier', 'Actions'], ['Sous-traitants', 'Destinataires des données'], ['Durée de conservation', 'Suppression'], ['Accord', 'Approbation']],
  Spanish: [['Prohibido', 'Nunca'], ['Lo que puede leer', 'Fuentes'], ['Lo que puede cambiar', 'Acciones'], ['Terceros', 'Encargados del tratamiento'], ['Plazo de conservación', 'Borrado'], ['Aprobación', 'Quién acordó']],
  Portuguese: [['Proibido', 'Nunca'], ['O que pode ler', 'Fontes'], ['O que pode alterar', 'Ações'], ['Terceiros', 'Fluxo de dados'], ['Prazo de armazenamento', 'Retenção'], ['Aprovação', 'Quem aprovou']],
  Italian: [['Vietato', 'Dati esclusi'], ['Cosa può leggere', 'Fonti'], ['Cosa può modificare', 'Azioni'], ['Destinatari', 'Terze parti'], ['Conservazione', 'Cancellazione'], ['Approvazione', 'Chi ha approvato']],
  Dutch: [['Verboden', 'Nooit'], ['Wat hij mag lezen', 'Bronnen'], ['Wat hij mag wijzigen', 'Acties'], ['Derden', 'Verwerkers'], ['Bewaartermijn', 'Opslag'], ['Akkoord', 'Goedkeuring']],
  Japanese: [['禁止事項', '扱わないデータ'], ['読み取り範囲', '参照できるデータ'], ['変更できるもの', '送信'], ['第三者への提供', 'データの流れ'], ['保存期間', '削除'], ['合意した人', '承認']],
  Chinese: [['禁止触碰', '不得接触'], ['可读取的数据', '数据来源'], ['可以修改的内容', '发送'], ['第三方', '数据流向'], ['保留期限', '删除'], ['谁已同意', '审批']],
  Korean: [['금지 항목', '제외 대상'], ['읽기 범위', '접근 권한'], ['변경할 수 있는 것', '발송'], ['제3자 제공', '데이터 흐름'], ['보관 기간', '삭제'], ['합의한 사람', '승인']],
};

describe('headings of data boundaries', () => {
  for (const [language, sections] of Object.entries(BOUNDARY_TITLES)) {
    it(`are understood in ${language}, each as its own section`, () => {
      const named = (title: string): readonly string[] => readBoundaries(runbook([title, FILLED])).filter(({ state }) => state === 'filled').map(({ section }) => section);
      sections.forEach((titles, n) => {
        for (const title of titles) assert.ok(named(title).includes(BOUNDARY_SECTIONS[n]!), `${title}: ${named(title).join(', ')}`);
        assert.deepEqual(named(titles[0]!), [BOUNDARY_SECTIONS[n]], titles[0]);
      });
    });
  }

  it('name nothing when they speak of something else', () => {
    for (const title of ['Overview', 'Introduction', 'Architecture', 'Einleitung', 'はじめに', '概述', '개요', 'Glossary']) assert.deepEqual(readBoundaries(runbook([title, FILLED])).filter(({ state }) => state !== 'missing'), [], title);
  });
});

describe('headings of a runbook', () => {
  for (const [language, sections] of Object.entries(TITLES)) {
    it(`are understood in ${language}, each as its own section`, () => {
      sections.forEach((titles, n) => {
        for (const title of titles) {
          const named = readRunbook(runbook([title, FILLED])).filter(({ state }) => state === 'filled').map(({ section }) => section);
          assert.ok(named.includes(RUNBOOK_SECTIONS[n]!), `${title}: ${named.join(', ')}`);
        }
        // The first is the plain title; it names nothing else.
        assert.deepEqual(readRunbook(runbook([titles[0]!, FILLED])).filter(({ state }) => state !== 'missing').map(({ section }) => section), [RUNBOOK_SECTIONS[n]], titles[0]);
      });
    });
  }

  it('have words in every language of the table', () => {
    for (const rows of [...Object.values(RUNBOOK_HEADINGS), ...Object.values(BOUNDARY_HEADINGS)]) assert.deepEqual(Object.keys(rows).sort(), Object.keys(TITLES).sort());
  });

  it('name nothing when they speak of something else', () => {
    for (const title of ['Overview', 'Opening hours', 'Monkeys', 'Enterprise plan', 'Architecture', 'Filament', 'Scaling', 'Escalar', 'Protocolo', 'Einleitung', 'はじめに', '概述', '개요', 'Keyboard shortcuts', 'Encoder']) {
      assert.deepEqual(readRunbook(runbook([title, FILLED])).filter(({ state }) => state !== 'missing'), [], title);
    }
  });

  it('may be underlined', () => {
    assert.equal(readRunbook(`Runbook\n=======\n\nRestart\n-------\n\n${FILLED}\n`)[0]!.state, 'filled');
    assert.equal(readRunbook('---\ntitle: restart\n---\n\nText.\n')[0]!.state, 'missing');
  });

  it('take blanks for blanks in other languages, and fewer letters of scripts that say more with each', () => {
    for (const blank of ['Noch auszufüllen: wie der Agent neu gestartet wird und wer dabei zusieht.', 'À compléter par l’équipe : les étapes du redémarrage, dans l’ordre.', 'Por completar: los pasos del reinicio, en el orden en que se hacen.', '要記入：再起動の手順を順番どおりに書き、確認する画面も書いてください。', '待填写：重启的步骤，以及重启之后要看哪个页面来确认服务已经恢复。']) {
      assert.equal(readRunbook(runbook(['Restart', blank]))[0]!.state, 'placeholder', blank);
    }
    assert.equal(readRunbook(runbook(['再起動', 'ホストで make restart を実行し、ヘルス画面が緑になるのを待ちます。']))[0]!.state, 'filled');
  });
});

describe('a document by its own headings', () => {
  it('has each part filled in or a placeholder', () => {
    assert.deepEqual(readParts(`# Data boundaries\n\n## Never\n\n${FILLED}\n\n### More\n\n## Agreed by\n\n[name]\n`, 'DATA.md'), [{ title: 'Never', state: 'filled', line: 2 }, { title: 'Agreed by', state: 'placeholder', line: 8 }]);
    assert.deepEqual(readParts(`# Data boundaries\n\n${FILLED} ${FILLED} ${FILLED}\n`, 'DATA.md'), [{ title: 'DATA.md', state: 'filled', line: 0 }]);
  });
});

describe('lines that no longer hold', () => {
  const files = ['ops/restart.sh', 'docs/oncall.md', 'services/agent/manage.py', 'docs/RUNBOOK.md'];
  const folders = new Set(['ops', 'docs', 'services', 'services/agent']);
  const world: DocumentWorld = {
    has: (path) => (files.includes(path) || folders.has(path) ? true : path.startsWith('secrets/') ? undefined : false),
    endsSomewhere: (path) => files.some((file) => file === path || file.endsWith(`/${path}`)),
    scripts: new Set(['start', 'worker:restart']), makeTargets: new Set(['restart', 'deploy']), composeServices: new Set(['agent', 'redis']),
  };
  const reasons = (text: string, over: Partial<DocumentWorld> = {}): (readonly [number, string])[] => staleLines(text, 'docs', { ...world, ...over }, '2026-01-05').map(({ line, reason }) => [line, reason]);

  it('link to, run or name what is not there', () => {
    for (const [text, reason] of [
      ['See [who answers](rota.md).', 'it links to docs/rota.md, which is not there'], ['See [who](/people/rota.md#now).', 'it links to people/rota.md, which is not there'], ['See [who](<the rota.md>).', 'it links to docs/the rota.md, which is not there'],
      ['Run `npm run worker:stop`.', 'no package.json has a script “worker:stop”'], ['Run `make rollback`.', 'the Makefile has no target “rollback”'], ['Run `docker compose restart worker`.', 'no compose file has a service “worker”'],
      ['Run `docker compose up -d --build worker`.', 'no compose file has a service “worker”'], ['Run `bash ops/stop.sh`.', 'there is no ops/stop.sh'], ['Run `./ops/stop.sh now`.', 'there is no ops/stop.sh'], ['It is in `ops/stop.sh`.', 'there is no ops/stop.sh'],
    ] as const) assert.deepEqual(reasons(text), [[0, reason]], text);
    assert.deepEqual(reasons('```sh\nmake restart\n$ make rollback\n# make stop\n```\n'), [[2, 'the Makefile has no target “rollback”']]);
  });

  it('are past their day', () => {
    for (const [text, reason] of [
      ['Next review: 2025-12-31', '31 Dec 2025 is over'], ['**Next review:** 1 March 2025', '1 Mar 2025 is over'], ['| Token | expires on 2025-06-01 |', '1 Jun 2025 is over'], ['Dana (until 2025-06-01)', '1 Jun 2025 is over'],
      ['Gültig bis 31.12.2025', '31 Dec 2025 is over'], ['Próxima revisión: 2025-01-01', '1 Jan 2025 is over'], ['有効期限：2025-01-01', '1 Jan 2025 is over'], ['Rotate again by 2025-09-09', '9 Sep 2025 is over'],
    ] as const) assert.deepEqual(reasons(text), [[0, reason]], text);
  });

  it('say nothing where files cannot tell', () => {
    for (const text of [
      'See [who answers](oncall.md), [the shop](https://example.org/rota.md), [here](#restart), [mail](mailto:a@example.org) and [up](../../elsewhere/a.md).', 'A link in code: `[who](rota.md)`.',
      'Run `npm run worker:restart`, `npm start`, `make restart`, `docker compose logs -f agent`, `docker compose logs --tail 100 worker`, `docker compose -f other.yml up worker`.', 'Run `make -C other stop` or `cd ops && make stop`.',
      'Run `python manage.py migrate` on the host.', 'Run `ssh host ./ops/stop.sh`.', '`secrets/prod.json` holds it.', '`/etc/agent/config.yaml`, `~/agent/run.sh`, `example.com/status.html`, `bucket/path/file.json`, `$HOME/a/b.sh`.',
      'Run `make <target>` or TODO `make later`.', 'Last reviewed 2024-01-01 by Dana.', 'Written by Omar 2024-05-01, changed 2025-01-01.', 'Keys made before 2024-01-01 are revoked.', 'Next review: 2026-01-05', 'Next review: 2026-06-01', 'we make sure of it', 'To make things worse.',
      'Call Dana on +49 30 1234, or see https://status.example.org/old.', 'Rotate `OPENAI_API_KEY`.',
    ]) assert.deepEqual(reasons(text), [], text);
    assert.deepEqual(reasons('```sh\ncd services/agent\n./stop.sh\npython run.py\n```\n'), []);
    const nothing = { has: world.has, endsSomewhere: world.endsSomewhere };
    assert.deepEqual(staleLines('Run `npm run stop`, `make stop`, `docker compose stop worker`.', '', nothing, '2026-01-05'), []);
  });
});
