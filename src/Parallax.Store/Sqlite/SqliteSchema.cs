using System;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Parallax.Store.Sqlite;

/// <summary>The tables, by migrations: <c>user_version</c> counts those that were applied.</summary>
internal static class SqliteSchema
{
    /// <summary>"PRLX", so that another program's database is never taken for a ledger.</summary>
    private const int ApplicationId = 0x50524C58;

    /// <summary>Migration n brings version n to n + 1. Never change one that was released; add another.</summary>
    private static readonly ImmutableArray<string> Migrations =
    [
        """
        CREATE TABLE documents (
            number INTEGER PRIMARY KEY,      -- for the full-text index: rowid = number * 2^20 + block
            sha256 TEXT NOT NULL UNIQUE,     -- of the input
            input  BLOB NOT NULL,            -- as received, compressed
            engine TEXT NOT NULL,            -- stamp of the engine that made the record
            record BLOB NOT NULL,            -- JSON, compressed
            digest TEXT NOT NULL             -- SHA-256 of the uncompressed record
        );
        CREATE TABLE paths (
            path    TEXT NOT NULL,
            version INTEGER NOT NULL,        -- 1 for what the path held first
            sha256  TEXT NOT NULL REFERENCES documents (sha256),
            PRIMARY KEY (path, version)
        ) WITHOUT ROWID;
        CREATE INDEX paths_by_input ON paths (sha256);
        CREATE TABLE rejects (
            path   TEXT NOT NULL PRIMARY KEY,
            reason TEXT NOT NULL,
            at     INTEGER
        ) WITHOUT ROWID;
        CREATE VIRTUAL TABLE blocks USING fts5 (text, start UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
        """,
        """
        CREATE TABLE withdrawals (
            path   TEXT NOT NULL PRIMARY KEY,
            at     TEXT,                     -- when that was seen, ISO 8601
            reason TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE notes (                 -- of the program: what it watches and how far it is
            key   TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) WITHOUT ROWID;
        """,
    ];

    public static int Version => Migrations.Length;

    /// <summary>Brings a database up to date.</summary>
    /// <exception cref="LedgerUnusableException">It is another program's, or a newer one's.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        if (Check(connection) == Version)
        {
            return;
        }

        // Immediate: of two programs that open a new ledger at once, the second waits and finds it done.
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var version = Check(connection); version < Version; version++)
        {
            Execute(connection, Migrations[version]);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"));
        }

        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        transaction.Commit();
    }

    private static int Check(SqliteConnection connection)
    {
        var version = Number(connection, "PRAGMA user_version");
        var application = Number(connection, "PRAGMA application_id");
        if (application != ApplicationId && (application != 0 || version != 0 || Number(connection, "SELECT COUNT(*) FROM sqlite_schema") != 0))
        {
            throw new LedgerUnusableException("is another program's database, not a Parallax ledger");
        }

        return version <= Version
            ? (int)version
            : throw new LedgerUnusableException(string.Create(
                CultureInfo.InvariantCulture,
                $"was written by a newer Parallax (schema {version}, this program knows up to {Version}); update the program"));
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
