using System;
using System.IO;
using Microsoft.Data.Sqlite;

namespace Parallax.Store.Sqlite;

/// <summary>Opens the file of a ledger.</summary>
internal static class SqliteFile
{
    /// <summary>A connection to a ledger that is up to date.</summary>
    /// <param name="location">The file.</param>
    /// <param name="create">Makes a new ledger where there is none.</param>
    /// <param name="patience">How long to wait for another program to finish writing.</param>
    /// <exception cref="LedgerUnusableException">There is none, or it cannot be used.</exception>
    public static SqliteConnection Open(string location, bool create, TimeSpan patience)
    {
        if (Directory.Exists(location))
        {
            throw new LedgerUnusableException("is a folder, not a ledger") { Location = location };
        }

        if (!create && !File.Exists(location))
        {
            throw new LedgerUnusableException("there is no ledger; make one with: parallax read PATH…") { Location = location };
        }

        if (File.Exists(location) && !MayBeDatabase(location))
        {
            throw new LedgerUnusableException("is not a Parallax ledger") { Location = location };
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = location,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = (int)patience.TotalSeconds,
        }.ToString());
        try
        {
            connection.Open();
            Run(connection, "PRAGMA journal_mode = WAL");
            // A crash of the machine may lose the last commits, never the ledger; a killed program loses nothing.
            Run(connection, "PRAGMA synchronous = NORMAL");
            Run(connection, "PRAGMA foreign_keys = ON");
            SqliteSchema.Prepare(connection);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteErrors.Explain(exception, location);
        }
        catch (LedgerUnusableException exception)
        {
            connection.Dispose();
            throw new LedgerUnusableException(exception.Message, exception) { Location = location };
        }
    }

    /// <summary>Whether a file is empty or begins as SQLite's do (https://sqlite.org/fileformat.html); SQLite itself would take a short file for an empty one.</summary>
    private static bool MayBeDatabase(string location)
    {
        try
        {
            var start = "SQLite format 3\0"u8;
            using var file = new FileStream(location, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            System.Span<byte> head = stackalloc byte[start.Length];
            return file.Length == 0 || (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(start));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnusableException(exception is UnauthorizedAccessException ? "access denied" : "cannot be read: " + exception.Message, exception) { Location = location };
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
