import assert from 'node:assert/strict';
import { classifyName, namesRedacted, namesRedactor } from '../../../../src/engine/rules/support/personal/classify.js';
import { namesPersonRecord } from '../../../../src/engine/rules/support/personal/ownerNames.js';
import type { Company } from '../../../../src/engine/rules/support/personal/classify.js';
import { wordsOf } from '../../../../src/engine/rules/support/personal/words.js';

const user: Company = { owner: ['user'] };
const all: Company = { medical: true, messaging: true, heard: true, auth: true };

/** Names by the category they must get; `company` is what stands around them. */
const MATCHING: readonly (readonly [category: string, company: Company, names: string])[] = [
  ['email', {}, 'email Email emails customerEmail customer_email user_email email_address emailAddress EmailAddress recipient_email toEmail to_email e_mail eMail contact_email primaryEmail email_str emailLower new_email useremail patientEmail e-mail login_email raw_email user-email emailAddr email_list'],
  ['email', { messaging: true }, 'recipient recipients sender reply_to to_address from_addr bcc'],
  ['phone', {}, 'phone phoneNumber phone_number customerPhone to_phone msisdn mobile_number mobileNumber whatsappNumber whatsapp_number cell_number phonenumber telephone phoneE164 contact_number callerNumber phones user_phone phone_str wa_id waId clientPhone'],
  ['phone', user, 'mobile cell tel'],
  ['phone', { messaging: true, calls: true }, 'recipient recipients sender'],
  ['phone', { messaging: true }, 'senderNumber recipient_number targetNumber'],
  ['person-name', { platform: true }, 'senderName sender_name'],
  ['person-name', {}, 'first_name firstName last_name lastName full_name fullName middleName surname givenName family_name customer_name customerName patient_name candidate_name candidateName user_full_name employeeName contact_name recipient_name lead_name user_name_full_name cardholder_name applicantName guest_name caller_name userName leadName doctor_name'],
  ['person-name', user, 'name display_name displayName nickname fullname preferred_name real_name'],
  ['person-name', { owner: ['c'], ownerIsPerson: true }, 'name client_name'],
  ['postal-address', {}, 'home_address street_address shippingAddress billing_address mailingAddress postal_code zip_code zipCode postcode customer_address user_address delivery_address'],
  ['postal-address', user, 'address street address_line1 addressLine2 zip'],
  ['birth-date', {}, 'dob date_of_birth birthDate birthdate birthday dateOfBirth customer_dob patient_birth_date birth_year'],
  ['national-id', {}, 'ssn customer_ssn social_security_number nationalId national_id passport_number passportNumber driver_license drivers_license_number aadhaar cpf user_ssn'],
  ['card', {}, 'card_number cardNumber credit_card creditCardNumber iban customer_iban bank_account account_number accountNumber cvv cvc'],
  ['location', user, 'latitude longitude lat lng location'],
  ['location', {}, 'user_lat user_location gps_coordinates customer_latitude userLocation home_location'],
  ['health', {}, 'medical_record medical_history blood_type patient_notes medicalConditions'],
  ['health', { medical: true }, 'diagnosis symptoms prescriptions medications allergies'],
  ['income', {}, 'salary annual_income credit_score employee_salary netWorth'],
  ['ip-address', {}, 'client_ip clientIp user_ip remote_addr remoteAddress x_forwarded_for client_ip_address'],
  ['ip-address', { ownerIsRequest: true }, 'ip ip_address'],

  ['password', {}, 'password user_password newPassword db_password DB_PASSWORD passwd passphrase admin_password plain_password smtp_pass raw_password passwords'],
  ['api-key', {}, 'api_key apiKey OPENAI_API_KEY openai_api_key openaiKey x_api_key subscription_key api_keys access_key STRIPE_KEY apikey serviceRoleKey'],
  ['token', {}, 'access_token accessToken refresh_token auth_token authToken bearer_token bot_token BOT_TOKEN jwt jwt_token session_token id_token api_token reset_token github_token GITHUB_TOKEN HF_TOKEN device_token access_tokens page_access_token'],
  ['token', { auth: true }, 'token new_token'],
  ['secret-key', {}, 'secret client_secret clientSecret secret_key SECRET_KEY jwt_secret session_secret webhook_secret private_key privateKey encryption_key hmac_key signing_key'],
  ['authorization', {}, 'authorization auth_header authHeader authorization_header Authorization'],
  ['connection-string', {}, 'connection_string database_url DATABASE_URL db_url mongo_uri MONGODB_URI redis_url connectionString conn_str'],
  ['cookie', {}, 'cookie cookies session_cookie setCookie'],
  ['one-time-code', {}, 'otp otp_code totpCode mfa_code'],
  ['one-time-code', { auth: true }, 'verification_code verificationCode'],

  ['prompt', {}, 'user_prompt full_prompt finalPrompt promptText llm_prompt'],
  ['prompt', { heard: true }, 'prompt'],
  ['user-message', {}, 'user_message userMessage user_input userInput user_query userQuery user_question customer_message incoming_message message_text messageBody user_msg last_user_message'],
  ['user-message', { heard: true }, 'query question input_text'],
  ['user-message', { heard: true, speech: true }, 'message text content'],
  ['conversation', {}, 'chat_history chatHistory conversation_history transcript call_transcript message_history transcription'],
  ['completion', {}, 'llm_response ai_response aiResponse model_output assistant_message agent_response bot_reply generated_text final_answer response_text responseText final_output raw_response_text'],
  ['completion', { heard: true }, 'completion answer raw_response'],
  ['completion', { agent: true }, 'reasoning rationale'],
  ['tool-arguments', {}, 'tool_args toolArgs tool_input toolInput function_args tool_arguments tool_call_args'],
  ['tool-arguments', { owner: ['tool', 'call'] }, 'args arguments input'],
  ['tool-arguments', { owner: ['tool', 'call', 'function'] }, 'arguments'],
  ['tool-result', {}, 'tool_result toolResult tool_output tool_results function_result tool_response'],
];

/** Names that must say nothing, with every kind of company that could tempt. */
const HARMLESS = `
  client_id_from_cookie ssn_last4 card_last4 user_by_email storage_key routing_number call_id_input constructor user_by_email phones_normalized emails_cleaned
  file_name fileName filename hostname host_name tool_name toolName model_name modelName function_name agent_name agentName class_name table_name column_name
  project_name repo_name branch_name queue_name event_name app_name service_name product_name company_name bucket_name index_name field_name param_name key_name
  email_template emailTemplate email_sent emailSent email_count emailCount has_email hasEmail email_service emailService email_client is_email_valid email_id email_hash
  email_status email_type email_enabled email_path email_url email_subject email_provider email_config email_handler email_queue emails_sent email_domain email_verified emailVerified email_exists send_email
  sendEmail email_regex email_pattern email_index email_field email_length email_validator email_job email_task email_error email_result max_emails total_emails num_emails email_format
  masked_email maskedEmail redacted_email hashed_email email_masked redactedPhone hashedPhone anonymized_email encrypted_email safe_email support_email supportEmail company_email bot_email noreply_email
  SUPPORT_EMAIL FROM_EMAIL ADMIN_EMAIL DEFAULT_FROM_EMAIL CONTACT_PHONE SYSTEM_PROMPT default_email test_email
  phone_model phoneModel phone_type phone_count has_phone is_phone phone_verified phone_number_id phoneNumberId phone_id phone_os phone_status phone_country_code phone_prefix phone_last4
  max_tokens maxTokens token_count tokenCount tokens_used tokens total_tokens prompt_tokens completion_tokens input_tokens output_tokens tokenizer token_type tokenType next_token nextToken page_token pageToken
  next_page_token next_page_access_token continuation_token token_limit token_usage token_budget max_output_tokens tokens_per_second token_ids num_tokens cached_tokens token_expiry token_expires_at token_length token_url
  secret_name secretName secret_id secret_arn secret_version secret_path secrets_manager secretsManager password_hash passwordHash hashed_password hash_password password_length password_reset_url has_password password_field is_password password_policy encrypted_password
  api_key_name api_key_id apiKeyId api_key_hash has_api_key hasApiKey api_key_count api_key_set api_key_present api_key_prefix masked_key public_key publicKey key keys primary_key foreign_key cache_key redis_key object_key s3_key partition_key sort_key
  cert uncertainty certificate certainty num_uncertainty concert
  user_id userId session_id sessionId customer_id order_id request_id trace_id conversation_id thread_id message_id chat_id channel_id account_id patient_id employee_id run_id user_count userCount user_type user_role is_user user_agent user_index users_count total_users
  ip_count server_ip pod_ip address memory_address contract_address wallet_address server_address bind_address base_url url webhook_url image_url addresses_count
  prompt_tokens_total prompt_id prompt_name prompt_template prompt_length prompt_version system_prompt systemPrompt message_count messageCount message_id messageId message_type error_message errorMessage status_message log_message success_message message_queue
  message_ids query_id query_time query_count sql_query sqlQuery db_query response_time responseTime response_status response_code response_length response_size tool_call_id toolCallId tool_count tool_type tool_names tools tool_result_count
  transcript_id transcript_length transcript_path conversation_ids history_length chat_history_length answer_count reply_to_id card_type card_last4 cardLast4 card_id birthday_count account_number_length account_type location_id
  latitude longitude lat lng name id status state data payload result results count size duration elapsed timestamp date time mode version path config level retries attempt timeout error exception
  completion_time completion_tokens completions_count session auth auth_type auth_method authenticated is_authenticated auth_url cookie_count cookie_name cookieName cookie_domain header_count headers_count
  diagnosis_id symptoms_count health health_status healthcheck health_check salary_range salary_count username login is_admin author commit_author git_author first last first_seen last_seen last_login full_path
  database database_name db_name database_host redis_host mongo_db connection connection_id connection_count database_url_set
`.trim().split(/\s+/);

describe('names', () => {
  it('split into whole words', () => {
    assert.deepEqual(wordsOf('customerEmailAddr2'), ['customer', 'email', 'address']);
    assert.deepEqual(wordsOf('X-Forwarded-For'), ['x', 'forwarded', 'for']);
    assert.deepEqual(wordsOf('HTTPServerURL'), ['http', 'server', 'url']);
    assert.deepEqual(wordsOf('e_mail'), ['email']);
    assert.deepEqual(wordsOf('__private_dob'), ['private', 'birth', 'date']);
    assert.deepEqual(wordsOf(''), []);
    assert.deepEqual(wordsOf('straßeName'), ['straße', 'name']);
  });

  for (const [category, company, names] of MATCHING) {
    it(`of ${category} are told (${Object.keys(company).join(', ') || 'alone'})`, () => {
      const wrong = names.split(' ').filter((name) => classifyName(name, company)?.id !== category);
      assert.deepEqual(wrong.map((name) => [name, classifyName(name, company)?.id]), []);
    });
  }

  it('of things, counts, flags and settings say nothing', () => {
    const wrong = HARMLESS.filter((name) => classifyName(name) !== undefined);
    assert.deepEqual(wrong.map((name) => [name, classifyName(name)?.id]), []);
  });

  it('that end in something harmless say nothing in any company', () => {
    const wrong = HARMLESS.filter((name) => /_(?:id|count|status|type|url|path|template|hash|length|sent)$/.test(name) && classifyName(name, all) !== undefined);
    assert.deepEqual(wrong.map((name) => [name, classifyName(name, all)?.id]), []);
  });

  it('of fields depend on their owner', () => {
    assert.equal(classifyName('name', { owner: ['tool'] }), undefined);
    assert.equal(classifyName('name', { owner: ['company'], ownerIsPerson: true }), undefined);
    assert.equal(classifyName('name', { owner: ['user', 'service'] }), undefined);
    assert.equal(classifyName('name', { owner: ['current', 'user'] })?.id, 'person-name');
    assert.equal(classifyName('name', { owner: ['customer', 'record'] })?.id, 'person-name');
    assert.equal(classifyName('id', { owner: ['user'] }), undefined);
    assert.equal(classifyName('tool_name', { owner: ['user'] }), undefined);
    assert.equal(classifyName('email', { owner: ['settings'] }), undefined);
    assert.equal(classifyName('address', { owner: ['server'] }), undefined);
    assert.equal(classifyName('arguments', { owner: ['parser'] }), undefined);
    assert.equal(classifyName('user_message', { owner: ['err'] }), undefined);
    assert.equal(classifyName('full_name', { owner: ['source'], codeHosting: true }), undefined);
    assert.equal(classifyName('user_address', { chain: true }), undefined);
  });

  it('can be declared personal or harmless', () => {
    assert.equal(classifyName('member_code', { personalWords: ['member_code'] })?.topic, 'personal');
    assert.equal(classifyName('loyaltyMemberCode', { personalWords: ['member_code'] })?.topic, 'personal');
    assert.equal(classifyName('email', { harmlessWords: ['email'] }), undefined);
  });

  it('of whole records are told from their parts', () => {
    const records = 'user_data customerRecord patient_info user_profile contact_info userDetails'.split(' ');
    assert.deepEqual(records.filter((name) => !namesPersonRecord(wordsOf(name))), []);
    const others = 'user_id user data has_user_data user_model tool_info server_info user_service user_count'.split(' ');
    assert.deepEqual(others.filter((name) => namesPersonRecord(wordsOf(name))), []);
  });

  it('say when a value or a function redacts', () => {
    assert.deepEqual('masked_email phoneHash redactedBody email_digest sanitized_input'.split(' ').filter((name) => !namesRedacted(name)), []);
    assert.deepEqual('email encryption_key hmac_key phone'.split(' ').filter((name) => namesRedacted(name)), []);
    assert.deepEqual('redact maskEmail mask_pii hash_user_id sha256 hexdigest scrub_pii anonymize redactSecret md5'.split(' ').filter((name) => !namesRedactor(name)), []);
    assert.deepEqual('format get_email lower toString send'.split(' ').filter((name) => namesRedactor(name)), []);
  });
});
