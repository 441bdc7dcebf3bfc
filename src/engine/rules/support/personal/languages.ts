/** Names of personal data in other languages than English, so that `telefono` and `vorname` mean what they say. Data and word order; pure. */

const rows = (meaning: string, names: string): [string, readonly string[]][] => names.split(' ').map((name) => [name, meaning.split(' ')]);

/** Spanish, Portuguese, Italian, French, German and Turkish, without accents as well as with them. Words that mean something else in code are left out. */
const THINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ...rows('phone', 'telefono teléfono telefone telefon téléphone celular movil móvil cellulare'),
  ...rows('phone number', 'telefonnummer handynummer'),
  ...rows('email', 'correo courriel'),
  ...rows('name', 'nombre nome'),
  ...rows('first name', 'vorname prenom prénom'),
  ...rows('last name', 'apellido apellidos sobrenome cognome nachname'),
  ...rows('address', 'direccion dirección endereco endereço indirizzo adresse'),
  ...rows('birth date', 'geburtsdatum'),
  ...rows('number', 'numero número'),
  ...rows('message', 'mensaje mensagem messaggio nachricht mesaj'),
  ...rows('question', 'pregunta pergunta domanda frage soru'),
  ...rows('text', 'texto testo'),
  ...rows('conversation', 'conversacion conversación conversa'),
  ...rows('logger', 'registrador'),
  ...rows('password', 'contrasena contraseña senha passwort sifre şifre parola'),
]);

const PEOPLE: ReadonlyMap<string, readonly string[]> = new Map([
  ...rows('customer', 'cliente clientes kunde kunden musteri müşteri'),
  ...rows('user', 'usuario usuarios usuário utente utilisateur benutzer kullanici kullanıcı'),
  ...rows('patient', 'paciente paziente'),
  ...rows('contact', 'contacto contato'),
  ...rows('company', 'empresa azienda unternehmen'),
  ...rows('recipient', 'destinatario destinatário destinataire'),
  ...rows('sender', 'remitente remetente'),
]);

/** Words that only say more about the noun before them. */
const ADJECTIVES: ReadonlyMap<string, readonly string[]> = new Map([
  ...rows('full', 'completo completa'), ...rows('clean', 'limpio limpia limpo'), ...rows('normalized', 'normalizado normalizada formateado formatado'), ...rows('new', 'nuevo nueva novo nova creado creada criado criada inserido inserida insertado insertada registrado registrada cadastrado cadastrada'), ...rows('current', 'actual atual encontrado encontrada existente actualizado actualizada atualizado atualizada'),
  ['electronico', []], ['electrónico', []], ['eletronico', []], ['eletrônico', []],
]);

/** A name of one word in English, for tables of names; every other name as it is. */
export function inEnglish(name: string): string {
  const [only, ...more] = englishOf(name.toLowerCase()) ?? [];
  return only !== undefined && more.length === 0 ? only : name;
}

/** The English words of one in another language; `undefined` for every other word. */
export function englishOf(word: string): readonly string[] | undefined {
  return THINGS.get(word) ?? PEOPLE.get(word) ?? ADJECTIVES.get(word);
}

/**
 * Languages that put the noun first: `telefonoCliente` is a customer's phone, `nombreCompleto` a full name, `usuarioEmpresa` a company's user.
 * `telefono_id` stays an id, and `clienteTelefono` has English order already.
 */
export function inEnglishOrder(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0 || !(THINGS.has(first) || PEOPLE.has(first))) return words;
  const qualifies = rest.every((word) => PEOPLE.has(word) || ADJECTIVES.has(word) || (THINGS.has(first) && THINGS.has(word)));
  return qualifies ? [...rest, first] : words;
}
