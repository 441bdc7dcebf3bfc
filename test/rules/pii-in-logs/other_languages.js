// A WhatsApp bot written in Portuguese: messages, people and the log under their own names.
const registrador = require('./registrador');

async function aoReceber(mensagem) {
  registrador.info(`comando recebido, tamanho ${mensagem.body.length}`);
}

async function cadastrar(colecao, usuarioInserido) {
  registrador.info(`novo: ${usuarioInserido.nome}`); // expect: pii-in-logs
  registrador.info(`colecao: ${colecao.nome}`);
}

async function enviar(destinatario, texto) {
  registrador.warn(`falha no envio para ${destinatario}`); // expect: pii-in-logs
}

async function avisar(dono = '5511987654321@s.whatsapp.net', grupo = '120363025555555555@g.us') {
  console.log('avisos no grupo', '120363025555555555@g.us');
  console.log('avisos para', '5511987654321@s.whatsapp.net'); // expect: pii-in-logs
}

module.exports = { aoReceber, cadastrar, enviar, avisar };
