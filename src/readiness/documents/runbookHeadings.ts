/** How the sections of a runbook are called, as data. */
import type { RUNBOOK_SECTIONS } from '../items/ownership.js';
import type { Group, HeadingTable } from './headings.js';

export type RunbookSectionId = (typeof RUNBOOK_SECTIONS)[number];

/** Said in every language as it is. */
const KEYS: Group = ['^api', '^key', '^token', '^secret', '^credential', '^password'];

export const RUNBOOK_HEADINGS: HeadingTable<RunbookSectionId> = {
  'restart': {
    English: [['^restart', '^re-start', '^reboot', '^recover$', '^recovery', '^recovering', '^start and stop', '^starting and stopping', '^stop and start', '^stopping and starting']],
    German: [['neustart', 'neu starten', 'wiederanlauf', 'wiederherstell', 'hochfahren', 'start und stopp', 'starten und stoppen']],
    French: [['redemarr', '^relanc', 'remise en service', 'remise en route', '^reprise', 'arret et demarrage']],
    Spanish: [['^reinici', '^rearran', 'volver a arrancar', 'puesta en marcha', 'recuperacion', 'arranque y parada']],
    Portuguese: [['^reinici', '^reinicializ', '^religar', 'recuperacao']],
    Italian: [['^riavvi', '^riaccen', '^ripristin', 'rimessa in servizio']],
    Dutch: [['^herstart', 'opnieuw start', 'opnieuw opstart', '^herstel']],
    Japanese: [['再起動', '再始動', '再開', '復旧', 'リスタート']],
    Chinese: [['重启', '重啟', '重新启动', '重新啟動', '恢复服务', '恢復服務', '服务恢复', '服務恢復']],
    Korean: [['재시작', '재기동', '재부팅', '다시 시작', '복구']],
  },
  'queue over its limit': {
    English: [['^queue', '^backlog', '^dead letter', '^dead-letter']],
    German: [['warteschlange', 'ruckstau', 'rueckstau', 'ruckstand']],
    French: [["^file d'attente", "^files d'attente", '^arriere de travail', '^engorgement']],
    Spanish: [['^cola$', '^colas$', '^atasco', 'acumulacion']],
    Portuguese: [['^fila$', '^filas$', '^acumulo', 'represamento']],
    Italian: [['^coda$', '^code$', '^arretrat']],
    Dutch: [['wachtrij', '^achterstand']],
    Japanese: [['キュー', '待ち行列', '滞留']],
    Chinese: [['队列', '隊列', '佇列', '积压', '積壓']],
    Korean: [['대기열', '큐', '적체']],
  },
  'alert owner': {
    English: [['^alert$', '^alerts$', '^on-call', '^on call', '^oncall', '^escalat', '^pager$', '^contact$', '^contacts$', '^owner$', '^owners$']],
    German: [['alarm', 'bereitschaft', 'eskalation', 'ansprechpartner', 'zustandig', 'verantwortlich', '^kontakt']],
    French: [['^alerte', '^astreinte', '^escalade', '^responsable', '^contact']],
    Spanish: [['^alerta', '^guardia', '^escalamiento', '^escalado', '^responsable', '^contacto']],
    Portuguese: [['^alerta', '^plantao', '^sobreaviso', '^escalonamento', '^responsave', '^contato', '^contacto']],
    Italian: [['^allarm', '^avvis', '^reperibil', '^responsabil', '^contatt']],
    Dutch: [['alarm', '^waarschuwing', '^piket', '^escalatie', '^verantwoordelijk', '^contact']],
    Japanese: [['アラート', '警報', '当番', 'オンコール', 'エスカレーション', '連絡先', '担当者']],
    Chinese: [['告警', '报警', '報警', '警报', '警報', '值班', '升级流程', '联系人', '聯絡人', '负责人', '負責人']],
    Korean: [['알림', '경보', '당직', '온콜', '에스컬레이션', '담당자', '연락처']],
  },
  'key rotation': {
    English: [['^key$', '^keys$', '^secret', '^credential', '^token'], ['^rotat']],
    German: [[...KEYS, 'schlussel', 'geheimnis', 'zugangsdaten', 'kennwort', 'passwort'], ['rotation', 'rotier', 'erneuer', 'wechsel', 'tausch']],
    French: [[...KEYS, '^cle$', '^cles$', '^clef', '^identifiant', '^jeton', '^mot de passe', '^mots de passe'], ['^rotation', '^renouvel', '^remplac', '^chang']],
    Spanish: [[...KEYS, '^clave', '^llave', '^secreto', '^credencial', '^contrasena'], ['^rotacion', '^rotar', '^renov', '^cambi']],
    Portuguese: [[...KEYS, '^chave', '^segredo', '^credencia', '^senha'], ['^rotacao', '^rotacion', '^girar', '^renov', '^troca']],
    Italian: [[...KEYS, '^chiav', '^segret', '^credenzial'], ['^rotazion', '^ruota', '^rinnov', '^sostitu', '^cambi']],
    Dutch: [[...KEYS, 'sleutel', '^geheim', 'wachtwoord', '^toegangsgegevens'], ['rotatie', '^roter', '^roteer', '^vernieuw', '^wissel', '^vervang']],
    Japanese: [[...KEYS, '鍵', 'キー', 'シークレット', '認証情報', 'トークン', 'パスワード'], ['ローテーション', '更新', '交換', '変更']],
    Chinese: [[...KEYS, '密钥', '密鑰', '金鑰', '凭证', '憑證', '令牌', '密码', '密碼'], ['轮换', '輪換', '轮替', '輪替', '更换', '更換', '更新']],
    Korean: [[...KEYS, '키', '시크릿', '자격 증명', '토큰', '비밀번호'], ['교체', '순환', '갱신', '로테이션', '변경']],
  },
  'rollback': {
    English: [['^rollback', '^roll back', '^roll-back', '^rolling back', '^rolling-back', '^rollingback', '^revert']],
    German: [['zuruckroll', 'ruckgangig', 'zurucksetz', 'vorherige version', 'vorherigen version', 'vorige version']],
    French: [['^retour arriere', '^retour en arriere', '^revenir a', 'version precedente', '^annulation du deploiement']],
    Spanish: [['^revertir', '^reversion', '^marcha atras', 'version anterior', '^deshacer']],
    Portuguese: [['^reverter', '^reversao', 'versao anterior', '^desfazer']],
    Italian: [['^annulla', 'versione precedente', '^torna indietro', '^tornare indietro', '^ritorno alla versione']],
    Dutch: [['terugdraai', 'terugrol', 'vorige versie']],
    Japanese: [['ロールバック', '切り戻し', '巻き戻し', '差し戻し']],
    Chinese: [['回滚', '回滾', '回退', '还原', '還原']],
    Korean: [['롤백', '되돌리']],
  },
  'spend spike': {
    English: [['^spend$', '^spending', '^cost$', '^costs$', '^budget$', '^billing$']],
    German: [['kosten', 'ausgaben', 'budget', 'verbrauch']],
    French: [['^cout', '^depense', '^budget', '^factur']],
    Spanish: [['^coste', '^costo', '^gasto', '^presupuesto', '^factura']],
    Portuguese: [['^custo', '^gasto', '^despesa', '^orcamento']],
    Italian: [['^costi', '^costo$', '^spesa', '^spese', '^budget', '^fattura']],
    Dutch: [['kosten', 'uitgaven', 'budget']],
    Japanese: [['コスト', '費用', '利用料', '予算', '請求']],
    Chinese: [['费用', '費用', '成本', '花费', '花費', '预算', '預算', '账单', '帳單']],
    Korean: [['비용', '지출', '예산', '요금']],
  },
};
