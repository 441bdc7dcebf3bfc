/** Marks that a blank was left for somebody to fill in. */

/** Words that say so, by language. None is part of a sentence that says something. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  English: ['lorem ipsum', 'to be written', 'to be defined', 'to be filled', 'to be decided', 'to be done', 'fill this', 'fill me', 'fill in', 'coming soon'],
  German: ['noch auszufüllen', 'auszufüllen', 'noch zu klären', 'noch zu ergänzen', 'folgt noch', 'hier eintragen', 'hier ergänzen'],
  French: ['à compléter', 'à remplir', 'à définir', 'à renseigner', 'à rédiger'],
  Spanish: ['por completar', 'por definir', 'por rellenar', 'pendiente de definir', 'a completar'],
  Portuguese: ['a preencher', 'por preencher', 'a definir', 'preencher aqui'],
  Italian: ['da compilare', 'da definire', 'da completare', 'da scrivere'],
  Dutch: ['nog invullen', 'nog in te vullen', 'nader te bepalen'],
};
/** The same in scripts without spaces between words. */
const WORDS_WITHOUT_SPACES = ['要記入', '未記入', '記入してください', '未定', '準備中', '待定', '待补充', '待補充', '待填写', '待填寫', '请填写', '請填寫', '작성 필요', '작성 예정', '미정'];
/** Marks of programmers and of templates: `TODO`, `<name>`, `[your steps]`, `{{ host }}`, `____`, `???`. Links, addresses and HTML stand between the same brackets. */
const MARKS = /\b(?:TODO|TBD|TBA|FIXME|XXX)\b|(?<!\]\()<(?!https?:|mailto:|[\w.+-]+@|(?:a|abbr|b|br|code|del|details|div|em|hr|i|img|ins|kbd|li|ol|p|pre|s|samp|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|var)[\s/>])[a-z][^<>\n]{0,120}>|\[(?:your|insert|fill|name|owner|team|add|describe|link)\b[^\]\n]*\](?!\()|\{\{[^}\n]*\}\}|_{4,}|\?{3,}/iu;

const ANY = new RegExp(`${MARKS.source}|(?<![\\p{L}\\p{N}])(?:${Object.values(WORDS).flat().join('|')})(?![\\p{L}\\p{N}])|${WORDS_WITHOUT_SPACES.join('|')}`, 'iu');

/** True when a line still asks for somebody to fill it in. */
export function isPlaceholder(line: string): boolean {
  return ANY.test(line);
}
