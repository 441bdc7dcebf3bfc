// SQL Server, whose driver has a switch of its own for certificates that nobody checks.
import sql from 'mssql';

export const reports = new sql.ConnectionPool({
  server: process.env.REPORTS_HOST ?? '',
  options: {
    encrypt: true,
    trustServerCertificate: true, // expect: disabled-tls-verification
  },
});

export const strict = new sql.ConnectionPool({ server: process.env.REPORTS_HOST ?? '', options: { encrypt: true, trustServerCertificate: false } });
export const local = new sql.ConnectionPool({ server: 'localhost', options: { trustServerCertificate: true } });
