// Names in other languages than English, and Romance word order.
import axios from 'axios';

export async function enviarRecordatorio(telefono: string, cliente: { id: string; nombre: string; telefono: string }) {
  const telefonoLimpio = telefono.replace(/[^\d+]/g, '');
  console.log('Enviando a', telefonoLimpio); // expect: pii-in-logs
  console.log(`Cliente ${cliente.id}`);
  console.log('Nombre:', cliente.nombre); // expect: pii-in-logs
  if (cliente.telefono === '') console.error('Cliente sin turno:', cliente); // expect: pii-in-logs
  await axios.post('https://avisos.example.net/v1', { para: telefonoLimpio });
}

export function guardarContacto(correoElectronico: string, nombreCompleto: string, numero: number) {
  console.log('correo', correoElectronico); // expect: pii-in-logs
  console.log('nombre completo', nombreCompleto); // expect: pii-in-logs
  console.log('turno número', numero);
}

export function buchen(kundenTelefon: string, vorname: string, anzahl: number) {
  console.log(kundenTelefon); // expect: pii-in-logs
  console.log(vorname); // expect: pii-in-logs
  console.log(anzahl);
}

export function aviser(courriel: string, nombre: number) {
  console.log(`${nombre} messages`);
  console.log(courriel); // expect: pii-in-logs
}

export function avisar(telefoneCliente: string, empresaCentral: { email: string; id: string }) {
  console.log(telefoneCliente); // expect: pii-in-logs
  console.log(empresaCentral.email);
}

export function registrar(usuarioEmpresa: { email: string }) {
  console.log(usuarioEmpresa.email); // expect: pii-in-logs
}
