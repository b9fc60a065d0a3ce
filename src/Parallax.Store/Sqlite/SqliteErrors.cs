using Microsoft.Data.Sqlite;

namespace Parallax.Store.Sqlite;

/// <summary>SQLite's errors in words a user can act on.</summary>
internal static class SqliteErrors
{
    // Result codes: https://sqlite.org/rescode.html
    public static LedgerUnusableException Explain(SqliteException exception, string location) => new(
        exception.SqliteErrorCode switch
        {
            3 or 23 => "access denied",
            5 or 6 => "is in use by another program; try again when that is done",
            8 => "cannot be written",
            10 => "cannot be read or written: the disk reports an error",
            11 => "is damaged",
            13 => "cannot be written: the disk is full",
            14 => "cannot be opened or created there",
            26 => "is not a Parallax ledger",
            _ => "cannot be used: " + exception.Message,
        },
        exception)
    {
        Location = location,
    };
}
