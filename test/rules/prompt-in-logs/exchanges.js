// What was said, told by how a conversation is kept, by the call that wrote speech down, and by names for the whole of an answer.
const OpenAI = require('openai');
const logger = require('./logger');
const speech = require('./speech');

const client = new OpenAI({ timeout: 20_000 });

exports.recall = async (session) => {
  const recent = session.interactions.slice(-3);
  logger.info(`recalling ${recent.length}`);
  session.interactions.slice(-3).forEach((it, i) => {
    logger.info(`${i} asked "${it.query?.substring(0, 60) || 'nothing'}"`); // expect: prompt-in-logs
    logger.info(`${i} took ${it.duration}`);
  });
  for (const turn of session.turns) logger.info(turn.answer); // expect: prompt-in-logs
  for (const step of session.steps) logger.info(step.query);
};

exports.listen = async (file) => {
  const heard = await speech.speechToText(file);
  logger.info(`heard "${heard.text}"`); // expect: prompt-in-logs
  logger.info(`in ${heard.language}`);
  const started = await speech.transcribeJobStatus(file);
  logger.info('status', started.text, speech.transcribeSampleRate());
};

exports.collect = async (stream) => {
  let fullAnswer = '';
  for await (const event of stream) fullAnswer += event.piece;
  logger.info(`wrote ${fullAnswer.substring(0, 300)}`); // expect: prompt-in-logs
  logger.info(`wrote ${fullAnswer.length} characters with ${client.baseURL}`);
};
