import { alias, fix, gives, noRetry, pythonApi, seconds, timeout, under, underEach } from '../build.js';
import type { ApiRow, CatalogPart } from '../schema.js';

const CURSOR = 'execute executemany execute_async fetchone fetchmany fetchall fetch_pandas_all';
const SNOWFLAKE = 'snowflake.connector.SnowflakeConnection';
const snowflakeSource = 'snowflakedb/snowflake-connector-python@cbc47ccb src/snowflake/connector/connection.py (DEFAULT_CONFIGURATION)';

export const snowflakePart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'snowflake-connector-python', kind: 'sql', clients: ['snowflake.connector.connect', SNOWFLAKE], connects: true, reportAt: 'client', exceptions: ['snowflake.connector.Error'], retry: noRetry,
      timeout: timeout({ client: [fix(seconds('network_timeout')), seconds('login_timeout'), seconds('socket_timeout')], default: 'none', infinite: ['null'] }),
      notes: 'network_timeout is infinite by default. A statement may also be bounded by cursor.execute(…, timeout=s) or STATEMENT_TIMEOUT_IN_SECONDS, two days by default.', source: snowflakeSource,
    }),
    facts('snowflake-connector-python', [...under('snowflake.connector.cursor.SnowflakeCursor#', CURSOR), ...under(`${SNOWFLAKE}#`, 'execute_string commit rollback'), 'snowflake.snowpark.Session#sql'], 'snowflake.connector.Error', snowflakeSource),
  ],
  returns: [
    gives('python', SNOWFLAKE, ['snowflake.connector.connect']), gives('python', 'snowflake.connector.cursor.SnowflakeCursor', [`${SNOWFLAKE}#cursor`]),
  ],
};

/** Drivers that all have a connection with cursors. */
const DRIVERS: readonly { readonly package: string; readonly connect: readonly string[]; readonly error: string; readonly source: string }[] = [
  { package: 'pyodbc', connect: ['pyodbc.connect'], error: 'pyodbc.Error', source: 'https://github.com/mkleehammer/pyodbc/wiki/Cursor' },
  { package: 'pymssql', connect: ['pymssql.connect'], error: 'pymssql.Error', source: 'https://pymssql.readthedocs.io/en/stable/ref/pymssql.html' },
  { package: 'oracledb', connect: ['oracledb.connect', 'cx_Oracle.connect'], error: 'oracledb.Error', source: 'https://python-oracledb.readthedocs.io/en/latest/api_manual/cursor.html' },
  { package: 'trino', connect: ['trino.dbapi.connect', 'prestodb.dbapi.connect'], error: 'trino.exceptions.Error', source: 'https://github.com/trinodb/trino-python-client' },
  { package: 'databricks-sql-connector', connect: ['databricks.sql.connect'], error: 'databricks.sql.exc.Error', source: 'https://docs.databricks.com/dev-tools/python-sql-connector.html' },
  { package: 'redshift-connector', connect: ['redshift_connector.connect'], error: 'redshift_connector.Error', source: 'https://github.com/aws/amazon-redshift-python-driver' },
  { package: 'mysqlclient', connect: ['MySQLdb.connect'], error: 'MySQLdb.Error', source: 'https://mysqlclient.readthedocs.io/user_guide.html' },
  { package: 'mariadb', connect: ['mariadb.connect'], error: 'mariadb.Error', source: 'https://mariadb-corporation.github.io/mariadb-connector-python/cursor.html' },
  { package: 'PyAthena', connect: ['pyathena.connect'], error: 'pyathena.error.Error', source: 'https://github.com/laughingman7743/PyAthena' },
  { package: 'vertica-python', connect: ['vertica_python.connect'], error: 'vertica_python.Error', source: 'https://github.com/vertica/vertica-python' },
];

export const warehousesPart: CatalogPart = {
  apis: [
    ...DRIVERS.map(({ package: name, connect, error, source }) => facts(name, [...connect, ...underEach(connect.map((c) => `${c}()#`), 'execute commit rollback'), ...underEach(connect.map((c) => `${c}.Cursor#`), CURSOR)], error, source)),
    facts('clickhouse-connect', under('clickhouse_connect.get_client()#', 'query query_df query_np command insert raw_query'), 'clickhouse_connect.driver.exceptions.Error', 'https://clickhouse.com/docs/integrations/python'),
    facts('clickhouse-driver', under('clickhouse_driver.Client#', 'execute execute_iter query_dataframe'), 'clickhouse_driver.errors.Error', 'https://clickhouse-driver.readthedocs.io'),
    facts('google-cloud-bigquery', under('google.cloud.bigquery.Client#', 'query query_and_wait'), 'google.api_core.exceptions.GoogleAPIError', 'https://cloud.google.com/python/docs/reference/bigquery/latest/google.cloud.bigquery.client.Client'),
  ],
  returns: DRIVERS.flatMap(({ connect }) => connect.map((c) => gives('python', `${c}.Cursor`, [`${c}()#cursor`]))),
};

const DATABASE = 'langchain_community.utilities.SQLDatabase';

/** LangChain's own way to a database: an engine of SQLAlchemy behind it, whatever the address says. */
export const langchainSqlPart: CatalogPart = {
  apis: [facts('langchain-community', under(`${DATABASE}#`, 'run run_no_throw'), 'sqlalchemy.exc.SQLAlchemyError', 'langchain-ai/langchain-community libs/community/langchain_community/utilities/sql_database.py')],
  aliases: [alias('python', DATABASE, ['langchain_community.utilities.sql_database.SQLDatabase', 'langchain.sql_database.SQLDatabase', 'langchain.utilities.SQLDatabase', 'langchain.SQLDatabase'])],
  returns: [gives('python', DATABASE, under(`${DATABASE}.`, 'from_uri from_databricks from_cnosdb'))],
};

/** What is sent through a connection that is made elsewhere; how long each driver waits is not known here. */
function facts(name: string, calls: readonly string[], error: string, source: string): ApiRow {
  return pythonApi({ package: name, kind: 'sql', calls, outbound: false, exceptions: [error], timeout: timeout({ default: 'none' }), retry: noRetry, verified: false, notes: 'Facts only: what a statement may take is set at the connection or in the database.', source });
}
